import { conceptsOfTerm } from './judge/concepts.ts'
import { MONTHS } from './judge/quantities/numerals.ts'
import { agree, comparable, type Quantity } from './judge/quantities/quantity.ts'
import { quantitiesOf } from './judge/quantities/read.ts'
import { type Word, wordsOf } from './judge/words.ts'

/** Slots of a statement that can be filled in one way only, read once. */
export interface Slots {
  words: Word[]
  terms: ReadonlySet<string>
  quantities: Quantity[]
}

/** Words that only one of a set can be true of: a month, a weekday, the unit of a vague span ("several months"). */
const CALENDAR: readonly ReadonlySet<string>[] = [
  // "May" and "March" are words, too: only a capital makes them months.
  new Set(MONTHS),
  new Set('monday tuesday wednesday thursday friday saturday sunday'.split(' ')),
]
const SPANS = new Set('seconds minutes hours days weeks months years decades centuries'.split(' '))
/** "Last week": it lies behind. */
const PERIOD = /^(?:night|week|weekend|month|year|spring|summer|autumn|winter)$/
const VAGUE = /^(?:several|many|some|few|couple|for|over|of)$/
const BEING = /^(?:is|are|was|were|be|been|being|has|have|had)$/
/** Small words that lead to a place. */
const PLACED = /^(?:in|at|near|from|to|outside|into)$/
const ARTICLE = /^(?:the|a|an|its|his|her|their)$/

/** Reads the slots of a statement. */
export function slotsOf(text: string): Slots {
  const words = wordsOf(text)
  return { words, terms: new Set(words.map(({ term }) => term)), quantities: quantitiesOf(text, words) }
}

/**
 * Do both statements fill one slot, each in another way? A number of the same things, money or a share, a date, a place or a
 * name in the same surroundings. Only for statements on one matter: everything else they have in common is not looked at.
 */
export function areContrary(a: Slots, b: Slots): boolean {
  return numbersDiffer(a, b) || datesDiffer(a, b) || namesDiffer(a, b)
}

/** A number that has counterparts on the other side, and agrees with none of them. */
function numbersDiffer(a: Slots, b: Slots): boolean {
  return a.quantities.some((one) => {
    const others = b.quantities.filter((other) => comparable(one, other) && sameMeasured(one, other))
    return others.length > 0 && !others.some((other) => agree(one, other))
  })
}

/** Money, shares and dates need no noun to be about one thing where the rest of the sentence is; counts do. */
function sameMeasured(one: Quantity, other: Quantity): boolean {
  const [a, b] = [one.nouns[0], other.nouns[0]]
  if (one.dimension === 'day' || one.dimension === 'year') return true
  if ((one.dimension === 'money' || one.dimension === 'percent') && (!a || !b)) return true
  if (a === undefined || b === undefined) return false
  return a === b || conceptsOfTerm(a).some((concept) => conceptsOfTerm(b).includes(concept))
}

function datesDiffer(a: Slots, b: Slots): boolean {
  const apart = (left: readonly string[], right: readonly string[]) =>
    left.length > 0 && right.length > 0 && !left.some((word) => right.includes(word))
  const dated = ({ words }: Slots, set: ReadonlySet<string>) =>
    words.flatMap(({ lower, capital }) => (capital && set.has(lower) ? [lower] : []))
  const spans = ({ words }: Slots) =>
    words.flatMap(({ lower }, at) =>
      SPANS.has(lower) && VAGUE.test(words[at - 1]?.lower ?? '') ? [lower] : [],
    )
  return (
    CALENDAR.some((set) => apart(dated(a, set), dated(b, set))) ||
    apart(spans(a), spans(b)) ||
    apart(tenses(a), tenses(b))
  )
}

/** Whether a statement sets its matter behind it or says that it goes on, where a word says so. */
function tenses({ words }: Slots): string[] {
  return words.flatMap(({ lower }, at) => {
    const next = words[at + 1]?.lower ?? ''
    if (lower === 'ago' || lower === 'yesterday' || (lower === 'last' && PERIOD.test(next))) return ['past']
    if (/^(?:now|currently|ongoing)$/.test(lower) || (lower === 'under' && next === 'way')) return ['present']
    return []
  })
}

/** A name that only one side has, where the other has another in its place: "a court in Texas", "a court in California". */
function namesDiffer(a: Slots, b: Slots): boolean {
  const places = new Set(lonelyNames(b, a).flatMap((at) => surroundings(b.words, at)))
  return lonelyNames(a, b).some((at) => surroundings(a.words, at).some((one) => places.has(one)))
}

/** First words of names that the other side has not got at all. */
const lonelyNames = ({ words }: Slots, other: Slots): number[] =>
  words.flatMap(({ capital, stop, term, lower }, at) => {
    const begins = capital && !stop && !(words[at - 1]?.capital && !words[at - 1]?.initial)
    return begins && !other.terms.has(term) && !CALENDAR.some((set) => set.has(lower)) ? [at] : []
  })

/** What stands around a name, as keys that a name of the same part shares: what it is the place of, or what it does first. */
function surroundings(words: readonly Word[], at: number): string[] {
  let lead = at - 1
  while (ARTICLE.test(words[lead]?.lower ?? '')) lead--
  const found: string[] = []
  if (PLACED.test(words[lead]?.lower ?? '') && words[lead - 1])
    found.push(`${words[lead - 1]?.term} ${words[lead]?.lower}`)
  if (lead < 0) {
    let next = at + 1
    while (words[next]?.capital) next++
    const does = words[next]
    const after = words.slice(next + 1, next + 4).find(({ stop }) => !stop)
    if (does) found.push(`first ${BEING.test(does.lower) ? `being ${after?.term}` : does.term}`)
  }
  return found
}
