import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { align } from '../../../lib/core/judge/align.ts'
import {
  calendarDay,
  dayNumber,
  hoursBetween,
  isoDay,
  type Published,
  readPublished,
  weekdayOf,
} from '../../../lib/core/judge/dates/calendar.ts'
import { compareDates, gapBetween } from '../../../lib/core/judge/dates/compare.ts'
import { datesOf } from '../../../lib/core/judge/dates/read.ts'
import { dates } from '../../../lib/core/judge/features/dates.ts'
import { agreements } from '../../../lib/core/judge/reasons/agreements.ts'
import { differences } from '../../../lib/core/judge/reasons/differences.ts'
import { readStory } from '../../../lib/core/judge/story.ts'
import { wordsOf } from '../../../lib/core/judge/words.ts'
import { inputOf } from './builders.ts'

/** A Thursday. */
const THURSDAY = '2025-10-16'
const read = (text: string, published: string | null) => datesOf(wordsOf(text), readPublished(published))
const shown = (text: string, published: string) =>
  read(text, published).map(({ spans, start, end }) => [
    text.slice(start, end),
    spans.map(({ from, to }) => (from === to ? isoDay(from) : `${isoDay(from)}..${isoDay(to)}`)).join(' or '),
  ])

describe('dates of a sentence, published on Thursday 16 October 2025', () => {
  it.each<[string, string[][]]>([
    ['They met on Tuesday.', [['Tuesday', '2025-10-14']]],
    ['It happened on Thursday.', [['Thursday', '2025-10-16']]],
    ['He resigned last Friday.', [['last Friday', '2025-10-10 or 2025-10-03']]],
    ['It opens next Monday.', [['next Monday', '2025-10-20 or 2025-10-27']]],
    ['It will open on Monday.', [['Monday', '2025-10-13 or 2025-10-20']]],
    [
      'Yesterday it rained, tonight it snows.',
      [
        ['Yesterday', '2025-10-15'],
        ['tonight', '2025-10-16'],
      ],
    ],
    ['The vote is tomorrow.', [['tomorrow', '2025-10-17']]],
    ['She left last week.', [['last week', '2025-10-05..2025-10-12']]],
    ['They met two days ago.', [['two days ago', '2025-10-14']]],
    ['They met 3 weeks ago.', [['3 weeks ago', '2025-09-22..2025-09-28']]],
    ['On 14 October the ship left.', [['14 October', '2025-10-14']]],
    ['On Oct 15 the ship left.', [['Oct 15', '2025-10-15']]],
    ['On 2 January it begins.', [['2 January', '2026-01-02']]],
    ['On 29 February 2024 it ended.', [['29 February 2024', '2024-02-29']]],
    ['It has run since March 2019.', [['March 2019', '2019-03-01..2019-03-31']]],
    ['It was built in 1998.', [['1998', '1998-01-01..1998-12-31']]],
    ['It may rain; March on.', []],
    ['On 31 February nothing happens.', []],
    ['', []],
  ])('%s', (text, wanted) => expect(shown(text, THURSDAY)).toEqual(wanted))

  it('none where it is not known when the text was published', () => {
    expect(read('On Tuesday, 14 October, yesterday.', null)).toEqual([])
  })
})

describe('when a text was published', () => {
  it.each([
    [null, null],
    ['', null],
    ['yesterday', null],
    ['2025-02-30', null],
    ['2025-10-16', '2025-10-16'],
    ['2025-10-16T23:30:00-05:00', '2025-10-16'],
    ['2025-10-16T08:00', '2025-10-16'],
  ])('%s', (text, day) => {
    const published = readPublished(text)
    expect(published && isoDay(published.day)).toBe(day)
  })

  it('with times of the world hours count, with days alone whole days, and the same day says nothing', () => {
    const hours = (a: string, b: string) =>
      hoursBetween(readPublished(a) as Published, readPublished(b) as Published)
    expect(hours('2025-10-16T08:00:00Z', '2025-10-16T12:00:00+01:00')).toBe(3)
    expect(hours('2025-10-16', '2025-10-18')).toBe(48)
    expect(hours('2025-10-16', '2025-10-16T12:00:00Z')).toBeNull()
  })

  it('a time in UTC leaves open which day it was for the writer', () => {
    const text = 'It happened today.'
    expect(shown(text, '2025-10-16T03:00:00Z')).toEqual([['today', '2025-10-15..2025-10-16']])
  })
})

/** Sentence and its date of publication, on both sides; what their dates say to each other. */
const COMPARED: [string, string, string, string, 'same' | 'differs' | null][] = [
  ['He left on Tuesday.', THURSDAY, 'He left on 14 October.', '2025-10-20', 'same'],
  ['He left on Tuesday.', THURSDAY, 'He left on 13 October.', '2025-10-20', 'differs'],
  ['He left on Tuesday.', THURSDAY, 'He left yesterday.', '2025-10-15', 'same'],
  ['He left on Tuesday.', THURSDAY, 'He left on Tuesday.', '2025-10-22', 'differs'],
  ['He left on Tuesday.', THURSDAY, 'He left last week.', '2025-10-22', 'same'],
  ['He left on Tuesday.', THURSDAY, 'He left in 2016.', '2025-10-22', null],
  ['He left on Tuesday.', THURSDAY, 'He left.', '2025-10-22', null],
]

const pairOf = (here: string, published: string | null, there: string, publishedThere: string | null) => {
  const input = inputOf([here], [there])
  for (const one of input.reports) one.report.publishedAt = publishedThere
  const story = readStory({ ...input, article: { ...input.article, publishedAt: published } })
  const [a, b] = [story.article[0], story.reports[0]?.said[0]]
  if (!a || !b) throw new Error('The story has no passage.')
  return align(a, b, story)
}

describe('two dates', () => {
  it.each(COMPARED)('%s (%s) / %s (%s): %s', (here, published, there, publishedThere, state) => {
    const pair = pairOf(here, published, there, publishedThere)
    expect(compareDates(pair.here.dates, pair.there.dates)?.state ?? null).toBe(state)
  })

  it('count as days where one side names a weekday, as weekdays where both do', () => {
    const value = (name: string, ...sides: Parameters<typeof pairOf>) =>
      dates.measure(pairOf(...sides))[dates.features.indexOf(name)]
    expect(value('day-same', 'He left on Tuesday.', THURSDAY, 'He left on 14 October.', '2025-10-20')).toBe(1)
    expect(value('day-differs', 'He left on Tuesday.', THURSDAY, 'He left on 13 October.', THURSDAY)).toBe(1)
    expect(value('weekday-differs', 'On Tuesday.', THURSDAY, 'On Tuesday.', '2025-10-22')).toBe(1)
    expect(value('weekday-same', 'On Tuesday.', null, 'On Tuesday.', '2025-10-22')).toBe(1)
  })

  it('give a reason with both days in words', () => {
    const [reason] = differences(pairOf('He left on Tuesday.', THURSDAY, 'He left on 13 October.', THURSDAY))
    expect(reason).toMatchObject({ kind: 'date', here: 'Tuesday', there: '13 October' })
    expect(reason?.text).toBe(
      'This report says “13 October” (October 13, 2025), the article says “Tuesday” (October 14, 2025).',
    )
    const same = agreements(pairOf('He left on Tuesday.', THURSDAY, 'He left on 14 October.', THURSDAY))
    expect(same.find(({ kind }) => kind === 'date')).toMatchObject({ here: 'Tuesday', there: '14 October' })
  })

  const day = fc.integer({ min: 0, max: 30_000 })
  it('a day of the calendar is read back, and weekdays go round', () => {
    fc.assert(
      fc.property(day, (number) => {
        const { year, month, day } = calendarDay(number)
        expect(dayNumber(year, month, day)).toBe(number)
        expect(readPublished(isoDay(number))?.day).toBe(number)
        expect(weekdayOf(number + 1)).toBe((weekdayOf(number) + 1) % 7)
      }),
    )
  })

  const words = fc.constantFrom(
    'on Tuesday',
    'last Friday',
    'next Monday',
    '14 October',
    'yesterday',
    'last week',
  )
  it('are compared alike from both sides, and every date is the same day as itself', () => {
    fc.assert(
      fc.property(words, words, day, day, (a, b, one, other) => {
        const [x, y] = [read(`He left ${a}.`, isoDay(one)), read(`He left ${b}.`, isoDay(other))]
        expect(compareDates(x, y)?.gap).toBe(compareDates(y, x)?.gap)
        for (const mention of [...x, ...y]) {
          expect(gapBetween(mention, mention)).toBe(0)
          expect(mention.spans.every(({ from, to }) => from <= to)).toBe(true)
        }
      }),
    )
  })
})
