import { STOP_WORDS, tokens } from './terms.ts'
import type { StoryFinding } from './types.ts'

/** English prose has about 45 stop words in a hundred; other languages written in Latin letters have under 12. */
const ENGLISH_SHARE = 0.22
const FEWEST_WORDS = 25
const MOST_WORDS = 2000

/**
 * Can the engine judge this text? It reads English; of other languages it knows only names and numbers.
 *
 * @param texts sentences
 * @param declared BCP 47 tag of the page; decides only where there is too little text, because pages declare it wrongly
 */
export function languageOf(texts: readonly string[], declared: string | null): StoryFinding['language'] {
  let words = 0
  let stops = 0
  for (const text of texts) {
    for (const token of tokens(text.slice(0, 2000))) {
      if (!/^\p{L}/u.test(token)) continue
      words++
      if (STOP_WORDS.has(token)) stops++
    }
    if (words > MOST_WORDS) break
  }
  if (words >= FEWEST_WORDS) return stops / words >= ENGLISH_SHARE ? 'judged' : 'names-and-numbers-only'
  if (declared !== null && !/^en\b/i.test(declared)) return 'names-and-numbers-only'
  return declared !== null || (words > 0 && stops / words >= ENGLISH_SHARE) ? 'judged' : 'unknown'
}
