import type { Pair } from '../align.ts'
import { answers } from './answers.ts'
import { context } from './context.ts'
import { cues } from './cues.ts'
import { dates } from './dates.ts'
import type { Family } from './family.ts'
import { fillers } from './fillers.ts'
import { meaning } from './meaning.ts'
import { names } from './names.ts'
import { negation } from './negation.ts'
import { numbers } from './numbers.ts'
import { overlap } from './overlap.ts'
import { persons } from './persons.ts'
import { position } from './position.ts'
import { quotes } from './quotes.ts'
import { rivals } from './rivals.ts'
import { routes } from './routes.ts'
import { scope } from './scope.ts'

/** Every family, in the order in which their numbers stand in a pair's vector. */
export const FAMILIES: readonly Family[] = [
  overlap,
  names,
  numbers,
  dates,
  negation,
  answers,
  rivals,
  cues,
  quotes,
  fillers,
  position,
  context,
  scope,
  routes,
  persons,
  meaning,
]

/** Name of each number of a pair's vector, "family.feature". */
export const FEATURES: readonly string[] = FAMILIES.flatMap((family) =>
  family.features.map((name) => `${family.name}.${name}`),
)

/** All numbers of a pair. */
export function measurePair(pair: Pair): number[] {
  const found: number[] = []
  for (const family of FAMILIES) found.push(...family.measure(pair))
  return found
}
