import type { CorpusSize, Posting } from './corpus.ts'
import { terms, termWeight } from './terms.ts'
import type { Claim } from './types.ts'

/** What a claim is indexed under: its text, its quote and the name of who says it. */
export function claimTerms(claim: Pick<Claim, 'text' | 'quote' | 'speaker'>): string[] {
  const parts = [claim.text]
  if (claim.quote && !claim.text.includes(claim.quote)) parts.push(claim.quote)
  if (claim.speaker?.name && !claim.text.includes(claim.speaker.name)) parts.push(claim.speaker.name)
  return terms(parts.join(' '))
}

/**
 * Postings of a segment: a batch of claims that is written together. Adding claims adds segments and never rewrites one.
 *
 * @param claims with the numbers that the corpus gave them
 * @param termsOf gives terms that were made before
 * @returns for each term its postings, ascending by number
 */
export function postingsOfSegment<T extends Pick<Claim, 'text' | 'quote' | 'speaker'> & { number: number }>(
  claims: readonly T[],
  termsOf: (claim: T) => readonly string[] = claimTerms,
): Map<string, Posting[]> {
  const postings = new Map<string, Posting[]>()
  for (const claim of [...claims].sort((a, b) => a.number - b.number)) {
    const counts = new Map<string, number>()
    for (const term of termsOf(claim)) counts.set(term, (counts.get(term) ?? 0) + 1)
    for (const [term, count] of counts) {
      const list = postings.get(term)
      if (list) list.push({ claim: claim.number, count })
      else postings.set(term, [{ claim: claim.number, count }])
    }
  }
  return postings
}

const writeNumber = (bytes: number[], value: number) => {
  let rest = value
  while (rest > 127) {
    bytes.push((rest % 128) | 128)
    rest = Math.floor(rest / 128)
  }
  bytes.push(rest)
}

/**
 * One row of the index as bytes: for each posting the distance to the previous claim number, doubled, plus one when a count
 * above 1 follows; both as variable-length numbers, seven bits a byte, low bits first.
 *
 * @param postings ascending by claim number
 */
export function encodePostings(postings: readonly Posting[]): Uint8Array {
  const bytes: number[] = []
  let previous = 0
  for (const { claim, count } of postings) {
    writeNumber(bytes, (claim - previous) * 2 + (count > 1 ? 1 : 0))
    if (count > 1) writeNumber(bytes, count)
    previous = claim
  }
  return Uint8Array.from(bytes)
}

/**
 * The way back from `encodePostings`.
 *
 * @throws RangeError when the bytes end within a number or hold one that is too large: the row is damaged
 */
export function decodePostings(bytes: Uint8Array): Posting[] {
  const postings: Posting[] = []
  let at = 0
  const readNumber = () => {
    let value = 0
    for (let scale = 1; ; scale *= 128) {
      const byte = bytes[at++]
      if (byte === undefined || scale > 2 ** 49) throw new RangeError('A row of the claim index is damaged.')
      value += (byte & 127) * scale
      if (byte < 128) return value
    }
  }
  let claim = 0
  while (at < bytes.length) {
    const head = readNumber()
    claim += Math.floor(head / 2)
    postings.push({ claim, count: head % 2 === 1 ? readNumber() : 1 })
  }
  return postings
}

/** Rarity of a term that `holders` of `claims` claims hold (BM25's, never negative). */
export function idf(holders: number, claims: number): number {
  return Math.log(1 + (Math.max(claims, holders) - holders + 0.5) / (holders + 0.5))
}

/** How well a claim answers a query. */
export interface Ranked {
  claim: number
  /** Okapi BM25 with k1 = 1.2, b = 0.75, stop words weighted down (Robertson and Zaragoza, 2009). */
  bm25: number
  /** Weighted Dice coefficient, 0 to 1: what query and claim share, by weight times rarity, over what they hold. */
  dice: number
}

const K1 = 1.2
const B = 0.75

/**
 * Ranks the claims that share a term with the query.
 *
 * @param query terms of one sentence
 * @param postings of these terms; others may be among them
 * @param lengths number of terms of each claim; a claim that is not listed counts as one of mean length
 * @returns best first, by BM25 times Dice (measured better than either); ties by number
 */
export function rankClaims(
  query: readonly string[],
  postings: ReadonlyMap<string, readonly Posting[]>,
  size: CorpusSize,
  lengths: ReadonlyMap<number, number> = new Map(),
): Ranked[] {
  const mean = size.meanLength || 1
  const scores = new Map<number, { bm25: number; shared: number }>()
  let queryMass = 0
  let meanWeight = 0
  const distinct = new Set(query)
  for (const term of distinct) {
    const list = postings.get(term) ?? []
    const weight = termWeight(term) * idf(list.length, size.claims)
    queryMass += weight
    meanWeight += weight / distinct.size
    for (const { claim, count } of list) {
      const length = (lengths.get(claim) ?? mean) / mean
      const score = scores.get(claim) ?? { bm25: 0, shared: 0 }
      score.bm25 += (weight * count * (K1 + 1)) / (count + K1 * (1 - B + B * length))
      score.shared += weight
      scores.set(claim, score)
    }
  }
  return [...scores]
    .map(([claim, { bm25, shared }]) => {
      const claimMass = Math.max(shared, (lengths.get(claim) ?? mean) * meanWeight)
      return { claim, bm25, dice: queryMass + claimMass > 0 ? (2 * shared) / (queryMass + claimMass) : 0 }
    })
    .sort((a, b) => b.bm25 * b.dice - a.bm25 * a.dice || a.claim - b.claim)
}
