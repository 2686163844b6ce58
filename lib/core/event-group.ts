import { type Likeness, likeness, sharedDeeds } from './same-event.ts'
import type { TextProfile } from './text-profile.ts'

/** Something with the profile of its text. */
export type Profiled<T> = T & { profile: TextProfile }

const STORY_TRIES = 3

/*
 * Bars measured on twenty invented stories, each with an article on a like event elsewhere and most with one on another event
 * of the same actors. A group of several reports knows its leading names, a single report does not: it needs more of them.
 */
const NAMES_SHARED = { single: 0.28, several: 0.15 }
const SAME_EVENT = { single: 0.08, several: 0.09 }
const JOINS = { single: 0.045, several: 0.06 }
/** An article knows one of the leading names, or shares whole sentences. */
const LEADING = 0.15
const SHARED_SENTENCES = 0.65
/** Below it the article tells other doings of the same actors. */
const SAME_DEEDS = 0.47

const strength = ({ cover, share, wording }: Likeness) => Math.sqrt(cover * share) * wording
const size = (group: readonly unknown[]) => (group.length === 1 ? 'single' : 'several')

/** Reports that treat the same event as the first ones, grown from them: whoever is like the group joins it. */
export function growGroup<T>(seeds: readonly Profiled<T>[], others: readonly Profiled<T>[]): Profiled<T>[] {
  const group = [...seeds]
  const rest = new Set(others.filter((other) => !seeds.includes(other)))
  for (;;) {
    const profiles = group.map((one) => one.profile)
    let best: { one: Profiled<T>; value: number } | null = null
    for (const one of rest) {
      const value = strength(likeness(one.profile, profiles))
      if (value >= JOINS[size(group)] && value > (best?.value ?? 0)) best = { one, value }
    }
    if (best === null) return group
    group.push(best.one)
    rest.delete(best.one)
  }
}

/** 0 to 1 from how far the likeness lies above the bar. */
const confidenceOf = (value: number, bar: number) => Math.min(1, 0.5 + (value - bar) / (4 * bar))

/** The group with those who join once the article counts as one of it: it may tell what binds two reports. */
function joinedBy<T>(
  profile: TextProfile,
  group: readonly Profiled<T>[],
  candidates: readonly Profiled<T>[],
): Profiled<T>[] {
  const [first] = group
  if (first === undefined) return []
  const article = { ...first, profile }
  return growGroup([article, ...group], candidates).slice(1)
}

/** The group of reports whose event the article treats; empty when there is none. */
export function findGroup<T>(
  profile: TextProfile,
  candidates: readonly Profiled<T>[],
): { group: Profiled<T>[]; confidence: number } {
  const seeds = candidates
    .map((one) => ({ one, value: strength(likeness(profile, [one.profile])) }))
    .filter(({ value }) => value > 0)
    .sort((a, b) => b.value - a.value)
  const tried = new Set<Profiled<T>>()
  for (let attempt = 0; attempt < STORY_TRIES; attempt++) {
    const seed = seeds.find(({ one }) => !tried.has(one))?.one
    if (seed === undefined) break
    const group = growGroup(
      [seed],
      candidates.filter((one) => !tried.has(one)),
    )
    for (const one of group) tried.add(one)
    const profiles = group.map((one) => one.profile)
    const alike = likeness(profile, profiles)
    const bar = SAME_EVENT[size(group)]
    const value = strength(alike)
    const named = Math.sqrt(alike.cover * alike.share) >= NAMES_SHARED[size(group)]
    const led = alike.lead >= LEADING || alike.wording >= SHARED_SENTENCES
    const does = group.length < 2 || sharedDeeds(profile, profiles) >= SAME_DEEDS
    if (value >= bar && named && led && does)
      return { group: joinedBy(profile, group, candidates), confidence: confidenceOf(value, bar) }
  }
  return { group: [], confidence: 0 }
}
