import { quantitiesOf } from '../quantities/read.ts'
import { wordsOf } from '../words.ts'
import { calendarFigures } from './calendar-words.ts'
import { type Figure, figuresAgree, figuresOf } from './figures.ts'
import { type Name, namesOf, type SharedName, sharedNames } from './names.ts'

/** What can be compared of a sentence whose language is not read. */
export interface Details {
  names: Name[]
  figures: Figure[]
}

/** What two sentences have in common. */
export interface SharedDetails {
  names: SharedName[]
  figures: { here: Figure; there: Figure }[]
  /** Figures of one kind, one on each side, that cannot be the same. */
  apart: { here: Figure; there: Figure }[]
}

/** A number from here on is seldom the same by chance. */
const BIG = 13
/** Figures whose kind says enough of what they measure. */
const OWN_KIND = /^(?:percent|speed|length|area|mass|clock|day)$/

const isEnglish = (tag: string) => /^en\b/i.test(tag)

/**
 * Reads names, numbers and dates.
 *
 * @param tag BCP 47; the language of the text
 */
export function detailsOf(text: string, tag: string): Details {
  const calendar = calendarFigures(text, tag)
  const numbers = isEnglish(tag) ? quantitiesOf(text, wordsOf(text)) : figuresOf(text)
  const dated = isEnglish(tag) ? calendar.filter(({ dimension }) => dimension === 'weekday') : calendar
  return {
    names: namesOf(text).filter(
      (name) => !calendar.some(({ start, end }) => start <= name.start && name.end <= end),
    ),
    figures: [
      ...dated,
      ...numbers.filter((one) => !dated.some(({ start, end }) => start < one.end && one.start < end)),
    ],
  }
}

/**
 * Leaves out capitals that may only be those of a sentence's beginning: a name of one text stands inside a sentence, too.
 *
 * @param all details of the sentences of one text
 */
export function withoutBeginnings(all: readonly Details[]): Details[] {
  const inside = new Set(
    all.flatMap(({ names }) => names.filter((one) => !one.initial).map((one) => one.folded)),
  )
  return all.map(({ names, figures }) => ({
    names: names.filter((one) => !one.capital || !one.initial || inside.has(one.folded)),
    figures,
  }))
}

/** Compares the details of two sentences. */
export function sharedDetails(here: Details, there: Details): SharedDetails {
  const figures: SharedDetails['figures'] = []
  const apart: SharedDetails['apart'] = []
  const taken = new Set<Figure>()
  for (const one of here.figures) {
    const same = there.figures.find(
      (other) => other.dimension === one.dimension && !taken.has(other) && figuresAgree(one, other),
    )
    if (same) {
      taken.add(same)
      figures.push({ here: one, there: same })
      continue
    }
    if (!OWN_KIND.test(one.dimension)) continue
    const others = there.figures.filter((other) => other.dimension === one.dimension)
    const alone = here.figures.filter((other) => other.dimension === one.dimension).length === 1
    if (alone && others.length === 1) apart.push({ here: one, there: others[0] as Figure })
  }
  return { names: sharedNames(here.names, there.names), figures, apart }
}

/** A figure that two texts seldom share by chance. */
export const isTelling = ({ dimension, value }: Figure): boolean =>
  OWN_KIND.test(dimension) || dimension === 'money' || (dimension !== 'weekday' && Math.abs(value) >= BIG)

export const namesWeight = ({ names }: SharedDetails): number =>
  names.reduce((sum, { weight }) => sum + weight, 0)

/** Enough in common to speak of the same matter: two names, a name and a telling figure, or two telling figures. */
export function speakOfTheSame(shared: SharedDetails): boolean {
  const telling = shared.figures.filter(({ here }) => isTelling(here)).length
  const names = namesWeight(shared)
  return names >= 2 || (names >= 1 && telling >= 1) || telling >= 2
}
