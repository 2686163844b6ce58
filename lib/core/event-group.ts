import { eventChance, GATE, type Gate, overall, reaches, weighingFor } from './event-odds.ts'
import { groupOf } from './same-event.ts'
import type { TextProfile } from './text-profile.ts'

/** Something with the profile of its text. */
export type Profiled<T> = T & { profile: TextProfile }

const STORY_TRIES = 3
/** From this chance on a report is about the actors of a group. */
const SAME_ACTORS = 0.8

const together = (group: readonly { profile: TextProfile }[]) => groupOf(group.map(({ profile }) => profile))

/** Reports that treat the same event as the first ones, grown from them: whoever is most like the group joins it first. */
export function growGroup<T>(
  seeds: readonly Profiled<T>[],
  others: readonly Profiled<T>[],
  gate: Gate = GATE,
): Profiled<T>[] {
  const group = [...seeds]
  const rest = new Set(others.filter((other) => !seeds.includes(other)))
  while (rest.size > 0) {
    const whole = together(group)
    const { joins } = weighingFor(gate, group.length)
    let best: { one: Profiled<T>; value: number } | null = null
    for (const one of rest) {
      const chance = eventChance(one.profile, whole, gate)
      if (reaches(chance, joins) && overall(chance) > (best?.value ?? 0))
        best = { one, value: overall(chance) }
    }
    if (best === null) break
    group.push(best.one)
    rest.delete(best.one)
  }
  return group
}

/** A group with those who join it once the article counts as one of it: it may tell what binds two reports. */
export function joinedBy<T>(
  profile: TextProfile,
  group: readonly Profiled<T>[],
  candidates: readonly Profiled<T>[],
  gate: Gate = GATE,
): Profiled<T>[] {
  const [some] = [...group, ...candidates]
  if (some === undefined) return []
  const article = { ...some, profile }
  return growGroup([article, ...group], candidates, gate).slice(1)
}

/**
 * The group of reports whose event the article treats; empty when there is none.
 *
 * @returns with how sure that is, 0 to 1: among articles of this confidence, that share treats the event
 */
export function findGroup<T>(
  profile: TextProfile,
  candidates: readonly Profiled<T>[],
  gate: Gate = GATE,
): { group: Profiled<T>[]; confidence: number } {
  const seeds = candidates
    .map((one) => ({ one, value: overall(eventChance(profile, together([one]), gate)) }))
    .filter(({ value }) => value > 0)
    .sort((a, b) => b.value - a.value)
  let left = seeds.map(({ one }) => one)
  for (let attempt = 0; attempt < STORY_TRIES; attempt++) {
    const [seed] = left
    if (seed === undefined) break
    const group = growGroup([seed], left, gate)
    const whole = together(group)
    const chance = eventChance(profile, whole, gate)
    if (reaches(chance, weighingFor(gate, group.length).accepts))
      return { group: joinedBy(profile, group, candidates, gate), confidence: overall(chance) }
    // Reports of the same actors that did not join would only give the same event another try.
    left = left.filter(
      (one) => !group.includes(one) && eventChance(one.profile, whole, gate).who < SAME_ACTORS,
    )
  }
  return { group: [], confidence: 0 }
}
