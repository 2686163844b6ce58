import { typingErrors } from './edit-distance.ts'

/** The terms that occur in what is searched. */
export interface Vocabulary {
  readonly size: number
  has(term: string): boolean
  /** Terms that begin so, the shortest first. */
  beginning(prefix: string, most: number): string[]
  /**
   * Terms that what was typed may stand for, when it has typing errors; the nearest first.
   *
   * @param open the reader may still be typing the word
   */
  near(typed: string, most: number, open: boolean): string[]
  /** Makes ready, step by step, what the first `near` needs; it makes by itself what is not ready then. */
  prepare(): Iterable<void>
}

/** Shorter words are too alike to be guessed at, longer ones are no words. */
const SHORTEST = 4
const LONGEST = 30
/** From this length on a word may have two errors. */
const LONG = 7
/** Terms whose letters are compared one by one: those that share most pairs of letters. */
const COMPARED = 120
/** Of all pairs of letters, a term must share so many to be looked at. */
const PAIRS_SHARED = 0.25

/** The pairs of neighbouring letters of a word, as numbers; its first letter alone counts as one. */
function pairsOf(word: string): number[] {
  const pairs = [word.charCodeAt(0)]
  for (let at = 1; at < word.length; at++) pairs.push(word.charCodeAt(at - 1) * 65_536 + word.charCodeAt(at))
  return pairs
}

/**
 * Makes a vocabulary to search in.
 *
 * @param terms in any order, each once
 */
export function openVocabulary(terms: readonly string[]): Vocabulary {
  const sorted = [...terms].sort(byCode)
  const known = new Set(sorted)
  const pairs = new Map<number, number[]>()
  const preparing = indexPairs(sorted, pairs)

  return {
    // Without the generator's own end: who stops half-way must not keep `near` from going on.
    prepare: () => ({ [Symbol.iterator]: () => ({ next: () => preparing.next() }) }),
    size: sorted.length,
    has: (term) => known.has(term),
    beginning(prefix, most) {
      const found: string[] = []
      for (let at = firstFrom(sorted, prefix); sorted[at]?.startsWith(prefix); at++)
        found.push(sorted[at] as string)
      return found.sort((a, b) => a.length - b.length || byCode(a, b)).slice(0, most)
    },
    near(typed, most, open) {
      if (typed.length < SHORTEST || typed.length > LONGEST || !/^\p{L}+$/u.test(typed)) return []
      while (!preparing.next().done);
      const errors = typed.length < LONG ? 1 : 2
      const shared = new Map<number, number>()
      const wanted = new Set(pairsOf(typed))
      for (const pair of wanted)
        for (const at of pairs.get(pair) ?? []) shared.set(at, (shared.get(at) ?? 0) + 1)
      return [...shared]
        .filter(
          ([at, count]) => fits(sorted[at] ?? '', typed, errors, open) && count >= wanted.size * PAIRS_SHARED,
        )
        .sort(([a, x], [b, y]) => y - x || a - b)
        .slice(0, COMPARED)
        .map(([at]) => ({ term: sorted[at] ?? '', off: typingErrors(typed, sorted[at] ?? '', errors, open) }))
        .filter(({ off }) => off <= errors)
        .sort((a, b) => a.off - b.off || a.term.length - b.term.length || byCode(a.term, b.term))
        .slice(0, most)
        .map(({ term }) => term)
    },
  }
}

const byCode = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)

/** Could the term be the typed word by its length alone? */
const fits = (term: string, typed: string, errors: number, open: boolean) =>
  term.length >= typed.length - errors && (open || term.length <= typed.length + errors)

/** Position of the first term that is not before this one. */
function firstFrom(sorted: readonly string[], prefix: string): number {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sorted[middle] ?? '') < prefix) low = middle + 1
    else high = middle
  }
  return low
}

/** Terms indexed in one step. */
const STEP = 1000

function* indexPairs(sorted: readonly string[], pairs: Map<number, number[]>): Generator<void> {
  for (const [at, term] of sorted.entries()) {
    if (at % STEP === STEP - 1) yield
    if (term.length < SHORTEST - 1 || term.length > LONGEST || !/^\p{L}/u.test(term)) continue
    for (const pair of pairsOf(term)) {
      const list = pairs.get(pair)
      if (!list) pairs.set(pair, [at])
      else if (list.at(-1) !== at) list.push(at)
    }
  }
}
