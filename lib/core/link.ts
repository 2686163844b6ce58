import { type ClaimLikeness, termSet } from './claim-likeness.ts'
import { agree, type Given, type Position, type QuestionIndex, takePosition } from './curated.ts'
import { NEGATIONS } from './judge/signals.ts'
import { mainClause, namesSomebodyElse, negates } from './statement.ts'
import { isStopTerm } from './terms.ts'
import type { Answer, Claim, Stance } from './types.ts'

/** A claim that the judge takes for confirmation: the sentence holds so much of its words, and is so like it (Dice). */
const CLAIM_HELD = 0.5
const ALIKE = 0.35
/** The same without the judge; and where words tell the answer from its rivals. */
const MOST_HELD = 0.6
const CLOSE = 0.5
const NEARLY_ALL = 0.75
/** A claim that stands in the sentence as a whole is made there, whatever else the judge found to differ. */
const WHOLE = 0.9
const TELLING_HELD = 0.5
const TELLING_ALIKE = 0.4
/** Words that tell an answer from its rivals are a third witness: they leave so much of the doubt. */
const DOUBT_LEFT = 0.8
/** A claim is passed over when another of the same sentence of its report is so much more alike. */
const BESIDE_BEST = 0.5
/** So confident a judge's confirmation must be to count for a link. */
const CONFIRMED = 0.5
/** So confident, the judge is believed although one side negates and the other does not. */
const POLARITY_SEEN = 0.8
/** What is left of a link's confidence when no word of the sentence tells the answer from its rivals. */
const UNDECIDED = 0.5
/** Where less than this share of the claim's words is left without the asides, it is only said in one. */
const MAIN_HELD = 0.6

const rivalsOf = ({ question, answer }: Given) => question.answers.filter((other) => !agree(answer, other))

/** Terms by which the answers of a question can be told apart: those of an answer that no rival has. */
function tellingTerms(given: Given, rivals: readonly Answer[], claims: ReadonlyMap<string, Claim>) {
  const termsOf = (answer: Answer) =>
    termSet([answer.label, ...answer.claims.map((id) => claims.get(id)?.text ?? '')].join(' '))
  const without = (a: ReadonlySet<string>, b: ReadonlySet<string>) =>
    [...a].filter((term) => !b.has(term) && (!isStopTerm(term) || NEGATIONS.has(term)))
  const own = termsOf(given.answer)
  return rivals.map((rival) => {
    const other = termsOf(rival)
    return { own: without(own, other), other: without(other, own) }
  })
}

/** How well the sentence tells this answer from those that exclude it, 0 to 1. */
function decided(
  given: Given,
  rivals: readonly Answer[],
  words: ReadonlySet<string>,
  claims: ReadonlyMap<string, Claim>,
  like: ClaimLikeness,
): number {
  const mass = (terms: readonly string[]) =>
    terms.reduce((sum, term) => sum + (words.has(term) ? like.weight(term) : 0), 0)
  const shares = tellingTerms(given, rivals, claims).map(
    ({ own, other }) => [mass(own), mass(other)] as const,
  )
  if (shares.some(([own, other]) => other > own)) return 0
  return shares.every(([own, other]) => own > other) ? 1 : UNDECIDED
}

/**
 * What a sentence answers, guessed from the claims that it makes. There are two witnesses of different make: the judge, who
 * takes the claim for confirmation, and the words in common, weighed by rarity. Where answers exclude each other, the words
 * that tell them apart decide; where they do not, the claim must be about somebody in the sentence. What is only said in an
 * aside is marked so: it can be contradicted, and confirms nothing of the sentence.
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
  const links = linksOf(sentence, stances, claims, index, like).sort(
    (a, b) => Number(a.aside) - Number(b.aside) || b.confidence - a.confidence,
  )
  const position: Position = new Map()
  for (const { given, confidence, aside } of links) {
    const taken = position.get(given.question)
    if (taken && taken.aside !== aside) continue
    const fits = !taken || [...taken.answers].every((answer) => agree(answer, given.answer))
    if (fits && !taken?.answers.has(given.answer)) takePosition(position, given, confidence, aside)
  }
  return position
}

interface Link {
  given: Given
  confidence: number
  aside: boolean
}

function linksOf(
  text: string,
  stances: readonly Stance[],
  claims: ReadonlyMap<string, Claim>,
  index: QuestionIndex,
  like: ClaimLikeness,
): Link[] {
  const words = termSet(text)
  const main = mainClause(text)
  const mainWords = main === text ? words : termSet(main)
  const negated = negates(text)
  const confirmed = new Map<string, number>()
  const contradicted = new Set<string>()
  for (const { verdict, confidence, sure, evidence } of stances)
    for (const { claim } of evidence) {
      if (verdict === 'confirm' && confidence >= CONFIRMED) confirmed.set(claim, confidence)
      if (verdict === 'contradict' && sure) contradicted.add(claim)
    }
  const read = [...claims.values()].map((claim) => {
    const own = termSet(claim.text)
    const dice = Math.max(like.dice(own, words), like.dice(own, mainWords))
    return { claim, own, dice, held: like.held(own, words) }
  })
  // One sentence of a report gives several claims; the article's sentence makes those of them that it is most like.
  const placeOf = ({ report, at }: Claim) => `${report} ${at.paragraph} ${at.sentence}`
  const best = new Map<string, number>()
  for (const { claim, dice } of read) best.set(placeOf(claim), Math.max(dice, best.get(placeOf(claim)) ?? 0))
  return read.flatMap(({ claim, own, dice, held }) => {
    const answered = index.givenBy(claim.id)
    if (answered.length === 0 || dice < BESIDE_BEST * (best.get(placeOf(claim)) ?? 0)) return []
    const judged = confirmed.get(claim.id) ?? 0
    const close = (held >= MOST_HELD && dice >= CLOSE) || (held >= NEARLY_ALL && dice >= TELLING_ALIKE)
    if (negated !== negates(claim.text) && judged < POLARITY_SEEN) return []
    const doubt = (1 - held) * (1 - dice)
    const judgedDoubt = (1 - judged) * (1 - Math.max(held, dice))
    return answered.flatMap((given) => {
      const rivals = rivalsOf(given)
      const telling = decided(given, rivals, words, claims, like)
      const told = rivals.length > 0 && telling === 1
      const alone = close || (told && held >= TELLING_HELD && dice >= TELLING_ALIKE)
      if (!alone && !(judged > 0 && (held >= CLAIM_HELD || dice >= ALIKE))) return []
      if (rivals.length === 0 && contradicted.has(claim.id) && held < WHOLE) return []
      if (rivals.length === 0 && dice < CLOSE && namesSomebodyElse(claim.text, text)) return []
      const likely = 1 - Math.min(alone ? doubt : 1, judged > 0 ? judgedDoubt : 1) * (told ? DOUBT_LEFT : 1)
      const aside =
        mainWords !== words &&
        (rivals.length > 0
          ? decided(given, rivals, mainWords, claims, like) < telling
          : like.held(own, mainWords) < held * MAIN_HELD)
      return telling > 0 ? [{ given, confidence: likely * telling, aside }] : []
    })
  })
}
