import { dated, type EventTraits, sameFirst } from './event-traits.ts'
import { centre, dot, type Sparse } from './sparse-vector.ts'
import type { TextProfile } from './text-profile.ts'

/** What several reports of one event have together, made once to be compared with many texts. */
export interface EventGroup {
  profiles: readonly TextProfile[]
  /** For each term how many of the reports hold it, and in which share of a report's sentences, summed over them. */
  holders: ReadonlyMap<string, { reports: number; often: number }>
  names: ReadonlySet<string>
  common: ReadonlySet<string>
  concepts: Sparse
  /** Concepts that two reports hold, or that a single one leads with. */
  agreed: Sparse
  lead: Sparse
  leadActs: Sparse
  allNames: Sparse
  leadNames: Sparse
  numbers: Sparse
  counted: Sparse
  weekdays: Sparse
  leadWeekdays: Sparse
}

/** Reports of one event as a group. Takes at least one. */
export function groupOf(profiles: readonly TextProfile[]): EventGroup {
  const holders = new Map<string, { reports: number; often: number }>()
  for (const { counts, sentences } of profiles)
    for (const [term, count] of counts) {
      const known = holders.get(term) ?? { reports: 0, often: 0 }
      known.reports++
      known.often += count / (sentences.length || 1)
      holders.set(term, known)
    }
  const traits = profiles.map((profile) => profile.traits)
  const concepts = centre(traits.map((one) => one.concepts))
  const shared = [...concepts].filter(([concept]) =>
    traits.length > 1
      ? traits.filter((one) => one.concepts.has(concept)).length > 1
      : traits[0]?.lead.has(concept),
  )
  return {
    profiles,
    holders,
    names: new Set(profiles.flatMap((profile) => [...profile.names])),
    common: new Set(profiles.flatMap((profile) => [...profile.common])),
    concepts,
    agreed: centre([new Map(shared)]),
    lead: centre(traits.map((one) => one.lead)),
    leadActs: centre(traits.map((one) => one.leadActs)),
    allNames: centre(traits.map((one) => one.names)),
    leadNames: centre(traits.map((one) => one.leadNames)),
    numbers: centre(traits.map((one) => one.numbers)),
    counted: centre(traits.map((one) => one.counted)),
    weekdays: centre(traits.map((one) => one.weekdays)),
    leadWeekdays: centre(traits.map((one) => one.leadWeekdays)),
  }
}

/** Which names a text and a group have in common; all 0 to 1. */
export interface SharedNames {
  /** Share of the group's names, by prominence, that the text knows. */
  cover: number
  /** Prominence of the most prominent name of the group that the text knows, against the group's leading name. */
  lead: number
  /** Share of the text's mentions of names that the group knows. */
  share: number
}

/** Names that a text and a group share. A term names something when somebody writes it with a capital and nobody without. */
export function sharedNames(text: TextProfile, group: EventGroup): SharedNames {
  let known = 0
  let all = 0
  let leading = 0
  let lead = 0
  let mentions = 0
  let shared = 0
  const take = (name: string) => {
    if (text.common.has(name) || group.common.has(name)) return
    const count = text.counts.get(name) ?? 0
    const holder = group.holders.get(name)
    mentions += count
    if (!holder) return
    shared += count
    const weight = holder.reports * holder.often
    all += weight
    leading = Math.max(leading, weight)
    if (count === 0) return
    known += weight
    lead = Math.max(lead, weight)
  }
  for (const name of group.names) take(name)
  for (const name of text.names) if (!group.names.has(name)) take(name)
  return {
    cover: all > 0 ? known / all : 0,
    lead: leading > 0 ? lead / leading : 0,
    share: mentions > 0 ? shared / mentions : 0,
  }
}

/** The names of a text that it mentions most. */
const LEADING_NAMES = 6

/** Keeps the logarithm of shared names finite. */
const LITTLE = 0.02

/** Share of the text's leading names that no report of the group knows. */
function strangers(text: TextProfile, group: EventGroup): number {
  const leading = [...text.traits.names]
    .sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
    .slice(0, LEADING_NAMES)
  return leading.filter(([name]) => !group.holders.has(name)).length / (leading.length || 1)
}

/** What tells whether a text speaks of the same actors as a group: what each number of `whoEvidence` is. */
export const WHO = ['cover', 'share', 'leadingName', 'logNames', 'names', 'leadNames', 'strangers'] as const

/** Evidence on whether a text speaks of the group's actors, in the order of `WHO`. */
export function whoEvidence(text: TextProfile, group: EventGroup, names: SharedNames): number[] {
  return [
    names.cover,
    names.share,
    names.lead,
    Math.log(Math.sqrt(names.cover * names.share) + LITTLE),
    dot(text.traits.names, group.allNames),
    dot(text.traits.leadNames, group.leadNames),
    strangers(text, group),
  ]
}

/** What tells whether a text reports the same doings as a group: what each number of `whatEvidence` is. */
export const WHAT = [
  'leadNames',
  'concepts',
  'agreed',
  'lead',
  'leadBest',
  'leadActs',
  'actsInLead',
  'nearest',
  'farthest',
  'weekdays',
  'allWeekdays',
  'leadWeekdays',
  'firstWeekday',
  'months',
  'years',
  'numbers',
  'counted',
] as const

/**
 * Evidence on whether a text reports the doings that a group reports, in the order of `WHAT`. All are cosines or nearly so, and
 * depend little on how long the text is.
 */
export function whatEvidence({ traits: own }: TextProfile, group: EventGroup): number[] {
  const others = group.profiles.map((profile) => profile.traits)
  const near = others.map((one) => dot(own.concepts, one.concepts))
  const best = (of: (traits: EventTraits) => Sparse) => dated(of(own), others.map(of))
  return [
    dot(own.leadNames, group.leadNames),
    dot(own.concepts, group.concepts),
    dot(own.concepts, group.agreed),
    dot(own.lead, group.lead),
    Math.max(...others.map((one) => dot(own.lead, one.lead))),
    dot(own.leadActs, group.leadActs),
    dot(own.acts, group.leadActs),
    Math.max(...near),
    Math.min(...near),
    best((one) => one.weekdays),
    dot(own.weekdays, group.weekdays),
    dated(own.leadWeekdays, [group.leadWeekdays]),
    sameFirst(
      own.firstWeekday,
      others.map((one) => one.firstWeekday),
    ),
    best((one) => one.months),
    best((one) => one.years),
    dot(own.numbers, group.numbers),
    dot(own.counted, group.counted),
  ]
}
