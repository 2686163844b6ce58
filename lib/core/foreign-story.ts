import {
  type Details,
  detailsOf,
  isTelling,
  namesWeight,
  sharedDetails,
  withoutBeginnings,
} from './judge/any-language/details.ts'
import { plainDigits } from './judge/any-language/figures.ts'

/*
 * A report on the event shares its actors, its places and its figures; on like events elsewhere the names are others, and on
 * other doings of the same actors the figures are.
 */
const NAMES_WITH_FIGURES = 2
const FIGURES = 2
const NAMES_ALONE = 6

/** Text in which figures stand by themselves, in our digits, so that the index finds them: they are the same in every language. */
export const figuresApart = (text: string): string => plainDigits(text).replace(/\d(?:[\d.,:]*\d)?/g, ' $& ')

/** Names, numbers and dates of a whole text as one. */
export function textDetails(texts: readonly string[], tag: string): Details {
  const all = withoutBeginnings(texts.map((text) => detailsOf(text, tag)))
  let words = 0
  return {
    names: all.flatMap(({ names }) => {
      // Names of two sentences never stand side by side.
      words += 1000
      return names.map((name) => ({ ...name, at: name.at + words }))
    }),
    figures: all.flatMap(({ figures }) => figures),
  }
}

/** Does a report treat the event of an article whose language is not read? Told by names and figures alone. */
export function sharesEvent(article: Details, report: Details): boolean {
  const shared = sharedDetails(article, report)
  const names = namesWeight(shared)
  const telling = new Set(
    shared.figures.filter(({ here }) => isTelling(here)).map(({ here }) => `${here.dimension} ${here.value}`),
  )
  return (names >= NAMES_WITH_FIGURES && telling.size >= FIGURES) || names >= NAMES_ALONE
}
