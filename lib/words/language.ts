/** Letters of scripts that are written from right to left. */
const RIGHT_TO_LEFT = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u
/** Letters at all. */
const LETTERS = /\p{L}/u

/**
 * A text as part of a sentence of the given direction: where it may run the other way, it is set apart with Unicode isolates,
 * so that it does not turn around what stands beside it.
 */
export function isolated(text: string, direction: 'ltr' | 'rtl'): string {
  const foreign = direction === 'rtl' ? LETTERS.test(text) : RIGHT_TO_LEFT.test(text)
  return foreign ? `\u2068${text}\u2069` : text
}

const numbers = new Map<string, Intl.NumberFormat>()

/** A number as a language writes it. */
export function formatNumber(value: number, tag: string): string {
  let format = numbers.get(tag)
  if (!format) {
    format = new Intl.NumberFormat(tag)
    numbers.set(tag, format)
  }
  return format.format(value)
}
