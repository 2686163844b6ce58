import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sharedRun } from '../../lib/core/shared-run.ts'

const CASES: [string, string, string, string | null][] = [
  ['one word', 'It was filed in California.', 'California', 'California'],
  [
    'a run, with small words inside',
    'Filed at the High Court of London on Monday.',
    'The High Court in London',
    'High Court',
  ],
  [
    'the longest one',
    'A court said the High Court in London ruled.',
    'High Court in London',
    'High Court in London',
  ],
  ['other endings', 'The models were copied.', 'It copies a model', 'models'],
  ['no telling word', 'It was in the of.', 'in the', null],
  ['nothing shared', 'Rain fell.', 'Sun', null],
]

describe('sharedRun', () => {
  it.each(CASES)('%s', (_, text, other, run) => expect(sharedRun(text, other)).toBe(run))

  it('is always a substring', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (text, other) => {
        const run = sharedRun(text, other)
        expect(run === null || (run !== '' && text.includes(run))).toBe(true)
      }),
    )
  })
})
