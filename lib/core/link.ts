import { type ClaimLikeness, termSet } from './claim-likeness.ts'
import { agree, type Given, type Position, type QuestionIndex, takePosition } from './curated.ts'
import type { Claim, Stance } from './types.ts'

/**
 * What makes a sentence one that makes a claim, when the judge says that the claim confirms it: so much of the claim's words
 * stands in it, or the two are so alike (Dice).
 */
const CLAIM_HELD = 0.5
const ALIKE = 0.35
/** The judge must be this confident that the report confirms the sentence. */
const CONFIRMED = 0.5

/**
 * What a sentence answers, guessed from the claims that confirm it: it makes a claim when the judge takes the claim for
 * confirmation and the sentence holds most of the claim's words. Answers that exclude each other cannot both be the
 * sentence's; then the one with more of its words in the sentence wins.
 *
 * @param stances the judge's, to this sentence
 */
export function linkSentence(
  sentence: string,
  stances: readonly Stance[],
  claims: ReadonlyMap<string, Claim>,
  index: QuestionIndex,
  like: ClaimLikeness,
): Position {
  const words = termSet(sentence)
  const links: { given: Given; confidence: number }[] = []
  for (const stance of stances) {
    if (stance.verdict !== 'confirm' || stance.confidence < CONFIRMED) continue
    for (const { claim: id } of stance.evidence) {
      const claim = claims.get(id)
      if (claim === undefined) continue
      const own = termSet(claim.text)
      const held = like.held(own, words)
      if (held < CLAIM_HELD && like.dice(own, words) < ALIKE) continue
      for (const given of index.givenBy(id)) links.push({ given, confidence: held * stance.confidence })
    }
  }
  links.sort((a, b) => b.confidence - a.confidence)
  const position: Position = new Map()
  for (const { given, confidence } of links) {
    const taken = position.get(given.question)
    const fits = !taken || [...taken.answers].every((answer) => agree(answer, given.answer))
    if (fits && !taken?.answers.has(given.answer)) takePosition(position, given, confidence)
  }
  return position
}
