import fitted from './event-odds.weights.json' with { type: 'json' }
import { type EventGroup, sharedNames, whatEvidence, whoEvidence } from './same-event.ts'
import type { TextProfile } from './text-profile.ts'

/** A logistic regression on values as they are. */
export interface Odds {
  bias: number
  weights: readonly number[]
}

/** How likely a text is about the same actors, and about the same doings if so; 0 to 1. */
export interface Chance {
  who: number
  what: number
}

/** How the evidence is weighed against a group of one size. */
export interface Weighing {
  /** Whether it is about the same actors, in the order of `WHO`. */
  who: Odds
  /** Whether it is about the same doings of these actors, in the order of `WHAT`. */
  what: Odds
  /** An article is of the event from these chances on. */
  accepts: Chance
  /** A report joins the group from these chances on. */
  joins: Chance
}

/** Weights for groups of one, of two, and of more reports: a single report cannot tell what of it matters. */
export type Gate = readonly Weighing[]

/** The weights that tests/eval/train-recognition.ts fitted. */
export const GATE: Gate = fitted

/** A text that shares fewer names (geometric mean of both shares), or none that leads, treats another event, however like. */
const FEWEST_NAMES = 0.1
const LEAST_LEADING = 0.05

/** How the gate weighs evidence against a group of so many reports. */
export const weighingFor = (gate: Gate, size: number): Weighing =>
  gate[Math.min(size, gate.length) - 1] as Weighing

const chance = ({ bias, weights }: Odds, evidence: readonly number[]): number =>
  1 / (1 + Math.exp(-evidence.reduce((sum, value, at) => sum + value * (weights[at] ?? 0), bias)))

/** Evidence that a text treats the event of a group. */
export interface Evidence {
  who: number[]
  what: number[]
}

/** Evidence that a text treats the event of a group; null when they share too few names to ask. */
export function evidenceFor(text: TextProfile, group: EventGroup): Evidence | null {
  const names = sharedNames(text, group)
  const known = Math.sqrt(names.cover * names.share)
  if (known < FEWEST_NAMES || names.lead < LEAST_LEADING) return null
  return { who: whoEvidence(text, group, names), what: whatEvidence(text, group) }
}

/** What evidence comes to. */
export const weigh = ({ who, what }: Pick<Weighing, 'who' | 'what'>, evidence: Evidence): Chance => ({
  who: chance(who, evidence.who),
  what: chance(what, evidence.what),
})

const STRANGE: Chance = { who: 0, what: 0 }

/** How likely a text treats the event of a group; not at all when they share too few names. */
export function eventChance(text: TextProfile, group: EventGroup, gate: Gate): Chance {
  const evidence = evidenceFor(text, group)
  return evidence === null ? STRANGE : weigh(weighingFor(gate, group.profiles.length), evidence)
}

/** Both together, 0 to 1. */
export const overall = ({ who, what }: Chance): number => who * what

/** From this chance on that the doings are the same, fewer names are enough: half the bar. */
const SAME_DOINGS = 0.95

/** Whether chances are up to a bar. */
export const reaches = ({ who, what }: Chance, bar: Chance): boolean =>
  what >= bar.what && who >= (what >= SAME_DOINGS ? bar.who / 2 : bar.who)
