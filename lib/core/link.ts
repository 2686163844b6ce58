import { type ClaimLikeness, termSet } from './claim-likeness.ts'
import { agree, type Given, type Position, type QuestionIndex, takePosition } from './curated.ts'
import { NEGATIONS } from './judge/signals.ts'
import { mainClause } from './main-clause.ts'
import { tokens } from './terms.ts'
import type { Answer, Claim, Question, Stance } from './types.ts'

/** The sentence must hold so much of the claim's words, or the two be so alike (Dice), that it can make the claim. */
const CLAIM_HELD = 0.5
const ALIKE = 0.35
/** So confident a judge's confirmation must be to count for a link. */
const CONFIRMED = 0.5
/** A claim that the judge does not take for confirmation is made all the same when nearly all its words stand there. */
const NEARLY_ALL = 0.75
const WITHOUT_JUDGE = 0.85
/** So confident, the judge is believed although one side negates and the other does not. */
const POLARITY_SEEN = 0.8
/** What is left of a link's confidence when no word of the sentence tells the answer from its rivals. */
const UNDECIDED = 0.5

const negates = (text: string) => tokens(text).some((token) => NEGATIONS.has(token) || token.endsWith("n't"))

/** Terms of an answer that no answer has which excludes it. */
function tellingTerms(question: Question, claims: ReadonlyMap<string, Claim>): Map<Answer, Set<string>> {
  const all = new Map(
    question.answers.map((answer) => [
      answer,
      termSet([answer.label, ...answer.claims.map((id) => claims.get(id)?.text ?? '')].join(' ')),
    ]),
  )
  return new Map(
    question.answers.map((answer) => {
      const rivals = question.answers.filter((other) => !agree(answer, other))
      const taken = new Set(rivals.flatMap((rival) => [...(all.get(rival) ?? [])]))
      return [answer, new Set([...(all.get(answer) ?? [])].filter((term) => !taken.has(term)))]
    }),
  )
}

/**
 * How well the sentence tells this answer from those that exclude it, 0 to 1: by the words that only this answer has, or
 * only a rival.
 */
function decided(
  { question, answer }: Given,
  words: ReadonlySet<string>,
  claims: ReadonlyMap<string, Claim>,
  like: ClaimLikeness,
): number {
  const rivals = question.answers.filter((other) => !agree(answer, other))
  if (rivals.length === 0) return 1
  const telling = tellingTerms(question, claims)
  const mass = (one: Answer) => {
    let sum = 0
    for (const term of telling.get(one) ?? []) if (words.has(term)) sum += like.weight(term)
    return sum
  }
  const own = mass(answer)
  const others = Math.max(...rivals.map(mass))
  if (own === 0) return others > 0 ? 0 : UNDECIDED
  return own > others ? 1 : 0
}

/**
 * What a sentence answers, guessed from the claims that it makes: the judge takes the claim for confirmation and the sentence
 * holds most of its words, or the sentence holds nearly all of them. Asides do not count. Answers that exclude each other
 * cannot both be the sentence's; then the better link wins.
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
  const words = termSet(mainClause(sentence))
  const negated = negates(sentence)
  const confirmed = new Map<string, number>()
  const contradicted = new Set<string>()
  for (const { verdict, confidence, sure, evidence } of stances)
    for (const { claim } of evidence) {
      if (verdict === 'confirm' && confidence >= CONFIRMED) confirmed.set(claim, confidence)
      if (verdict === 'contradict' && sure) contradicted.add(claim)
    }
  const links: { given: Given; confidence: number }[] = []
  for (const claim of claims.values()) {
    const given = index.givenBy(claim.id)
    if (given.length === 0 || contradicted.has(claim.id)) continue
    const judged = confirmed.get(claim.id) ?? 0
    const own = termSet(claim.text)
    const held = like.held(own, words)
    if (judged > 0 ? held < CLAIM_HELD && like.dice(own, words) < ALIKE : held < NEARLY_ALL) continue
    if (negated !== negates(claim.text) && judged < POLARITY_SEEN) continue
    // Two witnesses of different make: the judge, and the words in common.
    const likely = judged > 0 ? 1 - (1 - judged) * (1 - held) : held * WITHOUT_JUDGE
    for (const one of given) {
      const confidence = likely * decided(one, words, claims, like)
      if (confidence > 0) links.push({ given: one, confidence })
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
