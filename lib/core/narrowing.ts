import { type ClaimLikeness, termSet } from './claim-likeness.ts'
import { SURE } from './curated.ts'
import { matchers } from './matchers/index.ts'
import { mainClause, namesSomebodyElse, negates } from './statement.ts'
import type { Claim, Stance } from './types.ts'

/** A claim like this (Dice, and a little of what the matchers say) is worth judging. */
const WORTH_JUDGING = 0.25
/** The matchers look at so many claims, best first, and count so much: on damaged text they help, on clean text they hardly change anything. */
const RE_RANKED = 20
const MATCHER_WEIGHT = 0.15
/** So confident, the judge has found more than words in common. */
const CONFIDENT = 0.65
/** So alike, a claim is the sentence over again. */
const RESTATED = 0.5

/**
 * Takes back stances to reports that have nothing like the sentence, and is surer of those that have the sentence over again. Restated claims hold one fact in few words; among so
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
  if (stance.verdict === 'omit') return stance
  const words = termSet(sentence)
  if (stance.verdict === 'confirm') {
    const restated = corroborated(stance, sentence, claims, like)
    if (restated) return restated
  }
  if (stance.confidence >= CONFIDENT) return stance
  const best = claims
    .map(({ claim, words: own }) => ({ text: claim.text, dice: like.dice(own, words) }))
    .sort((a, b) => b.dice - a.dice)
    .slice(0, RE_RANKED)
  if ((best[0]?.dice ?? 0) >= WORTH_JUDGING) return stance
  const near = best.filter(({ dice }) => dice >= WORTH_JUDGING - MATCHER_WEIGHT)
  for (const matcher of matchers) {
    const scores = matcher.likeness(
      sentence,
      near.map(({ text }) => text),
    )
    if (near.some(({ dice }, at) => dice + MATCHER_WEIGHT * (scores[at] ?? 0) >= WORTH_JUDGING)) return stance
  }
  return omission(stance.report, 1 - stance.confidence)
}

/**
 * A confirmation whose evidence is the sentence over again, in nearly the same words: two witnesses of different make, the
 * judge and the words in common (of the main clause: an aside is not what the sentence tells). Null when the words are not that alike.
 */
function corroborated(
  stance: Stance,
  sentence: string,
  claims: readonly { claim: Claim; words: ReadonlySet<string> }[],
  like: ClaimLikeness,
): Stance | null {
  const named = new Set(stance.evidence.map(({ claim }) => claim))
  const words = termSet(mainClause(sentence))
  const sameSide = ({ text }: Claim) =>
    negates(text) === negates(sentence) && !namesSomebodyElse(text, sentence)
  const dice = Math.max(
    0,
    ...claims
      .filter(({ claim }) => named.has(claim.id) && sameSide(claim))
      .map((one) => like.dice(one.words, words)),
  )
  if (dice < RESTATED) return null
  const confidence = 1 - (1 - stance.confidence) * (1 - dice)
  return { ...stance, confidence, sure: stance.sure || confidence >= SURE }
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
