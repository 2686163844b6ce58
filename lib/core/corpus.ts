import type { Assignment } from './library.ts'
import type { Claim, Question, Report } from './types.ts'

/** One claim in which a term occurs. */
export interface Posting {
  /** Number of the claim in the corpus (its row key), not its id. */
  claim: number
  /** How often the term occurs in it. */
  count: number
}

export interface CorpusSize {
  claims: number
  /** Mean number of terms of a claim. */
  meanLength: number
}

/** A claim with the number that postings know it by and its number of terms. */
export interface NumberedClaim extends Claim {
  number: number
  length: number
}

/**
 * What the core needs of a corpus. Served from Dexie in the extension (lib/storage/dexie-corpus.ts) and from memory in the
 * headless check (lib/core/memory-corpus.ts). A page asks for all its terms in one call.
 */
export interface Corpus {
  /** Grows with every change; a cache made under another revision is stale. */
  revision(): Promise<number>
  size(): Promise<CorpusSize>
  /** Postings of each term that occurs; terms without any are absent. */
  postings(terms: readonly string[]): Promise<Map<string, Posting[]>>
  /** Terms of the vocabulary that start with one of these prefixes; for fuzzy expansion of unknown words. */
  vocabulary(prefixes: readonly string[]): Promise<string[]>
  /** Which report (id) each claim number belongs to. */
  reportsOf(numbers: readonly number[]): Promise<Map<number, string>>
  /** All reports, without claims. */
  reports(): Promise<Report[]>
  /** Those of these reports that are there, without claims, in the order of the ids. */
  reportsById(ids: readonly string[]): Promise<Report[]>
  /** Reports that hold a sentence with one of these hashes. */
  reportsWithFingerprint(hashes: readonly string[]): Promise<Report[]>
  /** All claims of these reports. */
  claimsOf(reports: readonly string[]): Promise<NumberedClaim[]>
  /** Questions that these claims answer. */
  questionsOf(claims: readonly string[]): Promise<Question[]>
  /** Where these reports stand, and all others that stand in the same stories. */
  storiesOf(reports: readonly string[]): Promise<Assignment[]>
}
