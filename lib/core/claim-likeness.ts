import { idf } from './claim-index.ts'
import { terms, termWeight } from './terms.ts'

/** How much of one text stands in another, weighted by rarity within one story. */
export interface ClaimLikeness {
  /** Weight of a term: rare in the story weighs more. */
  weight(term: string): number
  /** Share of `part` that `whole` holds, 0 to 1. */
  held(part: ReadonlySet<string>, whole: ReadonlySet<string>): number
  /** Weighted Dice coefficient, 0 to 1. */
  dice(a: ReadonlySet<string>, b: ReadonlySet<string>): number
}

/** Distinct terms of a text. */
export const termSet = (text: string): ReadonlySet<string> => new Set(terms(text))

/**
 * Likeness of the claims of a story to each other and to sentences. Words of which the whole story is full ("the company")
 * weigh little, so that two claims are alike by what sets them apart.
 *
 * @param claims term sets of all claims of the story
 */
export function claimLikeness(claims: readonly ReadonlySet<string>[]): ClaimLikeness {
  const holders = new Map<string, number>()
  for (const claim of claims) for (const term of claim) holders.set(term, (holders.get(term) ?? 0) + 1)
  const weight = (term: string) => termWeight(term) * idf(holders.get(term) ?? 0, claims.length)
  const mass = (set: ReadonlySet<string>) => {
    let sum = 0
    for (const term of set) sum += weight(term)
    return sum
  }
  const shared = (a: ReadonlySet<string>, b: ReadonlySet<string>) => {
    let sum = 0
    for (const term of a) if (b.has(term)) sum += weight(term)
    return sum
  }
  return {
    weight,
    held: (part, whole) => shared(part, whole) / (mass(part) || 1),
    dice: (a, b) => (2 * shared(a, b)) / (mass(a) + mass(b) || 1),
  }
}
