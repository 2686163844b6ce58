import { STEM_STRENGTH, sharePrefix } from './align.ts'
import type { Passage } from './passage.ts'
import { remembered } from './remembered.ts'

/** Which passages of a text (by index) hold a word. */
interface TextIndex {
  terms: Map<string, number[]>
  concepts: Map<number, number[]>
  /** The same without words that are names: two names of one concept do not link. */
  plainConcepts: Map<number, number[]>
  /** Terms by their first four letters. */
  beginnings: Map<string, Set<string>>
}

const indexOf = remembered((passages: readonly Passage[]): TextIndex => {
  const index: TextIndex = {
    terms: new Map(),
    concepts: new Map(),
    plainConcepts: new Map(),
    beginnings: new Map(),
  }
  passages.forEach(({ profile }, at) => {
    for (const { term, concepts, name } of profile.content) {
      note(index.terms, term, at)
      for (const concept of concepts) {
        note(index.concepts, concept, at)
        if (!name) note(index.plainConcepts, concept, at)
      }
      const beginning = term.slice(0, 4)
      const known = index.beginnings.get(beginning)
      if (known) known.add(term)
      else index.beginnings.set(beginning, new Set([term]))
    }
  })
  return index
})

function note<Key>(places: Map<Key, number[]>, key: Key, at: number): void {
  const known = places.get(key)
  if (!known) places.set(key, [at])
  else if (known.at(-1) !== at) known.push(at)
}

/**
 * Share of each passage's weight that each passage of another text covers: what `align` says of every two of them, without
 * looking at two that have nothing in common.
 */
export function coverages(passages: readonly Passage[], others: readonly Passage[]): Float64Array[] {
  const { terms, concepts, plainConcepts, beginnings } = indexOf(others)
  const best = new Float64Array(others.length)
  return passages.map(({ profile }) => {
    const sums = new Float64Array(others.length)
    for (const word of profile.content) {
      const offer = (places: readonly number[] | undefined, strength: number) => {
        for (const at of places ?? []) if (strength > (best[at] as number)) best[at] = strength
      }
      best.fill(0)
      word.concepts.forEach((concept, at) => {
        offer((word.name ? plainConcepts : concepts).get(concept), word.strengths[at] as number)
      })
      for (const term of beginnings.get(word.term.slice(0, 4)) ?? [])
        if (sharePrefix(word.term, term)) offer(terms.get(term), STEM_STRENGTH)
      offer(terms.get(word.term), 1)
      for (let at = 0; at < sums.length; at++)
        sums[at] = (sums[at] as number) + (best[at] as number) * word.weight
    }
    return sums.map((sum) => (profile.total > 0 ? Math.min(1, sum / profile.total) : 0))
  })
}
