import type { Corpus, NumberedClaim, Posting } from '../corpus.ts'
import { matchers, type Stretch } from '../matchers/index.ts'
import { highlight } from './highlight.ts'
import { type QueryWord, readQuery } from './query.ts'
import { type RankedDocument, type Ranking, rankDocuments } from './rank.ts'
import { type Haystack, indexTexts } from './text-index.ts'
import { openVocabulary } from './vocabulary.ts'

/** What can be found, in the order in which it is listed. */
export type HitKind = 'story' | 'report' | 'question' | 'claim'

/** Something that is searched by its name; claims are searched by the index of the corpus. */
export interface Named {
  kind: Exclude<HitKind, 'claim'>
  id: string
  /** What is searched and shown. */
  text: string
  /** Id of the story in which a question is asked. */
  story?: string
}

/** Something that answers a query. */
export interface Hit {
  kind: HitKind
  id: string
  text: string
  /** What matched, in order, without overlap. */
  marks: Stretch[]
  /** The claim, when it is one. */
  claim?: NumberedClaim
  /** Id of the story in which a question is asked. */
  story?: string
}

export interface Found {
  /** Stories, reports, questions, claims; best first within each kind. */
  hits: Hit[]
  /** Numbers of the claims that follow the last hit; their texts are read on demand. */
  further: number[]
  /** How many there are of each kind in all. */
  counts: Record<HitKind, number>
  /** False: nothing has all the words; what is listed has most of them. */
  whole: boolean
  /** Words that nothing begins with, and the words that were found in their place. */
  guesses: { typed: string; found: string[] }[]
  /** What the words of the query were looked for as among the claims. */
  words: QueryWord[]
}

export interface Search {
  /** Finds what answers a query; an empty query finds nothing. */
  find(query: string): Promise<Found>
  /** Reads claims that `find` found further down, in this order; claims that are gone meanwhile are left out. */
  read(numbers: readonly number[], words: readonly QueryWord[]): Promise<Hit[]>
  /** Makes ready, step by step, what the first word with a typing error needs, so that no key press has to wait for it. */
  prepare(): Iterable<void>
}

/** So many of the best of each kind are compared letter by letter, and listed at once. */
export const LISTED = 60
/** Claims that can be read further down. Nobody goes through more: a further word narrows. */
const MOST_FURTHER = 2000
/** How much the matcher's likeness counts beside the index's score, which is brought to 0 to 1 first. */
const LIKENESS_WEIGHT = 0.5

/** Words that are named in place of one that is not known. */
const GUESSES_SHOWN = 3

const NAMED: readonly Named['kind'][] = ['story', 'report', 'question']

/**
 * Opens a search over the corpus and what has a name in it. Costs one reading of the vocabulary; it is stale when the
 * corpus's revision changes. Postings once read are kept, so that each further letter costs less.
 */
export async function openSearch(corpus: Corpus, named: readonly Named[]): Promise<Search> {
  const [terms, size] = await Promise.all([corpus.vocabulary(['']), corpus.size()])
  const claims: Haystack = {
    vocabulary: openVocabulary(terms),
    size: size.claims,
    postings: keptPostings(corpus),
  }
  const names = NAMED.map((kind) => {
    const items = named.filter((one) => one.kind === kind)
    return { kind, items, haystack: indexTexts(items.map(({ text }) => text)) }
  })

  const read: Search['read'] = async (numbers, words) =>
    (await readClaims(corpus, numbers)).map((claim) => ({
      ...hitOf(claim),
      marks: highlight(claim.text, words, []),
    }))

  return {
    read,
    prepare: () => claims.vocabulary.prepare(),
    async find(query) {
      const byName = await Promise.all(
        names.map(async ({ kind, items, haystack }) => ({ kind, items, ...(await answer(query, haystack)) })),
      )
      const byClaim = await answer(query, claims)
      const whole = [...byName, byClaim].some(({ ranking }) => ranking.whole && ranking.count > 0)
      // Where something has all words, what has only some of them is noise.
      const counts = (ranking: Ranking) => (whole && !ranking.whole ? 0 : ranking.count)
      const found: Found = {
        hits: [],
        further: [],
        counts: { story: 0, report: 0, question: 0, claim: counts(byClaim.ranking) },
        whole,
        guesses: [],
        words: byClaim.words,
      }
      for (const { kind, items, words, ranking } of byName) {
        found.counts[kind] = counts(ranking)
        if (found.counts[kind] > 0) {
          const hits = ranking.best.slice(0, LISTED).map(({ number }) => items[number] as Named)
          found.hits.push(...inOrder(query, words, hits, ranking.best))
        }
      }
      if (found.counts.claim > 0) {
        const { best } = byClaim.ranking
        const listed = await readClaims(
          corpus,
          best.slice(0, LISTED).map(({ number }) => number),
        )
        found.hits.push(...inOrder(query, byClaim.words, listed.map(hitOf), best))
        found.further = best.slice(LISTED).map(({ number }) => number)
      }
      found.guesses = guessesIn(found)
      return found
    },
  }
}

/** What was found in place of the words that nothing begins with, as the listed hits write it; the most frequent first. */
function guessesIn({ words, hits }: Found): Found['guesses'] {
  return words.flatMap((word) => {
    if (!word.guessed) return []
    const counts = new Map<string, number>()
    for (const { text } of hits)
      for (const [from, to] of highlight(text, [word], [])) {
        const seen = text.slice(from, to).toLowerCase()
        counts.set(seen, (counts.get(seen) ?? 0) + 1)
      }
    const found = [...counts].sort(([, a], [, b]) => b - a).map(([seen]) => seen)
    return found.length > 0 ? [{ typed: word.typed, found: found.slice(0, GUESSES_SHOWN) }] : []
  })
}

async function answer(query: string, haystack: Haystack) {
  const words = readQuery(query, haystack.vocabulary)
  const terms = [...new Set(words.flatMap(({ variants }) => variants.map(({ term }) => term)))]
  const postings = terms.length > 0 ? await haystack.postings(terms) : new Map<string, Posting[]>()
  return { words, ranking: rankDocuments(words, postings, haystack.size, LISTED + MOST_FURTHER) }
}

const hitOf = (claim: NumberedClaim) => ({ kind: 'claim' as const, id: claim.id, text: claim.text, claim })

/** The claims with these numbers, in this order. */
async function readClaims(corpus: Corpus, numbers: readonly number[]): Promise<NumberedClaim[]> {
  if (numbers.length === 0) return []
  const owners = await corpus.reportsOf(numbers)
  const claims = await corpus.claimsOf([...new Set(owners.values())])
  const byNumber = new Map(claims.map((claim) => [claim.number, claim]))
  return numbers.flatMap((number) => byNumber.get(number) ?? [])
}

/** Puts the best in order by what the matcher sees in them, and says of each what to mark. */
function inOrder(
  query: string,
  words: readonly QueryWord[],
  hits: readonly Omit<Hit, 'marks'>[],
  ranked: readonly RankedDocument[],
): Hit[] {
  const top = ranked[0]?.score || 1
  const compared = matchers[0]?.compare(
    query,
    hits.map(({ text }) => text),
  )
  return hits
    .map((hit, at) => {
      const { likeness = 0, stretches = [] } = compared?.[at] ?? {}
      const worth = (ranked[at]?.score ?? 0) / top + LIKENESS_WEIGHT * likeness
      return { worth, hit: { ...hit, marks: highlight(hit.text, words, stretches as Stretch[]) } }
    })
    .sort((a, b) => b.worth - a.worth)
    .map(({ hit }) => hit)
}

/** Reads postings from the corpus, each term once. */
function keptPostings(corpus: Corpus): Haystack['postings'] {
  const kept = new Map<string, Posting[]>()
  return async (terms) => {
    const missing = terms.filter((term) => !kept.has(term))
    if (missing.length > 0) {
      const read = await corpus.postings(missing)
      for (const term of missing) kept.set(term, read.get(term) ?? [])
    }
    return kept
  }
}
