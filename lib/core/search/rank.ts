import { idf } from '../claim-index.ts'
import type { Posting } from '../corpus.ts'
import { termWeight } from '../terms.ts'
import type { QueryWord } from './query.ts'

/** A document that answers a query; documents are known by number. */
export interface RankedDocument {
  number: number
  score: number
}

export interface Ranking {
  /** Best first, at most as many as asked for. */
  best: RankedDocument[]
  /** How many there are in all. */
  count: number
  /** Every word of the query occurs in each of them. False: no document has all words; these have most. */
  whole: boolean
}

/** Occurrences beyond the first tell little. */
const K1 = 1.2

/**
 * Ranks the documents that hold the words of a query: those with all words when there are any, else those with most.
 *
 * @param postings of the variants of all words; others may be among them
 * @param documents how many there are in all
 */
export function rankDocuments(
  words: readonly QueryWord[],
  postings: ReadonlyMap<string, readonly Posting[]>,
  documents: number,
  most: number,
): Ranking {
  // Side by side instead of an object for each: common words have a hundred thousand documents.
  const places = new Map<number, number>()
  const scores: number[] = []
  const counts: number[] = []
  const seen: number[] = []
  const best: number[] = []
  words.forEach((word, position) => {
    const mark = position + 1
    const lists = word.variants.map((variant) => ({ ...variant, list: postings.get(variant.term) ?? [] }))
    // A rare completion says no more than a common one: the word as a whole is rare or not.
    const rarity = idf(
      lists.reduce((sum, { list }) => sum + list.length, 0),
      documents,
    )
    for (const { term, weight, list } of lists) {
      const value = weight * termWeight(term) * rarity
      for (const { claim: number, count } of list) {
        const worth = (value * count * (K1 + 1)) / (count + K1)
        const at = places.get(number)
        if (at === undefined) {
          places.set(number, scores.length)
          scores.push(worth)
          counts.push(1)
          seen.push(mark)
          best.push(worth)
        } else if (seen[at] !== mark) {
          scores[at] = (scores[at] ?? 0) + worth
          counts[at] = (counts[at] ?? 0) + 1
          seen[at] = mark
          best[at] = worth
        } else if (worth > (best[at] ?? 0)) {
          // Another variant of the same word: only the best one counts.
          scores[at] = (scores[at] ?? 0) + worth - (best[at] ?? 0)
          best[at] = worth
        }
      }
    }
  })
  const held = counts.reduce((highest, count) => Math.max(highest, count), 0)
  const whole = scores.filter((_, at) => counts[at] === held)
  const bar = barOf(whole, most)
  const answers: RankedDocument[] = []
  // A word that most documents hold once gives them all the same score: of those at the bar only as many as are wanted.
  const atBar: RankedDocument[] = []
  for (const [number, at] of places) {
    const score = scores[at] ?? 0
    if (counts[at] !== held || score < bar) continue
    if (score > bar) answers.push({ number, score })
    else if (atBar.length < most) atBar.push({ number, score })
  }
  answers.push(...atBar)
  return {
    best: answers.sort((a, b) => b.score - a.score || a.number - b.number).slice(0, most),
    count: whole.length,
    whole: held === words.length,
  }
}

/** The score that the last of the best has, when there are more than wanted. */
function barOf(scores: readonly number[], most: number): number {
  if (scores.length <= most) return 0
  const sorted = Float64Array.from(scores).sort()
  return sorted[sorted.length - most] ?? 0
}
