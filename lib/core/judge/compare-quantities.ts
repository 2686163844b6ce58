import type { Pair } from './align.ts'
import { conceptsOfTerm } from './concepts.ts'
import type { Passage } from './passage.ts'
import { agree, comparable, type Quantity } from './quantities/quantity.ts'

/** What the passage says to one number of the sentence. */
export interface QuantityLink {
  here: Quantity
  there: Quantity | null
  /** 'match': can be true together; 'conflict': the same thing is counted and cannot; 'differ': same dimension, unclear what. */
  state: 'match' | 'conflict' | 'differ' | 'absent'
  /** How alike what is counted is, 0 to 1. */
  noun: number
  /** The values are made of the same digits, or differ by a factor of ten: surely the same number, miswritten by one. */
  swapped?: boolean
}

/** Compares the numbers of a pair; each number of the sentence gets the passage's best counterpart. */
export function compareQuantities({ here, there }: Pick<Pair, 'here' | 'there'>): QuantityLink[] {
  return here.quantities.map((one) => {
    let best: QuantityLink = { here: one, there: null, state: 'absent', noun: 0 }
    for (const other of there.quantities) {
      if (!comparable(one, other)) continue
      const noun = sameCounted(one, other, here, there)
      const fits = agree(one, other)
      const swapped = !fits && transposed(one, other)
      const state = fits ? 'match' : noun >= 0.5 || swapped ? 'conflict' : 'differ'
      if (score(state, noun) > score(best.state, best.noun))
        best = { here: one, there: other, state, noun, swapped }
    }
    if (best.state !== 'match' && one.dimension === 'count' && sums(one, there.quantities))
      return { here: one, there: best.there, state: 'match', noun: 0.5 }
    return best
  })
}

const ORDER = { match: 3, conflict: 2, differ: 1, absent: 0 }
const score = (state: QuantityLink['state'], noun: number) => ORDER[state] + noun * 0.9

/** Likeness of what two numbers count. Units, money, percentages and clock times carry some of it in themselves. */
function sameCounted(a: Quantity, b: Quantity, here: Passage, there: Passage): number {
  const base = BASE[a.dimension] ?? 0.3
  if (a.nouns.some((noun) => b.nouns.includes(noun))) return 1
  const concepts = new Set(a.nouns.flatMap(conceptsOfTerm))
  if (b.nouns.some((noun) => conceptsOfTerm(noun).some((concept) => concepts.has(concept)))) return 0.8
  const led = ledAlike(a, b, here, there) ? 0.35 : 0
  const around = near(a, here)
  const aroundThere = near(b, there)
  let shared = 0
  for (const term of around.terms) if (aroundThere.terms.has(term)) shared += 1
  for (const concept of around.concepts) if (aroundThere.concepts.has(concept)) shared += 0.5
  return Math.min(1, base + led + shared * 0.25)
}

/** What sharing the dimension alone says: counts and spans of time may count anything, a story has few speeds. */
const BASE: Record<string, number> = {
  count: 0,
  rank: 0,
  time: 0,
  year: 0,
  speed: 0.6,
  area: 0.6,
  temperature: 0.6,
  energy: 0.5,
  mass: 0.4,
  volume: 0.4,
}

/** Content words within four words of a number. */
function near(one: Quantity, passage: Passage) {
  const terms = new Set<string>()
  const concepts = new Set<number>()
  for (const word of passage.profile.content) {
    if (word.at < one.from - 5 || word.at > one.to + 4 || (word.at >= one.from && word.at < one.to)) continue
    terms.add(word.term)
    for (const concept of word.concepts) concepts.add(concept)
  }
  return { terms, concepts }
}

/** "231 on board" and "212 passengers and 19 crew". */
function sums(one: Quantity, others: readonly Quantity[]): boolean {
  const counts = others.filter((other) => other.dimension === 'count').slice(0, 6)
  return counts.some((a, at) =>
    counts
      .slice(at + 1)
      .some((b) => one.low <= a.value + b.value && a.value + b.value <= one.high && a.value + b.value > 10),
  )
}

/** "since 2016" / "since 2020", "for 78 weeks" / "for two years": the same small word leads to both. */
function ledAlike(a: Quantity, b: Quantity, here: Passage, there: Passage): boolean {
  if (a.dimension !== 'year' && a.dimension !== 'time' && a.dimension !== 'day') return false
  const lead = (one: Quantity, passage: Passage) =>
    passage.words.slice(Math.max(0, one.from - 3), one.from).find((word) => LEADS.test(word.lower))?.lower ??
    ''
  const word = lead(a, here)
  return word !== '' && word === lead(b, there)
}

const LEADS = /^(?:since|for|over|within|until|by|before|after|every|founded|born|built)$/

function transposed(a: Quantity, b: Quantity): boolean {
  if (
    a.dimension === 'rank' ||
    a.dimension.endsWith('clock') ||
    a.value === b.value ||
    Math.min(a.value, b.value) <= 0
  )
    return false
  const ratio = Math.max(a.value, b.value) / Math.min(a.value, b.value)
  if (Math.abs(ratio - 10) < 1e-9 && Math.max(a.value, b.value) >= 100) return true
  const digits = (value: number) => [...String(value).replace(/0+$/, '').replace('.', '')].sort().join('')
  return digits(a.value).length >= 2 && digits(a.value) === digits(b.value) && ratio < 10
}
