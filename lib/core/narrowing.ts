import { type ClaimLikeness, termSet } from './claim-likeness.ts'
import { areContrary, slotsOf } from './contrary-slots.ts'
import { SURE } from './curated.ts'
import { matchers } from './matchers/index.ts'
import { details, mainClause, namesSomebodyElse, negates } from './statement.ts'
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
/** So alike, a claim speaks of the sentence's matter; below, a sure stance is only one that may be. What agrees needs less. */
const SAME_MATTER = { confirm: 0.25, contradict: 0.35 }

/**
 * Fits the judge's stance to restated claims. Each holds one fact in few words; among so many the judge, used to whole
 * sentences, finds something for every sentence. So stances to reports that have nothing like the sentence are taken back,
 * stances by evidence on another matter are not sure, and confirmations in nearly the same words are surer.
 *
 * @param claims of the report, with their terms
 * @returns the stance, an omission in its place, or the same stance with another confidence
 */
export function narrowed(stance: Stance, sentence: string, claims: Terms, like: ClaimLikeness): Stance {
  if (stance.verdict === 'omit') return stance
  const slots = slotsOf(sentence)
  const isContrary: IsContrary = (text) => areContrary(slots, slotsOf(text))
  const onMatter = unsureElsewhere(stance, sentence, claims, like, isContrary)
  const weighed =
    stance.verdict === 'confirm' ? confirmation(onMatter, sentence, claims, like, isContrary) : onMatter
  return weighed.confidence >= CONFIDENT || worthJudging(sentence, claims, like)
    ? weighed
    : omission(stance.report, 1 - stance.confidence)
}

/** Has the report any claim like the sentence? */
function worthJudging(sentence: string, claims: Terms, like: ClaimLikeness): boolean {
  const words = termSet(sentence)
  const best = claims
    .map(({ claim, words: own }) => ({ text: claim.text, dice: like.dice(own, words) }))
    .sort((a, b) => b.dice - a.dice)
    .slice(0, RE_RANKED)
  if ((best[0]?.dice ?? 0) >= WORTH_JUDGING) return true
  const near = best.filter(({ dice }) => dice >= WORTH_JUDGING - MATCHER_WEIGHT)
  return matchers.some((matcher) => {
    const scores = matcher.likeness(
      sentence,
      near.map(({ text }) => text),
    )
    return near.some(({ dice }, at) => dice + MATCHER_WEIGHT * (scores[at] ?? 0) >= WORTH_JUDGING)
  })
}

/** Does a claim fill a slot otherwise than the sentence? */
type IsContrary = (text: string) => boolean

type Terms = readonly { claim: Claim; words: ReadonlySet<string> }[]

/**
 * How like the sentence's main clause the best of the stance's evidence is (Dice), 0 to 1. An aside is not what the sentence
 * tells.
 *
 * @param counts which claims of the evidence count
 */
function evidenceLikeness(
  stance: Stance,
  sentence: string,
  claims: Terms,
  like: ClaimLikeness,
  counts: (claim: Claim) => boolean,
): number {
  const named = new Set(stance.evidence.map(({ claim }) => claim))
  const words = termSet(mainClause(sentence))
  const counted = claims.filter(({ claim }) => named.has(claim.id) && counts(claim))
  return Math.max(0, ...counted.map((one) => like.dice(one.words, words)))
}

/**
 * A stance is only sure where the evidence speaks of the sentence's matter. Restated claims are short: a word that the sentence
 * has, or a slot that differs from its, is found in many of them, also in those on something else. What fills a slot otherwise
 * cannot surely confirm.
 */
function unsureElsewhere(
  stance: Stance,
  sentence: string,
  claims: Terms,
  like: ClaimLikeness,
  isContrary: IsContrary,
): Stance {
  if (!stance.sure || stance.verdict === 'omit') return stance
  const contrary = stance.verdict === 'confirm' && stance.evidence.some(({ text }) => isContrary(text))
  const alike = evidenceLikeness(stance, sentence, claims, like, () => true)
  return !contrary && alike >= SAME_MATTER[stance.verdict] ? stance : { ...stance, sure: false }
}

/**
 * A confirmation whose evidence is the sentence over again, in nearly the same words, has two witnesses of different make: the
 * judge and the words in common. A name or a number that the evidence has not got makes it another sentence.
 */
function confirmation(
  stance: Stance,
  sentence: string,
  claims: Terms,
  like: ClaimLikeness,
  isContrary: IsContrary,
): Stance {
  const told = stance.evidence.map(({ text }) => text.toLowerCase()).join(' ')
  if (details(mainClause(sentence)).some((detail) => !told.includes(detail))) return stance
  const sameSide = ({ text }: Claim) =>
    negates(text) === negates(sentence) && !namesSomebodyElse(text, sentence) && !isContrary(text)
  const dice = evidenceLikeness(stance, sentence, claims, like, sameSide)
  if (dice < RESTATED) return stance
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
