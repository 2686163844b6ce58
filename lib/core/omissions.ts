import { type ClaimLikeness, termSet } from './claim-likeness.ts'
import type { QuestionIndex } from './curated.ts'
import type { Claim, Omission } from './types.ts'

/** A claim counts as told when a sentence holds this share of its words. */
const TOLD = 0.6
/** Claims of two reports are one when they are so alike (Dice). */
const ONE_CLAIM = 0.5
/** More than a reader would read; the best come first. */
const MOST_OMISSIONS = 20

interface Matter {
  claims: { claim: Claim; words: ReadonlySet<string> }[]
  reports: Set<string>
  /** People have said what it answers: only claims with the same answer belong to it, or claims of which they said nothing. */
  answers: boolean
}

/**
 * What other reports of the story say and the article leaves out.
 *
 * @param claims of the other reports
 * @param told ids of claims that some sentence of the article was compared with, and what these sentences answer
 * @param sentences the article's
 * @returns what most reports say first (what only may come last), then what is nearest to all that is left out; a claim that several make comes once
 */
export function findOmissions(
  claims: readonly Claim[],
  told: ReadonlySet<string>,
  answered: ReadonlySet<string>,
  sentences: readonly string[],
  index: QuestionIndex,
  like: ClaimLikeness,
): Omission[] {
  const isTold = toldBy(sentences, like)
  const left = claims
    .filter(({ id }) => !told.has(id) && !index.givenBy(id).some(({ question }) => answered.has(question.id)))
    .map((claim) => ({ claim, words: termSet(claim.text) }))
    .filter(({ words }) => !isTold(words))
  const matters: Matter[] = []
  const byAnswer = new Map<string, Matter>()
  for (const one of left) {
    const answers = index.givenBy(one.claim.id).map(({ question, answer }) => `${question.id} ${answer.id}`)
    const matter =
      answers.map((answer) => byAnswer.get(answer)).find((found) => found !== undefined) ??
      matters.find(
        (other) =>
          !other.reports.has(one.claim.report) &&
          !(other.answers && answers.length > 0) &&
          other.claims.some(({ words }) => like.dice(one.words, words) >= ONE_CLAIM),
      ) ??
      newMatter(matters)
    matter.claims.push(one)
    matter.reports.add(one.claim.report)
    matter.answers ||= answers.length > 0
    for (const answer of answers) byAnswer.set(answer, matter)
  }
  const centrality = (matter: Matter) =>
    Math.max(
      ...matter.claims.map(({ words, claim }) =>
        left.reduce(
          (sum, other) => sum + (other.claim.report === claim.report ? 0 : like.dice(words, other.words)),
          0,
        ),
      ),
    )
  return matters
    .map((matter) => ({ matter, central: centrality(matter) }))
    .sort(
      (a, b) =>
        Number(supposed(a.matter)) - Number(supposed(b.matter)) ||
        b.matter.reports.size - a.matter.reports.size ||
        b.central - a.central ||
        ((a.matter.claims[0]?.claim.id ?? '') < (b.matter.claims[0]?.claim.id ?? '') ? -1 : 1),
    )
    .slice(0, MOST_OMISSIONS)
    .flatMap(({ matter }) => {
      const [first] = matter.claims
      return first
        ? [{ claim: first.claim.id, text: first.claim.text, reports: [...matter.reports].sort() }]
        : []
    })
}

/** All its claims say only what may come. */
const supposed = (matter: Matter) => matter.claims.every(({ claim }) => claim.mode === 'possible')

/** Tells whether a sentence holds most of a claim. Only sentences with one of the claim's two heaviest words are looked at. */
function toldBy(sentences: readonly string[], like: ClaimLikeness): (words: ReadonlySet<string>) => boolean {
  const sets = sentences.map(termSet)
  const holders = new Map<string, number[]>()
  sets.forEach((set, at) => {
    for (const term of set) {
      const list = holders.get(term)
      if (list) list.push(at)
      else holders.set(term, [at])
    }
  })
  return (words) => {
    const heaviest = [...words].sort((a, b) => like.weight(b) - like.weight(a)).slice(0, 2)
    return heaviest.some((term) =>
      holders.get(term)?.some((at) => like.held(words, sets[at] ?? new Set<string>()) >= TOLD),
    )
  }
}

function newMatter(matters: Matter[]): Matter {
  const matter: Matter = { claims: [], reports: new Set(), answers: false }
  matters.push(matter)
  return matter
}
