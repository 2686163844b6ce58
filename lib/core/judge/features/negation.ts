import type { Pair } from '../align.ts'
import type { Passage } from '../passage.ts'
import { type Family, flag } from './family.ts'
import { rivalsOf } from './rivals.ts'

/** One text negates what the other asserts. */
export const negation: Family = {
  name: 'negation',
  features: [
    'here',
    'there',
    'differs',
    'both',
    'scope-here',
    'scope-there',
    'scope-differs',
    'scope-share',
    'parity-differs',
    'parity-agrees',
    'near-verb',
  ],
  measure(pair) {
    const { here, there } = pair
    const a = here.signals.negations.length > 0
    const b = there.signals.negations.length > 0
    const sharedHere = pair.links
      .filter((link) => link.strength > 0.5)
      .map((link) => here.profile.content[link.here]?.at ?? -1)
    const sharedThere = linkedThere(pair)
    const scopeHere = scope(here, sharedHere)
    const scopeThere = scope(there, sharedThere)
    const differs = scopeHere > 0 !== scopeThere > 0
    const opposed = rivalsOf(pair).some((rival) => rival.category === 'opposed')
    return [
      flag(a),
      flag(b),
      flag(a !== b),
      flag(a && b),
      flag(scopeHere > 0),
      flag(scopeThere > 0),
      flag(scopeHere > 0 !== scopeThere > 0),
      Math.min(1, Math.abs(scopeHere - scopeThere) / 3),
      flag(differs !== opposed),
      flag(differs && opposed),
      Math.abs(nearest(here, sharedHere) - nearest(there, sharedThere)),
    ]
  },
}

function linkedThere({ there, links }: Pair): number[] {
  return links
    .filter((link) => link.strength > 0.5)
    .map((link) => there.profile.content[link.there]?.at ?? -1)
}

/** How many shared words stand within six words behind (or two before) a negation. */
function scope(passage: Passage, shared: readonly number[]): number {
  let count = 0
  for (const at of passage.signals.negations)
    count += shared.filter((place) => place >= at - 2 && place <= at + 6).length
  return count
}

/** 1 when a shared word stands right behind a negation, less the further away, 0 when none does. */
function nearest({ signals }: Passage, shared: readonly number[]): number {
  let best = 0
  for (const at of signals.negations)
    for (const place of shared) if (place > at && place - at <= 4) best = Math.max(best, 1 / (place - at))
  return best
}
