import { isStopTerm, terms } from './terms.ts'

const WORD = /[\p{L}\p{N}][\p{L}\p{N}'’‘.,:-]*[\p{L}\p{N}]|[\p{L}\p{N}]/gu

interface Run {
  start: number
  end: number
  /** Telling words in it. */
  told: number
}

/**
 * The longest run of a text's words that another text has too, in whatever order; null when they share no telling word. It is
 * what a window marks, so it is always a substring of the text, and begins and ends with a telling word.
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
      run = { start: run?.start ?? word.index, end, told: (run?.told ?? 0) + 1 }
      if (run.told > (best?.told ?? 0)) best = run
    }
  }
  return best && text.slice(best.start, best.end)
}
