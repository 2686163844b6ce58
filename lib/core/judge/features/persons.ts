import { conceptAt } from '../concepts.ts'
import type { Passage } from '../passage.ts'
import { type Family, flag } from './family.ts'

/** Role concepts that stand beside each name: within four words before it, or behind a comma or "the". */
function rolesOf({ profile, words, concepts }: Passage): Map<string, Set<number>> {
  const found = new Map<string, Set<number>>()
  for (const word of profile.content) {
    if (!word.name) continue
    for (let at = Math.max(0, word.at - 4); at <= Math.min(words.length - 1, word.at + 5); at++) {
      for (const concept of concepts[at] ?? []) {
        if (conceptAt(concept).category !== 'role') continue
        const known = found.get(word.term) ?? new Set<number>()
        found.set(word.term, known.add(concept))
      }
    }
  }
  return found
}

/** People who have another role, or the same role given to another person. */
export const persons: Family = {
  name: 'persons',
  features: ['role-same', 'role-differs', 'holder-differs', 'surname-shared-first-differs', 'age-differs'],
  measure({ here, there }) {
    const [a, b] = [rolesOf(here), rolesOf(there)]
    let same = false
    let differs = false
    for (const [name, roles] of a) {
      const others = b.get(name)
      if (!others) continue
      if ([...roles].some((role) => others.has(role))) same = true
      else differs = true
    }
    const held = (map: typeof a) =>
      new Map([...map].flatMap(([name, roles]) => [...roles].map((role) => [role, name] as const)))
    const [holders, othersHold] = [held(a), held(b)]
    const holder = [...holders].some(
      ([role, name]) =>
        othersHold.has(role) &&
        !there.profile.names.has(name) &&
        !here.profile.names.has(othersHold.get(role) as string),
    )
    const ages = (passage: Passage) =>
      passage.quantities.filter((one) => one.dimension === 'age').map((one) => one.value)
    const [c, d] = [ages(here), ages(there)]
    return [
      flag(same),
      flag(differs && !same),
      flag(holder),
      flag(firstDiffers(here, there)),
      flag(c.length > 0 && d.length > 0 && !c.some((one) => d.includes(one))),
    ]
  },
}

/** "Maud Teclaw" / "Bram Teclaw". */
function firstDiffers(here: Passage, there: Passage): boolean {
  const pairs = ({ profile }: Passage) =>
    profile.content.flatMap((word, at) =>
      word.name && profile.content[at + 1]?.name && profile.content[at + 1]?.at === word.at + 1
        ? [[word.term, profile.content[at + 1]?.term as string]]
        : [],
    )
  return pairs(here).some(([first, last]) =>
    pairs(there).some(([other, same]) => same === last && other !== first),
  )
}
