import type { Pair } from '../align.ts'
import {
  areExcluded,
  areOpposed,
  conceptAt,
  isExclusive,
  opponentsOf,
  RIVAL_CATEGORIES,
} from '../concepts.ts'
import type { Passage } from '../passage.ts'
import { remembered } from '../remembered.ts'
import type { Family } from './family.ts'

/** Kinds of rivals that the wide news lexicon knows, with the categories that belong to each; `other` is all the rest. */
const WIDE: readonly (readonly [string, RegExp])[] = [
  ['people', /^(?:Role|Rank|Kin|Person)/],
  [
    'places',
    /^(?:Court|Building|School|Clinic|Room|Entry|Townpart|Breakin|Position|Direction|Side|Landform|Water)/,
  ],
  ['times', /^(?:Month|Day|Season|Daypart|Time)/],
  ['causes', /Cause$/],
  ['stages', /Stage$|^(?:Sentence|Penalty|Leaning|Getaway|Means|Wayofgoing)/],
]
const WIDE_KINDS = [...WIDE.map(([name]) => name), 'other', 'excluded']
const KINDS: readonly string[] = [...RIVAL_CATEGORIES, ...WIDE_KINDS]

/** The kind of rivals that a category belongs to. */
const kindOf = (category: string) =>
  /^[A-Z]/.test(category) ? (WIDE.find(([, pattern]) => pattern.test(category))?.[0] ?? 'other') : category

/** A word that only the sentence has beside a word that only the passage has, where the two exclude each other. */
export interface Rival {
  category: string
  /** Index into the words of the passage. */
  here: number
  there: number
  weight: number
}

/** Opposed pairs ("restored" / "still dead") and rivals of one category ("mayor" / "priest") among the words not shared. */
export function rivalsOf(pair: Pair): Rival[] {
  const found = known.get(pair) ?? known.get(pair.back)?.map(turned) ?? findRivals(pair)
  known.set(pair, found)
  return found
}

const known = new WeakMap<Pair, Rival[]>()

/** Rivals are so from both sides. */
const turned = (rival: Rival): Rival => ({ ...rival, here: rival.there, there: rival.here })

function findRivals({ here, there, story }: Pair): Rival[] {
  const found: Rival[] = []
  const others = sensesOf(there)
  for (const { at, concept, category } of sensesOf(here).all) {
    if (there.profile.concepts.has(concept)) continue
    const places = new Set(category === null ? [] : others.byCategory.get(category))
    for (const other of opponentsOf(concept))
      for (const place of others.byConcept.get(other) ?? []) places.add(place)
    if (places.size === 0) continue
    for (const place of [...places].sort((a, b) => a - b)) {
      const other = others.all[place] as Sense
      if (here.profile.concepts.has(other.concept)) continue
      found.push({
        category: rivalCategory(concept, other.concept),
        here: at,
        there: other.at,
        weight: Math.min(story.conceptIdf(concept), story.conceptIdf(other.concept)),
      })
    }
  }
  return [...found, ...denied(here, there, 1), ...denied(there, here, -1)]
}

/** One concept of one word of a passage. */
interface Sense {
  /** Index into the words of the passage. */
  at: number
  concept: number
  /** Its category when its words exclude each other. */
  category: string | null
}

/** All concepts of a passage's words, with the places in that list of each concept and of each category that excludes. */
const sensesOf = remembered(({ concepts }: Passage) => {
  const all = concepts.flatMap((list, at) =>
    list.map((concept): Sense => {
      const { category } = conceptAt(concept)
      return { at, concept, category: isExclusive(category) ? category : null }
    }),
  )
  const byConcept = new Map<number, number[]>()
  const byCategory = new Map<string, number[]>()
  all.forEach(({ concept, category }, place) => {
    push(byConcept, concept, place)
    if (category !== null) push(byCategory, category, place)
  })
  return { all, byConcept, byCategory }
})

function push<K>(map: Map<K, number[]>, key: K, place: number): void {
  const known = map.get(key)
  if (known) known.push(place)
  else map.set(key, [place])
}

const PREFIX = /^(?:un|in|im|il|ir|dis|non)/

/** "adequate" / "inadequate": one word is the other with a denying prefix. */
function denied(one: Passage, other: Passage, side: 1 | -1): Rival[] {
  return prefixed(one).flatMap(({ word, bare }) => {
    const at = other.profile.lookup.get(bare)?.[0]
    const place = at === undefined ? undefined : other.profile.content[at]?.at
    if (place === undefined) return []
    return [
      {
        category: 'opposed',
        here: side > 0 ? word.at : place,
        there: side > 0 ? place : word.at,
        weight: word.weight,
      },
    ]
  })
}

/** Words with a denying prefix, and what they are without it, where the passage does not say that too. */
const prefixed = remembered(({ profile }: Passage) =>
  profile.content.flatMap((word) => {
    const bare = word.term.replace(PREFIX, '')
    return bare === word.term || bare.length < 4 || profile.terms.has(bare) ? [] : [{ word, bare }]
  }),
)

/** The category of two concepts that are opponents, or belong to one category whose words exclude each other. */
function rivalCategory(a: number, b: number): string {
  if (areOpposed(a, b)) return 'opposed'
  return areExcluded(a, b) ? 'excluded' : kindOf(conceptAt(a).category)
}

/** Opposites and words of one category that exclude each other. */
export const rivals: Family = {
  name: 'rivals',
  features: ['opposed', 'opposed-weight', 'any', ...KINDS],
  measure(pair) {
    const found = rivalsOf(pair)
    const weights = new Map<string, number>()
    for (const { category, weight } of found)
      weights.set(category, Math.max(weight, weights.get(category) ?? 0))
    const most = (category: string) => weights.get(category) ?? 0
    return [
      Math.min(1, found.filter((rival) => rival.category === 'opposed').length / 2),
      most('opposed') / 4,
      Math.min(1, found.filter((rival) => !WIDE_KINDS.includes(rival.category)).length / 4),
      ...KINDS.map((kind) => most(kind) / 4),
    ]
  },
}
