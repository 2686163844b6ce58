import { describe, expect, it } from 'vitest'
import { agree, comparable } from '../../../lib/core/judge/quantities/quantity.ts'
import { quantitiesOf } from '../../../lib/core/judge/quantities/read.ts'
import { wordsOf } from '../../../lib/core/judge/words.ts'

const read = (text: string) => quantitiesOf(text, wordsOf(text))

/** Text, then each number as "dimension value". */
const READ: [string, string[]][] = [
  ['It went on for several months.', ['time 2918.4']],
  ['A few years ago some 40 weeks were lost.', ['time 35040', 'time 6720']],
  ['Several people left.', []],
  ['The ship carried 212 passengers and 19 crew.', ['count 212', 'count 19']],
  ['They hit at 11:42 p.m. off the cape.', ['clock 1422']],
  ['It landed at 7.40am.', ['clock 460']],
  ['It broke down at ten to three.', ['half-clock 170']],
  ['A quarter past one on Wednesday.', ['half-clock 75']],
  ['Two-thirds of voters stayed at home.', ['percent 66.7']],
  ['Turnout was 58 per cent.', ['percent 58']],
  ['Six in ten agreed.', ['percent 60']],
  ['A ransom of $14 million was asked for.', ['money 14000000']],
  ['He earned 2.4m crowns.', ['money 2400000']],
  ['Twelve hundred homes stood empty.', ['count 1200']],
  ['The wind reached 90 kph.', ['speed 90']],
  ['She did 17 knots.', ['speed 31.5']],
  ['On 14 October and on Nov 2.', ['day 1014', 'day 1102']],
  ['The first cut since 2016.', ['rank 1', 'year 2016']],
  ['Rune Falck, 22, a student.', ['age 22']],
  ['The 34-year-old ship.', ['age 34']],
  ['A PX-4 stood at Gate 2.', []],
  ['19:20 – The court has received nothing.', []],
  ['', []],
]

describe('numbers of a sentence', () => {
  it.each(READ)('%s', (text, wanted) => {
    expect(read(text).map((one) => `${one.dimension} ${Number(one.value.toFixed(1))}`)).toEqual(wanted)
  })

  it('keeps the words of each number', () => {
    const text = 'About 1,148 patients took it for 78 weeks.'
    expect(read(text).map((one) => text.slice(one.start, one.end))).toEqual(['1,148', '78 weeks'])
  })
})

/** Two sentences with one number each, and whether both can be true. */
const AGREE: [string, string, boolean][] = [
  ['more than 30 people', '34 people', true],
  ['more than 30 people', '29 people', false],
  ['nearly forty people', '38 people', true],
  ['nearly forty people', '45 people', false],
  ['17 knots', 'a little over 31 kilometres an hour', true],
  ['22 knots', '31 km/h', false],
  ['at 02:50', 'at ten to three', true],
  ['at 11:42 p.m.', 'shortly before midnight', true],
  ['at 11:42 p.m.', 'at a quarter past one', false],
  ['since 2016', 'since 2020', false],
  ['58 percent', '58 per cent', true],
  ['58 percent', '68 percent', false],
  ['three nautical miles', 'five and a half kilometres', true],
]

describe('whether two numbers can be true together', () => {
  it.each(AGREE)('%s / %s: %s', (a, b, wanted) => {
    const [one, other] = [read(a)[0], read(b)[0]]
    expect(one && other && comparable(one, other) && agree(one, other)).toBe(wanted)
    expect(one && other && agree(other, one)).toBe(wanted)
  })
})
