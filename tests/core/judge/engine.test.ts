import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { engineJudge } from '../../../lib/core/judge/engine.ts'
import { inputOf } from './builders.ts'

const ARTICLE = [
  'Seven people died when the ferry Sorrel Queen hit a freighter off Cape Hollin late on Tuesday.',
  'The ferry was doing 17 knots, radar data showed.',
  'Ostrel Lines declined to comment on the accident.',
]
const OTHER = [
  'The ferry Sorrel Queen hit a freighter off Cape Hollin late on Tuesday and seven people died.',
  'Radar data showed the ferry doing 22 knots.',
  'Ostrel Lines apologised for the accident on Wednesday.',
]

describe('the engine', () => {
  it('confirms what is said alike', () => {
    const [stance] = engineJudge.open(inputOf(ARTICLE, OTHER)).stances(0)
    expect(stance).toMatchObject({ report: 'r1', verdict: 'confirm' })
    expect(stance?.evidence[0]?.claim).toBe('r1-1')
    expect(stance?.reasons[0]?.kind).toBe('same')
  })

  it('gives one stance a report, in their order, and omits where a report says nothing', () => {
    const stances = engineJudge
      .open(inputOf(ARTICLE, OTHER, ['Shares in the bank lost a tenth of their value.'], []))
      .stances(1)
    expect(stances.map((one) => one.report)).toEqual(['r1', 'r2', 'r3'])
    expect(stances[1]).toEqual({
      report: 'r2',
      verdict: 'omit',
      confidence: expect.any(Number),
      sure: true,
      evidence: [],
      reasons: [],
    })
    expect(stances[2]?.verdict).toBe('omit')
  })

  it('reads claims of one place together and puts the one that speaks of the matter first', () => {
    const input = inputOf(ARTICLE, OTHER)
    const [first] = input.reports
    if (!first) throw new Error('no report')
    const claims = [
      {
        id: 'x1',
        report: 'r1',
        at: { paragraph: 1, sentence: 1 },
        text: 'Seven people died.',
        mode: 'asserted' as const,
      },
      {
        id: 'x2',
        report: 'r1',
        at: { paragraph: 1, sentence: 1 },
        text: 'The ferry Sorrel Queen hit a freighter off Cape Hollin late on Tuesday.',
        mode: 'asserted' as const,
      },
    ]
    const [stance] = engineJudge.open({ ...input, reports: [{ report: first.report, claims }] }).stances(0)
    expect(stance?.verdict).toBe('confirm')
    expect(new Set(stance?.evidence.map((one) => one.claim))).toEqual(new Set(['x1', 'x2']))
  })

  const text = fc.oneof(
    fc.constantFrom(
      ...ARTICLE,
      ...OTHER,
      '',
      '“',
      'No. No. No.',
      '11:99 p.m. on 99 October',
      '1,2,3,4 per cent of of of',
    ),
    fc.string({ maxLength: 60 }),
  )

  it('is deterministic, stays in range, and takes its words from the texts', () => {
    fc.assert(
      fc.property(
        fc.array(text, { minLength: 1, maxLength: 4 }),
        fc.array(text, { maxLength: 4 }),
        fc.array(text, { maxLength: 3 }),
        (article, one, two) => {
          const input = inputOf(article, one, two)
          const [session, again] = [engineJudge.open(input), engineJudge.open(input)]
          article.forEach((sentence, index) => {
            const stances = session.stances(index)
            expect(again.stances(index)).toEqual(stances)
            expect(stances).toHaveLength(2)
            for (const stance of stances) {
              expect(stance.confidence).toBeGreaterThanOrEqual(0)
              expect(stance.confidence).toBeLessThanOrEqual(1)
              expect(stance.evidence.length).toBeLessThanOrEqual(3)
              for (const reason of stance.reasons) {
                if (reason.here !== null) expect(sentence).toContain(reason.here)
                if (reason.there !== null)
                  expect(stance.evidence.some((piece) => piece.text.includes(reason.there as string))).toBe(
                    true,
                  )
              }
            }
          })
        },
      ),
      { numRuns: 60 },
    )
  })

  it('reads hostile text in time that grows with its length', () => {
    const long = 'not all of the "seven to three of of the '.repeat(2500)
    const stances = engineJudge.open(inputOf([long], [long])).stances(0)
    expect(stances).toHaveLength(1)
  })
})
