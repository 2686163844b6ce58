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
const RIVALS: ReadonlySet<string> = new Set([
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
])

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

const opposed = new Map<number, Set<number>>()
for (const [left, right] of [...opposites.pairs, ...exclusions.pairs] as [string, string][]) {
  for (const a of named.get(left.replaceAll('_', ' ')) ?? []) {
    for (const b of named.get(right.replaceAll('_', ' ')) ?? []) {
      opposed.set(a, (opposed.get(a) ?? new Set<number>()).add(b))
      opposed.set(b, (opposed.get(b) ?? new Set<number>()).add(a))
    }
  }
}

/** The concept of this number. */
export const conceptAt = (id: number): Concept => list[id] as Concept

/** Whether two concepts cannot both hold of one matter. */
export const areOpposed = (a: number, b: number): boolean => opposed.get(a)?.has(b) ?? false

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

/** Concepts of one term by itself. */
export const conceptsOfTerm = (term: string): readonly number[] => single.get(term) ?? []
