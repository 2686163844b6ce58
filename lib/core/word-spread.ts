import { isStopTerm } from './terms.ts'
import spread from './word-spread.json' with { type: 'json' }

/** A term of fewer stories in a thousand than this counts as one that no counted story holds. */
const FEWEST = 28
const seen: ReadonlyMap<string, number> = new Map(Object.entries(spread))

/**
 * How much a term tells of which story a text belongs to: 0 for a stop word, near 0 for a word of nearly every story, 3.6 for one
 * that belongs to its story.
 */
export function telling(term: string): number {
  return isStopTerm(term) ? 0 : Math.log(1000 / Math.max(FEWEST, seen.get(term) ?? 0))
}
