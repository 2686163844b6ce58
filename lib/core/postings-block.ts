import { decodePostings, encodePostings } from './claim-index.ts'
import type { Posting } from './corpus.ts'

/**
 * Postings of some neighbouring terms. Rows are what IndexedDB charges for, most terms of a segment occur once or twice, and a page
 * asks for many terms at a time: sixty terms in one row are written twenty times as fast as sixty rows, and read no slower.
 */
export interface PostingsBlock {
  /** The first of its terms; the block is found by it. */
  first: string
  /** Its terms in ascending order, one a line. */
  terms: string
  /** For each term the length of its postings in bytes, then these (see `encodePostings`). */
  bytes: Uint8Array
}

const TERMS = 64
/** A block ends early when common terms fill it. */
const BYTES = 8_192

/** Puts postings into blocks, ascending by term. */
export function blocksOf(postings: ReadonlyMap<string, readonly Posting[]>): PostingsBlock[] {
  const blocks: PostingsBlock[] = []
  let terms: string[] = []
  let parts: Uint8Array[] = []
  let size = 0
  const close = () => {
    const [first] = terms
    if (first === undefined) return
    const bytes = new Uint8Array(size)
    let at = 0
    for (const part of parts) {
      bytes.set(part, at)
      at += part.length
    }
    blocks.push({ first, terms: terms.join('\n'), bytes })
    terms = []
    parts = []
    size = 0
  }
  for (const term of [...postings.keys()].sort()) {
    const bytes = encodePostings(postings.get(term) ?? [])
    const head = encodeLength(bytes.length)
    terms.push(term)
    parts.push(head, bytes)
    size += head.length + bytes.length
    if (terms.length >= TERMS || size >= BYTES) close()
  }
  close()
  return blocks
}

/** Lengths take four bytes, the low one first: no term of a million claims needs more. */
const encodeLength = (length: number): Uint8Array =>
  Uint8Array.from([length, length >>> 8, length >>> 16, length >>> 24].map((byte) => byte & 255))

/**
 * Postings of those of a block's terms that are wanted.
 *
 * @param wanted null: all of them
 * @throws RangeError when the block is damaged
 */
export function readBlock(
  { terms, bytes }: Pick<PostingsBlock, 'terms' | 'bytes'>,
  wanted: ReadonlySet<string> | null = null,
): Map<string, Posting[]> {
  const found = new Map<string, Posting[]>()
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let at = 0
  for (const term of terms.split('\n')) {
    if (at + 4 > bytes.length) throw new RangeError('A block of the claim index is damaged.')
    const length = view.getUint32(at, true)
    const end = at + 4 + length
    if (end > bytes.length) throw new RangeError('A block of the claim index is damaged.')
    if (wanted === null || wanted.has(term)) found.set(term, decodePostings(bytes.subarray(at + 4, end)))
    at = end
  }
  return found
}

/**
 * The place of the block that would hold a term.
 *
 * @param firsts first terms of the blocks, ascending
 * @returns -1 when the term stands before all of them
 */
export function blockAt(firsts: readonly string[], term: string): number {
  let low = 0
  let high = firsts.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((firsts[middle] ?? '') <= term) low = middle + 1
    else high = middle
  }
  return low - 1
}
