import { rarity } from './rarity.ts'
import type { TextProfile } from './text-profile.ts'

/** What two texts, or a text and a group of reports, have in common; all 0 to 1. */
export interface Likeness {
  /** Share of the group's names, by prominence, that the text knows. */
  cover: number
  /** Prominence of the most prominent name of the group that the text knows, against the group's leading name. */
  lead: number
  /** Share of the text's mentions of names that the group knows. */
  share: number
  /** Mean Dice coefficient of the three best pairs of sentences that share more than names; 0 when hardly a name is shared. */
  wording: number
}

/** Terms less rare than this are not enough to call two sentences alike. */
const TELLING = 3.2
const BEST_PAIRS = 3
/** With fewer names in common no wording makes two texts one story, so it is not compared. */
const FEWEST_NAMES = 0.045

/** A term names something here when somebody writes it with a capital and nobody without. */
const namesOf = (text: TextProfile, group: readonly TextProfile[]): Set<string> => {
  const all = [text, ...group]
  const names = new Set(all.flatMap((one) => [...one.names]))
  for (const one of all) for (const term of one.common) names.delete(term)
  return names
}

/**
 * Mean of the best pairs of sentences, by Dice weighted with rarity; a pair needs a telling word that is no name.
 *
 * @param weigh weight of a term
 */
function wordingOf(
  text: TextProfile,
  group: readonly TextProfile[],
  names: ReadonlySet<string>,
  weigh: (term: string) => number,
): number {
  const massOf = (terms: ReadonlySet<string>) => [...terms].reduce((sum, term) => sum + weigh(term), 0)
  const holders = new Map<string, number[]>()
  const others = group.flatMap((one) => one.sentences)
  others.forEach(({ terms }, at) => {
    for (const term of terms) {
      const list = holders.get(term)
      if (list) list.push(at)
      else holders.set(term, [at])
    }
  })
  const masses = others.map(({ terms }) => massOf(terms))
  const best = text.sentences.map(({ terms }) => {
    const shared = new Map<number, { mass: number; told: boolean }>()
    for (const term of terms) {
      const weight = weigh(term)
      const told = weight >= TELLING && !names.has(term)
      for (const at of holders.get(term) ?? []) {
        const sum = shared.get(at) ?? { mass: 0, told: false }
        sum.mass += weight
        sum.told ||= told
        shared.set(at, sum)
      }
    }
    const mass = massOf(terms)
    let top = 0
    for (const [at, sum] of shared)
      if (sum.told) top = Math.max(top, (2 * sum.mass) / (mass + (masses[at] ?? 0)))
    return top
  })
  best.sort((a, b) => b - a)
  return best.slice(0, BEST_PAIRS).reduce((sum, dice) => sum + dice, 0) / BEST_PAIRS
}

/**
 * What a text has in common with a group of reports of one event.
 *
 * @param group at least one; names that more of them mention, and mention more often, weigh more
 */
export function likeness(text: TextProfile, group: readonly TextProfile[]): Likeness {
  const names = namesOf(text, group)
  let known = 0
  let all = 0
  let leading = 0
  let lead = 0
  for (const name of names) {
    const holders = group.filter((one) => one.counts.has(name))
    if (holders.length === 0) continue
    const often = holders.reduce(
      (sum, one) => sum + (one.counts.get(name) ?? 0) / (one.sentences.length || 1),
      0,
    )
    const weight = (holders.length * often) / group.length ** 2
    all += weight
    leading = Math.max(leading, weight)
    if (!text.counts.has(name)) continue
    known += weight
    lead = Math.max(lead, weight)
  }
  let mentions = 0
  let shared = 0
  for (const name of names) {
    const count = text.counts.get(name) ?? 0
    mentions += count
    if (group.some((one) => one.counts.has(name))) shared += count
  }
  const cover = all > 0 ? known / all : 0
  const share = mentions > 0 ? shared / mentions : 0
  return {
    cover,
    lead: leading > 0 ? lead / leading : 0,
    share,
    wording: Math.sqrt(cover * share) >= FEWEST_NAMES ? wordingOf(text, group, names, rarity) : 0,
  }
}

/**
 * How far a text tells the same deeds as a group, names apart, 0 to 2: the share of the words that lead several of its reports
 * which the text has, plus the likeness of its best sentences without their names. Articles on other doings of the same actors
 * have little of both.
 *
 * @param group two or more
 */
export function sharedDeeds(text: TextProfile, group: readonly TextProfile[]): number {
  const names = namesOf(text, group)
  const weigh = (term: string) => (names.has(term) ? 0 : rarity(term))
  let all = 0
  let told = 0
  for (const term of new Set(group.flatMap((one) => [...one.lead]))) {
    const holders = group.filter((one) => one.lead.has(term)).length
    if (holders < 2 || /^\p{N}/u.test(term)) continue
    all += holders * weigh(term)
    if (text.counts.has(term) || text.lead.has(term)) told += holders * weigh(term)
  }
  return (all > 0 ? told / all : 0) + wordingOf(text, group, names, weigh)
}
