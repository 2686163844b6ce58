import type { Pair } from './align.ts'

/** Fewer content words than this are too few to be the same statement. */
const FEWEST = 3

/**
 * Whether both say the same in the same words, but one of them denies it: whatever a network makes of so much likeness, they
 * cannot both be so. A second denial would take the first one back, so the numbers of denials differ by an odd one.
 */
export function deniesTheRest({ here, there, links, back }: Pair): boolean {
  const odd = (here.signals.negations.length - there.signals.negations.length) % 2 !== 0
  return odd && isAllShared(here, links) && isAllShared(there, back.links)
}

/** Every content word but the denial itself stands in the other text, too. */
function isAllShared({ profile, signals }: Pair['here'], links: Pair['links']): boolean {
  const others = links.filter(({ here }) => !signals.negations.includes(profile.content[here]?.at ?? -1))
  return others.length >= FEWEST && others.every(({ strength }) => strength === 1)
}
