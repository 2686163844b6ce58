import { type Family, flag } from './family.ts'

/** Proper names that both texts have, and those that only one has. */
export const names: Family = {
  name: 'names',
  features: [
    'shared',
    'shared-weight',
    'only-here',
    'only-there',
    'first-shared',
    'first-differs',
    'none-shared',
    'any-here',
    'any-there',
    'new-name-there',
  ],
  measure({ here, there }) {
    const [a, b] = [here.profile, there.profile]
    const namesHere = a.content.filter((word) => word.name)
    const namesThere = b.content.filter((word) => word.name)
    const shared = namesHere.filter((word) => b.terms.has(word.term))
    const onlyHere = new Set(namesHere.filter((word) => !b.terms.has(word.term)).map((word) => word.term))
    const onlyThere = new Set(namesThere.filter((word) => !a.terms.has(word.term)).map((word) => word.term))
    const firstHere = namesHere[0]?.term
    const firstThere = namesThere[0]?.term
    const both = namesHere.length > 0 && namesThere.length > 0
    return [
      Math.min(1, new Set(shared.map((word) => word.term)).size / 3),
      Math.min(2, shared.reduce((sum, word) => sum + word.weight, 0) / 8),
      Math.min(1, onlyHere.size / 4),
      Math.min(1, onlyThere.size / 4),
      flag(firstHere !== undefined && b.names.has(firstHere)),
      flag(both && firstHere !== firstThere && !b.names.has(firstHere as string)),
      flag(both && shared.length === 0),
      flag(namesHere.length > 0),
      flag(namesThere.length > 0),
      flag(namesHere.length === 0 && namesThere.length > 0),
    ]
  },
}
