import type { Word } from '../words.ts'

const SMALL =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  )
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ')
/** Ranks in words, by their number. */
export const ORDINALS =
  'zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth'.split(
    ' ',
  )
/** Words that multiply the number before them. */
export const SCALES: Record<string, number> = {
  hundred: 100,
  thousand: 1000,
  million: 1e6,
  m: 1e6,
  mn: 1e6,
  billion: 1e9,
  bn: 1e9,
  trillion: 1e12,
  dozen: 12,
  score: 20,
  k: 1000,
}
/** Small numbers in words. */
export const NUMERALS = new Map<string, number>([
  ...SMALL.map((word, value): [string, number] => [word, value]),
  ...TENS.map((word, place): [string, number] => [word, 20 + 10 * place]),
])
/** Parts of a whole. */
export const FRACTIONS: Record<string, number> = {
  half: 0.5,
  third: 1 / 3,
  thirds: 1 / 3,
  quarter: 0.25,
  quarters: 0.25,
  fifth: 0.2,
  fifths: 0.2,
  tenth: 0.1,
  tenths: 0.1,
}
/** Months, January first. */
export const MONTHS =
  'january february march april may june july august september october november december'.split(' ')
/** Words that make a number approximate. */
export const ABOUT = new Set(
  'about around some roughly approximately nearly almost close circa barely just'.split(' '),
)
/** Names of money, real and common ones. */
export const CURRENCIES = new Set(
  'dollar dollars euro euros pound pounds crown crowns mark marks florin florins franc francs peso pesos lira liras yen rouble roubles ruble rubles rupee rupees krone kroner krona kronor guilder guilders shilling shillings thaler thalers ducat ducats dinar dinars rand zloty real reais yuan won cent cents pence riyal riyals dirham dirhams koruna forint talers'.split(
    ' ',
  ),
)

/** A number word, or digits; null when it is neither. */
export function numeral(word: Word | undefined): number | null {
  if (!word) return null
  if (/^\p{N}/u.test(word.lower)) {
    const value = Number(word.lower.replaceAll(',', ''))
    return Number.isFinite(value) ? value : null
  }
  return NUMERALS.get(word.lower) ?? null
}
