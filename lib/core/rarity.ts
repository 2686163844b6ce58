import counts from './rarity.json' with { type: 'json' }
import { isStopTerm } from './terms.ts'

/** Sentences that the counts stand for. */
const SENTENCES = 10_000
const seen: ReadonlyMap<string, number> = new Map(Object.entries(counts))

/** Rarity of a term that no counted news sentence holds. */
export const RAREST = Math.log(SENTENCES)

/**
 * How rare a term is in news at large, 0 (a stop word) to `RAREST`: the logarithm of how many sentences one has to read to
 * find it. Unlike the rarity within a corpus it does not call the leading actor of the only stored story common.
 */
export function rarity(term: string): number {
  return isStopTerm(term) ? 0 : Math.log(SENTENCES / Math.max(1, seen.get(term) ?? 0))
}
