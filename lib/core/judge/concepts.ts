import { termOf } from '../terms.ts'
import concepts from './lexicons/concepts.json' with { type: 'json' }
import exclusions from './lexicons/exclusions.json' with { type: 'json' }
import news from './lexicons/news.json' with { type: 'json' }
import opposites from './lexicons/opposites.json' with { type: 'json' }
import topics from './lexicons/topics.json' with { type: 'json' }
import type { Word } from './words.ts'

/** A group of words that news reports use for the same thing, e.g. 17: "arrest detain custody …" of the category "act". */
export interface Concept {
  id: number
  category: string
  /** Its first word, as a name for people. */
  name: string
}

/** Words of one of these categories exclude each other when they fill the same place: a mayor is no priest. */
export const RIVAL_CATEGORIES = [
  'role',
  'person-kind',
  'venue',
  'direction',
  'weather',
  'daypart',
  'vehicle',
  'cause',
  'privacy',
  'agreement',
  'grade',
  'state',
  'frequency',
  'sequence',
] as const

const RIVALS: ReadonlySet<string> = new Set(RIVAL_CATEGORIES)

/** A category of the news lexicon whose groups exclude each other begins with a capital letter. */
export const isExclusive = (category: string): boolean => RIVALS.has(category) || /^[A-Z]/.test(category)

const list: Concept[] = []
const single = new Map<string, number[]>()
const phrases = new Map<string, { rest: string[]; id: number }[]>()

/** Words whose stem is that of another word: an authority is no author, critical no critic. */
const APART: ReadonlyMap<string, string> = new Map([
  ['authority', 'authority'],
  ['authorities', 'authority'],
  ['university', 'university'],
  ['universities', 'university'],
  ['critical', 'critical'],
  ['critically', 'critical'],
])

const lexiconTerm = (word: string) => APART.get(word) ?? termOf(word)

for (const [category, groups] of [concepts, topics, news].flatMap((file) =>
  Object.entries(file as Record<string, string[]>),
)) {
  for (const group of groups) {
    const id = list.length
    const members = group.split(' ')
    list.push({ id, category, name: (members[0] as string).replaceAll('_', ' ') })
    for (const member of members) {
      const [first, ...rest] = member.split('_').map(lexiconTerm) as [string, ...string[]]
      if (rest.length > 0) push(phrases, first, { rest, id })
      else if (!single.get(first)?.includes(id)) push(single, first, id)
    }
  }
}

function push<V>(map: Map<string, V[]>, key: string, value: V): void {
  const known = map.get(key)
  if (known) known.push(value)
  else map.set(key, [value])
}

const named = new Map<string, number[]>()
for (const { id, name } of list) push(named, name, id)

/** For each concept those that exclude it. */
function pairsOf(pairs: readonly string[][]): Map<number, Set<number>> {
  const found = new Map<number, Set<number>>()
  for (const [left, right] of pairs as [string, string][]) {
    for (const a of named.get(left.replaceAll('_', ' ')) ?? []) {
      for (const b of named.get(right.replaceAll('_', ' ')) ?? []) {
        found.set(a, (found.get(a) ?? new Set<number>()).add(b))
        found.set(b, (found.get(b) ?? new Set<number>()).add(a))
      }
    }
  }
  return found
}

const opposed = pairsOf(opposites.pairs)
const excluded = pairsOf(exclusions.pairs)

/** The concept of this number. */
export const conceptAt = (id: number): Concept => list[id] as Concept

/** Whether two concepts cannot both hold of one matter. */
export const areOpposed = (a: number, b: number): boolean => opposed.get(a)?.has(b) ?? false

/** The same by the wide news lexicon, which knows more pairs and is less sure of each. */
export const areExcluded = (a: number, b: number): boolean => excluded.get(a)?.has(b) ?? false

const opponents = new Map<number, readonly number[]>()

/** Concepts that a concept is opposed to, or that exclude it. */
export function opponentsOf(id: number): readonly number[] {
  const known = opponents.get(id)
  if (known) return known
  const found = [...new Set([...(opposed.get(id) ?? []), ...(excluded.get(id) ?? [])])]
  opponents.set(id, found)
  return found
}

/** Concepts of each word, by the word's place; a phrase gives its concept to its first word. */
export function conceptsOf(words: readonly Word[]): number[][] {
  return words.map((word, place) => {
    const found = [...(single.get(APART.get(word.lower) ?? word.term) ?? [])]
    for (const { rest, id } of phrases.get(word.term) ?? [])
      if (!found.includes(id) && follows(words, place, rest)) found.push(id)
    return found
  })
}

/** Words of a phrase stand in order behind `place`, with at most one other word between two of them. */
function follows(words: readonly Word[], place: number, rest: readonly string[]): boolean {
  let at = place
  for (const term of rest) {
    if (words[at + 1]?.term === term) at += 1
    else if (words[at + 2]?.term === term) at += 2
    else return false
  }
  return true
}

/** Single words of the groups that exclude a term's groups, in the order of the lexicons. */
export function rivalWordsOf(term: string): string[] {
  const own = single.get(term) ?? []
  const categories = new Set(own.map((one) => conceptAt(one).category).filter(isExclusive))
  return list
    .filter(({ id, category, name }) => categories.has(category) && !own.includes(id) && !name.includes(' '))
    .map(({ name }) => name)
}

/** Concepts of one term by itself. */
export const conceptsOfTerm = (term: string): readonly number[] => single.get(term) ?? []
