import { decodePostings, encodePostings } from './claim-index.ts'
import type { Posting } from './corpus.ts'

/** With more segments than this a page's read of the index takes noticeably longer. */
export const MOST_SEGMENTS = 8

/**
 * Which segments are worth merging: the small ones, so that a claim is rewritten only a few times however often some are added.
 *
 * @param sizes claims of each segment, by segment
 * @returns ids, at least two; none when there are few enough
 */
export function segmentsToMerge(sizes: ReadonlyMap<number, number>): number[] {
  if (sizes.size <= MOST_SEGMENTS) return []
  const ascending = [...sizes].sort(([a, x], [b, y]) => x - y || a - b)
  const most = sizes.size - MOST_SEGMENTS / 2 + 1
  const chosen: number[] = []
  let held = 0
  for (const [id, size] of ascending) {
    if (chosen.length >= most && size > held) break
    chosen.push(id)
    held += size
  }
  return chosen
}

/** A row of one segment that is being merged. */
export interface SourceRow {
  term: string
  bytes: Uint8Array
}

/**
 * Merges rows of several segments.
 *
 * @param rows of any number of segments; the claims of one segment are in none of the others
 * @param lives does the corpus still have this claim?
 * @returns one row for each term that is left, ascending by term
 */
export function mergeRows(rows: readonly SourceRow[], lives: (claim: number) => boolean): SourceRow[] {
  const merged = new Map<string, Posting[]>()
  for (const { term, bytes } of rows) {
    const postings = decodePostings(bytes).filter(({ claim }) => lives(claim))
    const known = merged.get(term)
    if (known) known.push(...postings)
    else merged.set(term, postings)
  }
  return [...merged]
    .filter(([, postings]) => postings.length > 0)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([term, postings]) => ({
      term,
      bytes: encodePostings(postings.sort((a, b) => a.claim - b.claim)),
    }))
}
