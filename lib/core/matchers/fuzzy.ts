import Fuse from 'fuse.js'
import { isStopTerm, terms } from '../terms.ts'
import type { Matcher, Stretch } from './matcher.ts'

/** Shorter words are too alike to be guessed at. */
const SHORTEST = 5
/** Fuse's score, 0 (equal) to 1, up to which a word of the vocabulary stands for an unknown one. */
const CLOSE_ENOUGH = 0.25
const MOST_UNKNOWN = 60

/** Stems without stop words: what Fuse compares best (measured on published pairs). */
const prepared = (text: string) =>
  terms(text)
    .filter((term) => !isStopTerm(term))
    .join(' ')

/**
 * Fuse.js in the two roles it was measured to be good at: expanding words that the index does not know, and re-ranking a few
 * candidates on prepared text. Searching a whole corpus with it takes seconds; the index does that.
 */
export const fuzzy: Matcher = {
  id: 'fuzzy',
  expand(unknown, vocabulary) {
    const found = new Map<string, string>()
    const words = vocabulary.filter((word) => word.length >= SHORTEST - 1 && /^\p{L}/u.test(word))
    const fuse = new Fuse(words, {
      includeScore: true,
      isCaseSensitive: true,
      threshold: CLOSE_ENOUGH,
      distance: 8,
      minMatchCharLength: 2,
    })
    for (const word of unknown.slice(0, MOST_UNKNOWN)) {
      if (word.length < SHORTEST || word.length > 24 || !/^\p{L}+$/u.test(word)) continue
      const near = fuse
        .search(word, { limit: 8 })
        .filter(({ item }) => Math.abs(item.length - word.length) <= 2)
        .sort((a, b) => (a.score ?? 1) - (b.score ?? 1) || (a.item < b.item ? -1 : 1))[0]
      if (near) found.set(word, near.item)
    }
    return found
  },
  likeness(text, candidates) {
    const scores = candidates.map(() => 0)
    const query = prepared(text).slice(0, 400)
    if (query === '') return scores
    const fuse = new Fuse(candidates.map(prepared), {
      includeScore: true,
      isCaseSensitive: true,
      ignoreLocation: true,
      useTokenSearch: true,
      threshold: 0.2,
    })
    for (const { refIndex, score } of fuse.search(query)) scores[refIndex] = 1 - (score ?? 1)
    return scores
  },
  compare(typed, candidates) {
    const compared = candidates.map(() => ({ likeness: 0, stretches: [] as Stretch[] }))
    const query = typed.trim().slice(0, 400)
    if (query === '') return compared
    const fuse = new Fuse(candidates, {
      includeScore: true,
      includeMatches: true,
      ignoreLocation: true,
      ignoreDiacritics: true,
      useTokenSearch: true,
      threshold: 0.35,
      minMatchCharLength: 2,
    })
    for (const { refIndex, score, matches } of fuse.search(query)) {
      const stretches = (matches ?? []).flatMap(({ indices }) =>
        indices.map(([from, last]): Stretch => [from, last + 1]),
      )
      compared[refIndex] = { likeness: 1 - (score ?? 1), stretches }
    }
    return compared
  },
}
