import { isStopTerm, termOf, tokens } from '../terms.ts'
import type { Vocabulary } from './vocabulary.ts'

/** A term that a typed word may stand for, and how well it does, 0 to 1. */
export interface Variant {
  term: string
  weight: number
}

/** One word that was typed, with what is looked for in its place. */
export interface QueryWord {
  typed: string
  /** Best first. Empty: nothing in what is searched resembles it. */
  variants: Variant[]
  /** Nothing begins with it; the variants were guessed from its letters. */
  guessed: boolean
}

/** What is read of a query at most. */
export const QUERY_LIMITS = { characters: 200, words: 12 } as const

/** Completions that are looked for at most: a word of two letters has more than a reader would wait for. */
const COMPLETIONS = 120
const GUESSES = 6
const WEIGHTS = { completed: 0.85, guessed: 0.6 }
/** A shorter last word is looked for as it is. */
const SHORTEST_OPEN = 2

/** The words of a query; without stop words, unless it has no others. The last one is open: the reader may still be typing it. */
export function wordsOf(query: string): { typed: string; open: boolean }[] {
  const text = query.slice(0, QUERY_LIMITS.characters)
  const all = tokens(text).slice(0, QUERY_LIMITS.words)
  const ended = !/[\p{L}\p{M}\p{N}]$/u.test(text)
  const words = all.map((typed, at) => ({ typed, open: !ended && at === all.length - 1 }))
  const telling = words.filter(({ typed, open }) => open || !isStopTerm(termOf(typed)))
  return telling.length > 0 ? telling : words
}

/**
 * Reads a query: what each word is looked for as. An open word stands for every term that begins with it; a word that
 * nothing begins with stands for the terms nearest to it.
 */
export function readQuery(query: string, vocabulary: Vocabulary): QueryWord[] {
  return wordsOf(query).map(({ typed, open }) => {
    const variants = new Map<string, number>()
    const take = (term: string, weight: number) => {
      if (!variants.has(term)) variants.set(term, weight)
    }
    const term = termOf(typed)
    if (vocabulary.has(term)) take(term, 1)
    if (open && typed.length >= SHORTEST_OPEN) {
      for (const completed of vocabulary.beginning(typed, COMPLETIONS)) take(completed, WEIGHTS.completed)
    }
    const guessed = variants.size === 0
    if (guessed) {
      // The index holds stems: “filin” begins no term, but its stem may be near one.
      for (const near of vocabulary.near(open ? typed : term, GUESSES, open)) take(near, WEIGHTS.guessed)
      if (term !== typed)
        for (const near of vocabulary.near(term, GUESSES, false)) take(near, WEIGHTS.guessed)
    }
    return {
      typed,
      variants: [...variants].map(([term, weight]) => ({ term, weight })),
      guessed: guessed && variants.size > 0,
    }
  })
}
