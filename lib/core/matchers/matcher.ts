/** Finds what resembles a text; a new one is a file beside this one and a line in index.ts. */
export interface Matcher {
  id: string
  /**
   * For each word that the corpus does not know, the word of its vocabulary that it most likely stands for: typing errors,
   * other spellings, transliterated names.
   *
   * @param unknown terms without postings
   * @param vocabulary terms that the corpus has
   * @returns only pairs that are close enough
   */
  expand(unknown: readonly string[], vocabulary: readonly string[]): Map<string, string>
  /**
   * How alike a text and each candidate are, 0 to 1; meant for the best 20 to 50, with a small weight beside the index's
   * own score, because likeness of letters does not tell agreement.
   */
  likeness(text: string, candidates: readonly string[]): number[]
  /**
   * What of each candidate resembles what a reader typed: how alike they are, 0 to 1, and the stretches that match. Meant for
   * the best hundred.
   */
  compare(typed: string, candidates: readonly string[]): { likeness: number; stretches: Stretch[] }[]
}

/** A piece of a text: where it begins, and where the text goes on behind it; counted from 0. */
export type Stretch = [from: number, to: number]
