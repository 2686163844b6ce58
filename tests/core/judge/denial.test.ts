import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { deniesTheRest } from '../../../lib/core/judge/denial.ts'
import { engineJudge } from '../../../lib/core/judge/engine.ts'
import { inputOf, pairOf } from './builders.ts'

const denies = (here: string, there: string) => deniesTheRest(pairOf(here, there))

const AROUND = ['The regulator said on Monday.', 'Shares fell by two percent.', 'The firm has 400 employees.']

describe('a sentence that says the same but for a denial', () => {
  it.each([
    [
      'The regulator has opened an investigation into the firm.',
      'The regulator has not opened an investigation into the firm.',
    ],
    ['Prosecutors charged the mayor with fraud.', 'Prosecutors never charged the mayor with fraud.'],
    ['The bridge was closed before the storm.', "The bridge wasn't closed before the storm."],
    ['A ransom was paid to the attackers.', 'No ransom was paid to the attackers.'],
  ])('%s / %s', (said, denied) => {
    for (const [here, there] of [
      [said, denied],
      [denied, said],
    ] as const) {
      expect(denies(here, there)).toBe(true)
      const [stance] = engineJudge.open(inputOf([here, ...AROUND], [there, 'It rained all day.'])).stances(0)
      expect(stance?.verdict).toBe('contradict')
      expect(stance?.reasons[0]?.kind).toBe('negation')
    }
  })

  it.each([
    ['The regulator has opened an investigation.', 'The regulator has opened an investigation.'],
    ['The regulator has not opened an investigation.', 'No investigation was opened by the regulator.'],
    ['The harbour was not closed on Monday.', 'The harbour was open on Monday.'],
    ['No fewer than 40 people came to the harbour.', '40 people came to the harbour.'],
    ['The firm has opened an office in Reval.', 'The regulator has not opened an investigation.'],
    ['', ''],
  ])('not: %s / %s', (here, there) => {
    expect(denies(here, there)).toBe(false)
  })

  it('looks the same from both sides', () => {
    const word = fc.constantFrom(
      'regulator',
      'opened',
      'not',
      'no',
      'investigation',
      'the',
      'never',
      'closed',
    )
    const text = fc.array(word, { maxLength: 8 }).map((words) => words.join(' '))
    fc.assert(
      fc.property(text, text, (a, b) => {
        expect(denies(a, b)).toBe(denies(b, a))
      }),
    )
  })
})
