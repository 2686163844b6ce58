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
  const found = new Map<number, { score: number; words: number; seen: number; best: number }>()
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
        const known = found.get(number)
        if (!known) found.set(number, { score: worth, words: 1, seen: mark, best: worth })
        else if (known.seen !== mark) {
          known.score += worth
          known.words++
          known.seen = mark
          known.best = worth
        } else if (worth > known.best) {
          // Another variant of the same word: only the best one counts.
          known.score += worth - known.best
          known.best = worth
        }
      }
    }
  })
  let held = 0
  for (const { words: count } of found.values()) held = Math.max(held, count)
  const answers: RankedDocument[] = []
  for (const [number, one] of found) if (one.words === held) answers.push({ number, score: one.score })
  return {
    best: answers.sort((a, b) => b.score - a.score || a.number - b.number).slice(0, most),
    count: answers.length,
    whole: held === words.length,
  }
}
