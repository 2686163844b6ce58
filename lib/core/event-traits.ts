import { dot, type Sparse, unit } from './sparse-vector.ts'
import { isStopTerm, termOf, terms } from './terms.ts'
import { conceptsOfTerm } from './word-concepts.ts'
import { telling } from './word-spread.ts'

/** What tells which event a text treats: directions of length 1, to be compared by `dot`. */
export interface EventTraits {
  /** Its words without names and numbers, as concepts, so that "blast" meets "explosion". */
  concepts: Sparse
  /** Concepts of the title and the first sentences, where news says what happened. */
  lead: Sparse
  /** Of these, what was done. */
  leadActs: Sparse
  acts: Sparse
  names: Sparse
  leadNames: Sparse
  numbers: Sparse
  /** Numbers with what they count. */
  counted: Sparse
  weekdays: Sparse
  leadWeekdays: Sparse
  /** The weekday named first; null when none is. */
  firstWeekday: string | null
  months: Sparse
  years: Sparse
}

/** In how many sentences a term stands. */
type Counts = ReadonlyMap<string, number>

const LEAD_SENTENCES = 4
/** The title says twice what a sentence says once. */
const TITLE = 2

const termsOf = (words: string) => words.split(' ').map(termOf)
const WEEKDAYS = new Set(termsOf('monday tuesday wednesday thursday friday saturday sunday'))
const MONTHS = new Set(
  termsOf('january february march april june july august september october november december'),
)
const YEAR = /^(?:1\d|20)\d\d$/
const NUMERALS: ReadonlyMap<string, string> = new Map(
  'one two three four five six seven eight nine ten eleven twelve'
    .split(' ')
    .map((word, at) => [termOf(word), String(at + 1)]),
)

const isNumber = (term: string) => /^\p{N}/u.test(term)

/** Numbers with one of the two telling words after them: "131 aboard", "4 chest". */
function countedIn(text: string): string[] {
  const words = terms(text)
  return words.flatMap((word, at) => {
    const number = NUMERALS.get(word) ?? (isNumber(word) ? word : null)
    if (number === null) return []
    return words
      .slice(at + 1, at + 3)
      .filter((next) => !isStopTerm(next) && !isNumber(next))
      .map((next) => `${number} ${conceptsOfTerm(next)[0]?.id ?? next}`)
  })
}

/** Words as concepts; a word of several senses counts a part for each. */
function inConcepts(words: Sparse): { all: Sparse; acts: Sparse } {
  const all = new Map<string, number>()
  const acts = new Map<string, number>()
  for (const [term, weight] of words) {
    const senses = conceptsOfTerm(term)
    if (senses.length === 0) all.set(term, weight)
    for (const { id, act } of senses) {
      const share = Math.max(all.get(id) ?? 0, weight / Math.sqrt(senses.length))
      all.set(id, share)
      if (act) acts.set(id, share)
    }
  }
  return { all: unit(all), acts: unit(acts) }
}

/** What a profile knows of its text before its traits are made. */
interface Told {
  texts: readonly string[]
  title: ReadonlySet<string>
  sentences: readonly { terms: ReadonlySet<string> }[]
  counts: Counts
  names: ReadonlySet<string>
  common: ReadonlySet<string>
}

/** Traits of a text from what its profile holds. */
export function eventTraits({ texts, title, sentences, counts, names, common }: Told): EventTraits {
  const leading = new Map([...title].map((term) => [term, TITLE]))
  for (const one of sentences.slice(0, LEAD_SENTENCES))
    for (const term of one.terms) leading.set(term, (leading.get(term) ?? 0) + 1)
  const isName = (term: string) => names.has(term) && !common.has(term)
  const isPlain = (term: string) => !isName(term) && !isNumber(term) && term.length > 2
  const one = () => 1
  const pick = (from: Counts, wanted: (term: string) => boolean, weigh: (term: string) => number) =>
    unit(
      new Map(
        [...from]
          .filter(([term]) => wanted(term))
          .map(([term, count]) => [term, (1 + Math.log(count)) * weigh(term)]),
      ),
    )
  const words = pick(counts, isPlain, telling)
  const whole = inConcepts(words)
  const lead = inConcepts(pick(leading, isPlain, telling))
  const isWeekday = (term: string) => WEEKDAYS.has(term)
  return {
    concepts: whole.all,
    acts: whole.acts,
    lead: lead.all,
    leadActs: lead.acts,
    names: pick(counts, isName, one),
    leadNames: pick(leading, isName, one),
    // A number of one digit is met by chance.
    numbers: pick(counts, isNumber, (term) => (term.length > 1 ? telling(term) : telling(term) / 2)),
    counted: unit(new Map(texts.flatMap(countedIn).map((pair) => [pair, 1]))),
    weekdays: pick(counts, isWeekday, one),
    leadWeekdays: pick(leading, isWeekday, one),
    firstWeekday:
      sentences.flatMap((sentence) => [...sentence.terms].filter(isWeekday).slice(0, 1))[0] ?? null,
    months: pick(counts, (term) => MONTHS.has(term), one),
    years: pick(counts, (term) => YEAR.test(term), one),
  }
}

/** Chance that two texts name the same weekday or month although they treat different events, roughly. */
const BY_CHANCE = 0.3

/** The best likeness to one of several, less what chance gives; 0 when one side is silent, which tells nothing. */
export const dated = (own: Sparse, others: readonly Sparse[]): number => {
  const heard = others.filter((other) => other.size > 0)
  return own.size > 0 && heard.length > 0 ? Math.max(...heard.map((other) => dot(own, other))) - BY_CHANCE : 0
}

/** Share of several texts that name this weekday first, less what chance gives; 0 when one side names none. */
export const sameFirst = (own: string | null, others: readonly (string | null)[]): number =>
  own !== null && others.some((other) => other !== null)
    ? others.filter((other) => other === own).length / others.length - BY_CHANCE
    : 0
