import { type ClaimLikeness, termSet } from './claim-likeness.ts'
import type { Claim, Stance } from './types.ts'

/** A claim like this (Dice) is worth judging. */
const WORTH_JUDGING = 0.25
/** So confident, the judge has found more than words in common. */
const CONFIDENT = 0.65

/**
 * Takes back stances to reports that have nothing like the sentence. Restated claims hold one fact in few words; among so
 * many the judge, used to whole sentences, finds something for every sentence.
 *
 * @param claims of the report, with their terms
 * @returns the stance, or an omission in its place
 */
export function narrowed(
  stance: Stance,
  sentence: string,
  claims: readonly { claim: Claim; words: ReadonlySet<string> }[],
  like: ClaimLikeness,
): Stance {
  if (stance.verdict === 'omit' || stance.confidence >= CONFIDENT) return stance
  const words = termSet(sentence)
  if (claims.some((one) => like.dice(one.words, words) >= WORTH_JUDGING)) return stance
  return omission(stance.report, 1 - stance.confidence)
}

/** The stance of a report that says nothing of the matter. */
export const omission = (report: string, confidence: number): Stance => ({
  report,
  verdict: 'omit',
  confidence,
  sure: true,
  evidence: [],
  reasons: [],
})
