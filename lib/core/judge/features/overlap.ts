import type { Pair } from '../align.ts'
import type { Family } from './family.ts'

/** How much of the wording is shared, by weight of the words, as written and by concept. */
export const overlap: Family = {
  name: 'overlap',
  features: [
    'covered',
    'covered-back',
    'covered-min',
    'covered-product',
    'exact',
    'exact-back',
    'bigrams',
    'rarest-missing',
    'rarest-shared',
    'missing-weight',
    'shared-weight',
    'length-here',
    'length-there',
    'first-words',
  ],
  measure(pair) {
    const { here, there, links, covered, coveredBack } = pair
    const exact = links.reduce((sum, link) => sum + (link.strength === 1 ? link.weight : 0), 0)
    let missing = 0
    let rarestMissing = 0
    let rarestShared = 0
    for (const link of links) {
      const lost = (1 - link.strength) * link.weight
      missing += lost
      rarestMissing = Math.max(rarestMissing, lost)
      rarestShared = Math.max(rarestShared, link.strength * link.weight)
    }
    const back = there.profile.content.reduce(
      (sum, word) => sum + (here.profile.terms.has(word.term) ? word.weight : 0),
      0,
    )
    return [
      covered,
      coveredBack,
      Math.min(covered, coveredBack),
      Math.sqrt(covered * coveredBack),
      exact / (here.profile.total || 1),
      back / (there.profile.total || 1),
      bigrams(pair),
      rarestMissing / 4,
      rarestShared / 4,
      Math.min(2, missing / 20),
      Math.min(2, (here.profile.total - missing) / 20),
      Math.min(2, here.words.length / 25),
      Math.min(2, there.words.length / 25),
      firstWords(pair),
    ]
  },
}

/** Share of the sentence's neighbouring content words whose counterparts are neighbours too. */
function bigrams({ links }: Pair): number {
  let kept = 0
  for (let at = 1; at < links.length; at++) {
    const [a, b] = [links[at - 1], links[at]]
    if (a && b && a.there >= 0 && b.there >= 0 && Math.abs(b.there - a.there) <= 2) kept++
  }
  return links.length > 1 ? kept / (links.length - 1) : 0
}

/** Strength by which the sentence's first three content words are found: what it is about. */
function firstWords({ links }: Pair): number {
  const first = links.slice(0, 3)
  const weight = first.reduce((sum, link) => sum + link.weight, 0)
  return weight > 0 ? first.reduce((sum, link) => sum + link.strength * link.weight, 0) / weight : 0
}
