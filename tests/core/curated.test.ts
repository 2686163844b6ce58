import { describe, expect, it } from 'vitest'
import {
  curatedStance,
  indexQuestions,
  type Position,
  questionViews,
  takePosition,
} from '../../lib/core/curated.ts'
import type { Claim } from '../../lib/core/types.ts'
import { claim, question } from './builders.ts'

const venue = question('Where was it filed', [
  ['California', ['a-1', 'c-1'], ['both']],
  ['London', ['b-1']],
  ['both', ['d-1'], ['California']],
])
const weight = question('How heavy was it', [
  ['9 tonnes', ['a-2']],
  ['12 tonnes', ['c-2']],
])
const claims = [
  claim('a-1', 'It was filed in California.'),
  claim('a-2', 'It weighed 9 tonnes.'),
  claim('b-1', 'It was filed in London.'),
  claim('c-1', 'It was filed in California.'),
  claim('c-2', 'It weighed 12 tonnes.'),
  claim('d-1', 'It was filed in both places.'),
]
const index = indexQuestions([venue, weight])
const of = (report: string) =>
  new Map(claims.filter((one) => one.report === report).map((one): [string, Claim] => [one.id, one]))
const saying = (...ids: string[]): Position => {
  const position: Position = new Map()
  for (const id of ids) for (const given of index.givenBy(id)) takePosition(position, given, 0.9)
  return position
}
const sentence = 'The complaint, filed in California, weighed 9 tonnes.'

const CASES: [string, string[], string, string | null][] = [
  ['the same answer', ['a-1'], 'c', 'confirm'],
  ['an answer that can be true as well', ['a-1'], 'd', 'confirm'],
  ['an answer that excludes it', ['a-1'], 'b', 'contradict'],
  ['confirmed in one matter, contradicted in another', ['a-1', 'a-2'], 'c', 'contradict'],
  ['a question that the report does not answer', ['a-2'], 'b', null],
  ['nothing answered', [], 'b', null],
]

describe('what people grouped', () => {
  it.each(CASES)('%s', (_, own, report, verdict) => {
    expect(curatedStance(report, sentence, saying(...own), of(report))?.verdict ?? null).toBe(verdict)
  })

  it('shows the claim, the kind of the question and the words on both sides', () => {
    const decided = curatedStance('b', sentence, saying('a-1'), of('b'))
    expect(decided).toMatchObject({ sure: true, confidence: 0.9, evidence: [{ claim: 'b-1' }] })
    expect(decided?.reasons[0]).toEqual({
      kind: 'place',
      here: 'California',
      there: 'London',
      text: 'Where was it filed? This article says “California”, the report “London”.',
      template: {
        code: 'other-answer',
        values: { question: 'Where was it filed?', here: ['California'], there: ['London'] },
      },
      question: 'Where was it filed',
    })
  })

  it('of an aside can contradict, and confirms nothing', () => {
    const aside: Position = new Map()
    for (const given of index.givenBy('a-1')) takePosition(aside, given, 0.9, true)
    expect(curatedStance('b', sentence, aside, of('b'))?.verdict).toBe('contradict')
    expect(curatedStance('c', sentence, aside, of('c'))).toBeNull()
  })

  it('is not sure of an answer that was only guessed', () => {
    const position: Position = new Map()
    for (const given of index.givenBy('a-1')) takePosition(position, given, 0.4)
    expect(curatedStance('b', sentence, position, of('b'))).toMatchObject({ sure: false, confidence: 0.4 })
  })

  it('shows a question with all answers of reports that are compared', () => {
    const shown = questionViews(saying('a-1'), (id) => (id.startsWith('d') ? undefined : id[0]))
    expect(shown).toEqual([
      {
        id: 'Where was it filed',
        text: 'Where was it filed?',
        answers: [
          { label: 'California', reports: ['a', 'c'], here: true },
          { label: 'London', reports: ['b'], here: false },
        ],
      },
    ])
  })
})
