import { type ClaimLikeness, termSet } from './claim-likeness.ts'
import type { QuestionIndex } from './curated.ts'
import { evidenceOf } from './evidence.ts'
import type { Echoes } from './judge.ts'
import { countOrigins } from './origins.ts'
import type { Claim, Stance } from './types.ts'

/** Where the judge does not tell, claims of two reports may be one when they are so alike (Dice), and are in the same words. */
const ALIKE = 0.5
const SAME_WORDS = 0.75

interface Known {
  claims: readonly Claim[]
  index: QuestionIndex
  like: ClaimLikeness
  grouped: ReadonlySet<string>
}

/**
 * Finds the reports that say what a claim says: those whose claim gives the same answer, where people grouped them, and those
 * that the judge takes for confirmation. Words in common are not enough: most claims of a story are alike.
 *
 * @param echoes what the judge says to the claim; null when it does not tell
 * @returns what they say, as confirmations of the claim; those that are not sure may say it
 */
export function sayingAlso(claim: Claim, echoes: Echoes | null, known: Known): Stance[] {
  const judged = (echoes ? echoes.stances : sameWords(claim, known)).filter(
    ({ report, verdict, evidence }) =>
      verdict === 'confirm' &&
      !(known.grouped.has(claim.report) && known.grouped.has(report)) &&
      !evidence.some((one) => answersOtherwise(claim.id, one.claim, known.index)),
  )
  return [...answeringAlike(claim, known), ...judged]
}

/** A claim as what its report says to the same claim of another. */
export const confirming = (claim: Claim): Stance => ({
  report: claim.report,
  verdict: 'confirm',
  confidence: 1,
  sure: true,
  evidence: [evidenceOf(claim)],
  reasons: [],
})

/** The reports that surely make a claim, its own among them, sorted. */
export const reportsSaying = (claim: Claim, others: readonly Stance[]): string[] =>
  [...new Set([claim.report, ...others.flatMap(({ report, sure }) => (sure ? [report] : []))])].sort()

/**
 * How many independent origins say a claim, its own report among them. Reports that may say it, too, count as far as the judge
 * believes it.
 */
export function originsSaying(
  claim: Claim,
  others: readonly Stance[],
  quotes: ReadonlyMap<string, string>,
): number {
  const unsure = others.reduce((sum, { sure, confidence }) => sum + (sure ? 0 : confidence), 0)
  return countOrigins([confirming(claim), ...others], quotes) + unsure
}

function answeringAlike(claim: Claim, { claims, index }: Known): Stance[] {
  const alike = new Set(index.givenBy(claim.id).flatMap(({ answer }) => answer.claims))
  return claims.filter(({ id, report }) => alike.has(id) && report !== claim.report).map(confirming)
}

function sameWords(claim: Claim, { claims, like }: Known): Stance[] {
  const words = termSet(claim.text)
  return claims.flatMap((other) => {
    const dice = other.report === claim.report ? 0 : like.dice(words, termSet(other.text))
    return dice >= ALIKE ? [{ ...confirming(other), confidence: dice, sure: dice >= SAME_WORDS }] : []
  })
}

/** Both answer a question, and not alike. */
function answersOtherwise(a: string, b: string, index: QuestionIndex): boolean {
  const there = index.givenBy(b)
  return index
    .givenBy(a)
    .some(({ question, answer }) =>
      there.some((other) => other.question === question && other.answer !== answer),
    )
}
