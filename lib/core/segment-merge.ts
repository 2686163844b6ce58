import type { Posting } from './corpus.ts'
import { blocksOf, type PostingsBlock, readBlock } from './postings-block.ts'

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

/**
 * Merges blocks of several segments.
 *
 * @param blocks the claims of one segment are in none of the others
 * @param takes which terms: those of earlier pieces are done, those behind the last common one come later
 * @param lives does the corpus still have this claim?
 * @returns blocks of all terms that are left, ascending
 * @throws RangeError when a block is damaged
 */
export function mergeBlocks(
  blocks: readonly Pick<PostingsBlock, 'terms' | 'bytes'>[],
  takes: (term: string) => boolean,
  lives: (claim: number) => boolean,
): PostingsBlock[] {
  const merged = new Map<string, Posting[]>()
  for (const block of blocks) {
    for (const [term, all] of readBlock(block, new Set(block.terms.split('\n').filter(takes)))) {
      const postings = all.filter(({ claim }) => lives(claim))
      const known = merged.get(term)
      if (known) known.push(...postings)
      else if (postings.length > 0) merged.set(term, postings)
    }
  }
  for (const postings of merged.values()) postings.sort((a, b) => a.claim - b.claim)
  return blocksOf(merged)
}
