import concepts from './judge/lexicons/concepts.json' with { type: 'json' }
import topics from './judge/lexicons/topics.json' with { type: 'json' }
import { termOf } from './terms.ts'

/** A group of words that news reports use for the same thing, as the judge's lexicons list them. */
interface WordConcept {
  id: string
  /** It is something done ("arrest", "sink"). */
  act: boolean
}

/** Concepts of each term that stands in a lexicon; phrases are left to the judge. */
const byTerm = new Map<string, WordConcept[]>()
for (const [category, groups] of [concepts, topics].flatMap((file) =>
  Object.entries(file as Record<string, string[]>),
))
  for (const group of groups) {
    const concept = { id: `#${group}`, act: category === 'act' }
    for (const term of new Set(group.split(' ').map(termOf))) {
      if (term.includes('_')) continue
      const known = byTerm.get(term)
      if (known) known.push(concept)
      else byTerm.set(term, [concept])
    }
  }

const NONE: readonly WordConcept[] = []

/** The concepts that a term can stand for; none for one that no lexicon has. */
export const conceptsOfTerm = (term: string): readonly WordConcept[] => byTerm.get(term) ?? NONE
