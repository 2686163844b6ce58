import { type ClaimLikeness, termSet } from './claim-likeness.ts'
import type { QuestionIndex } from './curated.ts'
import type { Echoes } from './judge.ts'
import { confirming, originsSaying, reportsSaying, sayingAlso } from './saying-also.ts'
import type { Steps } from './steps.ts'
import { toldBy } from './told-by.ts'
import type { Claim, Omission, Stance } from './types.ts'

/** More than a reader would read; the best come first. */
const MOST_OMISSIONS = 20
/**
 * So likely, by the judge, the article says nothing of a claim that is left out. At .45 every fifth omission was one that the
 * article speaks of in other words, at .6 every sixth (tests/eval/left-out.ts, stories that the weights had not seen).
 */
const SILENT = 0.6
/** So many pairs of texts are judged at most, but always as many claims as are shown; in a story of few reports that is every claim. */
const MOST_PAIRS = 400

/** What is known when all sentences of an article are judged. */
export interface Compared {
  /** Claims of the other reports. */
  claims: readonly Claim[]
  /** Ids of claims that some sentence of the article was compared with. */
  told: ReadonlySet<string>
  /** Ids of the questions that the article answers. */
  answered: ReadonlySet<string>
  /** The article's sentences. */
  sentences: readonly string[]
  index: QuestionIndex
  like: ClaimLikeness
  /** Exact words of claims, where the corpus keeps them apart from the text. */
  quotes: ReadonlyMap<string, string>
  /** Reports that people compared with each other throughout: what they did not group is not the same. */
  grouped: ReadonlySet<string>
  /** Pairs of texts that one claim is judged in: with each report, and with each part of a long article. */
  pairs: number
  /** What the judge says to a claim; null when it does not tell. */
  echoes(claim: string): Echoes | null
}

/** Something that is left out: the claim that is shown for it, and what other reports say to that. */
interface Matter {
  claim: Claim
  silence: number
  others: Stance[]
}

/**
 * What other reports of the story say and the article leaves out. Yields after each claim that it judged, since judging takes long.
 *
 * @returns first what most origins say and the article most surely does not (what only may come last), then what is nearest to
 * all that is left out; a claim that several reports make comes once
 */
export function* findOmissions(compared: Compared): Steps<Omission[]> {
  return (
    (yield* mattersLeft(compared))
      .map((matter) => ({
        ...matter,
        weight: originsSaying(matter.claim, matter.others, compared.quotes) * matter.silence,
      }))
      // The sort is stable: what weighs the same stays in the order of what is most central.
      .sort((a, b) => Number(supposed(a.claim)) - Number(supposed(b.claim)) || b.weight - a.weight)
      .slice(0, MOST_OMISSIONS)
      .map(({ claim, others }) => ({
        claim: claim.id,
        text: claim.text,
        reports: reportsSaying(claim, others),
      }))
  )
}

function* mattersLeft(compared: Compared): Steps<Matter[]> {
  const matters = new Map<string, Matter>()
  const covered = new Set<string>()
  for (const claim of leftByWords(compared)) {
    if (covered.has(claim.id)) continue
    const echoes = compared.echoes(claim.id)
    yield
    const silence = echoes?.silence ?? 1
    if (silence < SILENT) continue
    const others = sayingAlso(claim, echoes, compared)
    // The judge need not say the same in both directions: a claim may find its matter when the matter did not find it.
    const same = others.find((one) => matters.has(heldBy(one)))
    if (same) {
      matters
        .get(heldBy(same))
        ?.others.push({ ...confirming(claim), sure: same.sure, confidence: same.confidence })
    } else {
      matters.set(claim.id, { claim, silence, others })
      for (const one of others) covered.add(heldBy(one))
    }
  }
  return [...matters.values()]
}

/** The claim that a stance mainly rests on. */
const heldBy = ({ evidence }: Stance) => evidence[0]?.claim ?? ''

/** Says only what may come. */
const supposed = ({ mode }: Claim) => mode === 'possible'

/** Claims that no sentence was compared with and none has the words of, the most central first, as many as may be judged. */
function leftByWords({ claims, told, answered, sentences, index, like, pairs }: Compared): Claim[] {
  const isTold = toldBy(sentences, like)
  const left = claims
    .filter(({ id }) => !told.has(id) && !index.givenBy(id).some(({ question }) => answered.has(question.id)))
    .map((claim) => ({ claim, words: termSet(claim.text) }))
    .filter(({ words }) => !isTold(words))
  const central = ({ claim, words }: (typeof left)[number]) =>
    left.reduce(
      (sum, other) => sum + (other.claim.report === claim.report ? 0 : like.dice(words, other.words)),
      0,
    )
  return left
    .map((one) => ({ claim: one.claim, central: central(one) }))
    .sort(
      (a, b) =>
        Number(supposed(a.claim)) - Number(supposed(b.claim)) ||
        b.central - a.central ||
        (a.claim.id < b.claim.id ? -1 : 1),
    )
    .slice(0, Math.max(MOST_OMISSIONS, Math.floor(MOST_PAIRS / pairs)))
    .map(({ claim }) => claim)
}
