import { type ClaimLikeness, termSet } from './claim-likeness.ts'

/** A claim counts as told when a sentence holds this share of its words. */
const TOLD = 0.6

/** Tells whether a sentence holds most of a claim. Only sentences with one of the claim's two heaviest words are looked at. */
export function toldBy(
  sentences: readonly string[],
  like: ClaimLikeness,
): (words: ReadonlySet<string>) => boolean {
  const sets = sentences.map(termSet)
  const holders = new Map<string, number[]>()
  sets.forEach((set, at) => {
    for (const term of set) {
      const list = holders.get(term)
      if (list) list.push(at)
      else holders.set(term, [at])
    }
  })
  return (words) => {
    const heaviest = [...words].sort((a, b) => like.weight(b) - like.weight(a)).slice(0, 2)
    return heaviest.some((term) =>
      holders.get(term)?.some((at) => like.held(words, sets[at] ?? new Set<string>()) >= TOLD),
    )
  }
}
