import type { Pair } from './align.ts'
import { product } from './word-vectors.ts'

/** How alike the content words of two passages are by meaning. */
export interface Likeness {
  /** For each content word of the passage, how alike the most alike word of the other is, 0 to 1; 1 is the same word. */
  best: Float32Array
  /** The same among the words that only one of the two has. */
  bestOfRest: Float32Array
  /** Whether only this passage has the word. */
  rest: boolean[]
}

/** Different words are never quite the same. */
const MOST = 0.99

const known = new WeakMap<Pair, Likeness>()

/** Compares every content word of `pair.here` with every one of `pair.there`; both sides of a pair are compared once. */
export function likenessOf(pair: Pair): Likeness {
  const found = known.get(pair)
  if (found) return found
  const [here, there] = [pair.here.profile.content, pair.there.profile.content]
  const own = empty(pair.here, pair.there)
  const other = empty(pair.there, pair.here)
  here.forEach((word, a) => {
    there.forEach((target, b) => {
      const same = word.term === target.term
      const value = same ? 1 : Math.min(MOST, product(word.vector, target.vector))
      raise(own.best, a, value)
      raise(other.best, b, value)
      if (!own.rest[a] || !other.rest[b]) return
      raise(own.bestOfRest, a, value)
      raise(other.bestOfRest, b, value)
    })
  })
  known.set(pair, own)
  known.set(pair.back, other)
  return own
}

function empty({ profile }: Pair['here'], other: Pair['here']): Likeness {
  const size = profile.content.length
  return {
    best: new Float32Array(size),
    bestOfRest: new Float32Array(size),
    rest: profile.content.map(({ term }) => !other.profile.terms.has(term)),
  }
}

function raise(list: Float32Array, at: number, value: number): void {
  if (value > (list[at] as number)) list[at] = value
}
