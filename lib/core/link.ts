import { type ClaimLikeness, termSet } from './claim-likeness.ts'
import { areContrary, type Slots, slotsOf } from './contrary-slots.ts'
import { agree, type Given, type Position, type QuestionIndex, takePosition } from './curated.ts'
import { isNegation } from './judge/signals.ts'
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

/** Tells what a sentence answers, given the judge's stances to it. */
export type Linker = (sentence: string, stances: readonly Stance[]) => Position

/** Terms that tell an answer from one that excludes it: those that only one of the two has. */
interface Telling {
  own: readonly string[]
  rival: readonly string[]
}

/** A claim with what is needed of it for every sentence. */
interface ReadClaim {
  claim: Claim
  words: ReadonlySet<string>
  negated: boolean
  slots: Slots
  /** The sentence of the report that makes it; several claims may share it. */
  place: string
  answers: { given: Given; rivals: Telling[] }[]
}

function readClaims(claims: ReadonlyMap<string, Claim>, index: QuestionIndex): ReadClaim[] {
  const termsOf = new Map<Answer, ReadonlySet<string>>()
  for (const { answers } of index.questions)
    for (const answer of answers)
      termsOf.set(
        answer,
        termSet([answer.label, ...answer.claims.map((id) => claims.get(id)?.text ?? '')].join(' ')),
      )
  const without = (a: Answer, b: Answer) =>
    [...(termsOf.get(a) ?? [])].filter(
      (term) => !termsOf.get(b)?.has(term) && (!isStopTerm(term) || isNegation(term)),
    )
  const read = (given: Given) => ({
    given,
    rivals: given.question.answers
      .filter((other) => !agree(given.answer, other))
      .map((rival) => ({ own: without(given.answer, rival), rival: without(rival, given.answer) })),
  })
  return [...claims.values()].map((claim) => ({
    claim,
    words: termSet(claim.text),
    negated: negates(claim.text),
    slots: slotsOf(claim.text),
    place: `${claim.report} ${claim.at.paragraph} ${claim.at.sentence}`,
    answers: index.givenBy(claim.id).map(read),
  }))
}

/** How well words tell an answer from those that exclude it, 0 to 1. */
function decided(rivals: readonly Telling[], words: ReadonlySet<string>, like: ClaimLikeness): number {
  const mass = (terms: readonly string[]) =>
    terms.reduce((sum, term) => sum + (words.has(term) ? like.weight(term) : 0), 0)
  const shares = rivals.map(({ own, rival }) => [mass(own), mass(rival)] as const)
  if (shares.some(([own, rival]) => rival > own)) return 0
  return shares.every(([own, rival]) => own > rival) ? 1 : UNDECIDED
}

/**
 * Makes a linker for the claims of a story. It guesses what a sentence answers from the claims that the sentence makes. There
 * are two witnesses of different make: the judge, who takes the claim for confirmation, and the words in common, weighed by
 * rarity. A number, date or place that is another than the claim's makes it another answer. Where answers exclude each other,
 * the words that tell them apart decide; where they do not, the claim must be about somebody in the sentence. What is only said
 * in an aside is marked so: it can be contradicted, and confirms nothing of the sentence. The claims are read once, here.
 */
export function openLinker(
  claims: ReadonlyMap<string, Claim>,
  index: QuestionIndex,
  like: ClaimLikeness,
): Linker {
  const read = readClaims(claims, index)
  return (sentence, stances) => {
    const links = linksOf(sentence, stances, read, like).sort(
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
}

interface Link {
  given: Given
  confidence: number
  aside: boolean
}

function linksOf(
  text: string,
  stances: readonly Stance[],
  claims: readonly ReadClaim[],
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
  const weighed = claims.map((one) => ({
    ...one,
    dice: Math.max(like.dice(one.words, words), like.dice(one.words, mainWords)),
  }))
  // One sentence of a report gives several claims; the article's sentence makes those of them that it is most like.
  const best = new Map<string, number>()
  for (const { place, dice } of weighed) best.set(place, Math.max(dice, best.get(place) ?? 0))
  // A sentence that fills a slot otherwise than a claim like it does not give that claim's answer, whatever else they share.
  const slots = slotsOf(text)
  const otherwise = new Set(
    weighed.flatMap((one) =>
      one.answers.length > 0 && one.dice >= ALIKE && areContrary(slots, one.slots)
        ? one.answers.map(({ given }) => given.answer)
        : [],
    ),
  )
  return weighed.flatMap(({ claim, words: own, negated: denied, place, answers, dice }) => {
    if (answers.length === 0 || dice < BESIDE_BEST * (best.get(place) ?? 0)) return []
    const judged = confirmed.get(claim.id) ?? 0
    if (negated !== denied && judged < POLARITY_SEEN) return []
    const held = like.held(own, words)
    const close = (held >= MOST_HELD && dice >= CLOSE) || (held >= NEARLY_ALL && dice >= TELLING_ALIKE)
    const doubt = (1 - held) * (1 - dice)
    const judgedDoubt = (1 - judged) * (1 - Math.max(held, dice))
    return answers.flatMap(({ given, rivals }) => {
      if (otherwise.has(given.answer)) return []
      const telling = decided(rivals, words, like)
      const told = rivals.length > 0 && telling === 1
      const alone = close || (told && held >= TELLING_HELD && dice >= TELLING_ALIKE)
      if (!alone && !(judged > 0 && (held >= CLAIM_HELD || dice >= ALIKE))) return []
      if (rivals.length === 0 && contradicted.has(claim.id) && held < WHOLE) return []
      if (rivals.length === 0 && dice < CLOSE && namesSomebodyElse(claim.text, text)) return []
      const likely = 1 - Math.min(alone ? doubt : 1, judged > 0 ? judgedDoubt : 1) * (told ? DOUBT_LEFT : 1)
      const aside =
        mainWords !== words &&
        (rivals.length > 0
          ? decided(rivals, mainWords, like) < telling
          : like.held(own, mainWords) < held * MAIN_HELD)
      return telling > 0 ? [{ given, confidence: likely * telling, aside }] : []
    })
  })
}
