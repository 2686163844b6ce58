import { type Likeness, likenessOf } from '../likeness.ts'
import type { Passage } from '../passage.ts'
import { addTo, cosine, DIMENSIONS } from '../word-vectors.ts'
import { type Family, flag } from './family.ts'

/** Below this a word has no counterpart; above the other it has a near one. */
const FAR = 0.35
const NEAR = 0.5

/** How alike two texts are by the meaning of their words, whatever the words; "rest" are the words that only one of them has. */
export const meaning: Family = {
  name: 'meaning',
  features: [
    'whole',
    'covered',
    'covered-back',
    'least',
    'least-back',
    'far',
    'far-back',
    'near',
    'near-back',
    'rest-best',
    'rest',
    'rest-back',
    'rest-whole',
    'rest-both',
  ],
  measure(pair) {
    const [here, there] = [likenessOf(pair), likenessOf(pair.back)]
    const both = here.rest.includes(true) && there.rest.includes(true)
    return [
      cosine(pair.here.profile.meaning, pair.there.profile.meaning),
      mean(pair.here, here.best),
      mean(pair.there, there.best),
      least(here.best),
      least(there.best),
      share(pair.here, (at) => (here.best[at] as number) < FAR),
      share(pair.there, (at) => (there.best[at] as number) < FAR),
      share(pair.here, (at) => here.rest[at] === true && (here.best[at] as number) >= NEAR),
      share(pair.there, (at) => there.rest[at] === true && (there.best[at] as number) >= NEAR),
      both ? Math.max(...here.bestOfRest) : 0,
      both ? mean(pair.here, here.bestOfRest, here.rest) : 0,
      both ? mean(pair.there, there.bestOfRest, there.rest) : 0,
      both ? cosine(restOf(pair.here, here), restOf(pair.there, there)) : 0,
      flag(both),
    ]
  },
}

/** Mean of numbers over the content words (or over some), by their weight. */
function mean({ profile }: Passage, values: Float32Array, which?: readonly boolean[]): number {
  let total = 0
  let weights = 0
  profile.content.forEach(({ weight }, at) => {
    if (which && !which[at]) return
    total += weight * (values[at] as number)
    weights += weight
  })
  return weights > 0 ? total / weights : 0
}

/** Share of the weight that some words have. */
function share({ profile }: Passage, takes: (at: number) => boolean): number {
  const sum = profile.content.reduce((total, { weight }, at) => total + (takes(at) ? weight : 0), 0)
  return profile.total > 0 ? sum / profile.total : 0
}

const least = (values: Float32Array) => (values.length > 0 ? Math.min(...values) : 0)

/** Sum of the vectors of the rest, by weight. */
function restOf({ profile }: Passage, { rest }: Likeness): Float32Array {
  const sum = new Float32Array(DIMENSIONS)
  profile.content.forEach(({ weight, vector }, at) => {
    if (vector && rest[at]) addTo(sum, vector, weight)
  })
  return sum
}
