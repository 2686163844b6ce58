import type { Posting } from '../corpus.ts'
import { terms } from '../terms.ts'
import { openVocabulary, type Vocabulary } from './vocabulary.ts'

/** What can be searched: documents known by number, and the terms that occur in them. */
export interface Haystack {
  vocabulary: Vocabulary
  /** How many documents there are. */
  size: number
  postings(terms: readonly string[]): Promise<ReadonlyMap<string, readonly Posting[]>>
}

/** Makes a few thousand texts searchable from memory; a text's number is its place in the list. */
export function indexTexts(texts: readonly string[]): Haystack {
  const postings = new Map<string, Posting[]>()
  texts.forEach((text, number) => {
    const counts = new Map<string, number>()
    for (const term of terms(text)) counts.set(term, (counts.get(term) ?? 0) + 1)
    for (const [term, count] of counts) {
      const list = postings.get(term)
      if (list) list.push({ claim: number, count })
      else postings.set(term, [{ claim: number, count }])
    }
  })
  return {
    vocabulary: openVocabulary([...postings.keys()]),
    size: texts.length,
    postings: async () => postings,
  }
}
