import { rarity } from './rarity.ts'
import { isStopTerm, terms } from './terms.ts'

const WORD = /[\p{L}\p{N}][\p{L}\p{N}'’‘.,:-]*[\p{L}\p{N}]|[\p{L}\p{N}]/gu

interface Run {
  start: number
  end: number
  /** How much its words tell: the sum of their rarity. */
  told: number
}

/**
 * The run of a text's words that tells most among those that stand in another text too, in whatever order; null when they
 * share no telling word. It is what a window marks, so it is always a substring of the text, and begins and ends with a
 * telling word.
 */
export function sharedRun(text: string, other: string): string | null {
  const wanted = new Set(terms(other))
  let best = null as Run | null
  let run = null as Run | null
  for (const word of text.matchAll(WORD)) {
    const own = terms(word[0])
    const shared = own.length > 0 && own.every((term) => wanted.has(term))
    const telling = shared && own.some((term) => !isStopTerm(term))
    if (!shared) run = null
    else if (telling) {
      const end = word.index + word[0].length
      run = { start: run?.start ?? word.index, end, told: (run?.told ?? 0) + Math.max(...own.map(rarity)) }
      if (run.told > (best?.told ?? 0)) best = run
    }
  }
  return best && text.slice(best.start, best.end)
}
