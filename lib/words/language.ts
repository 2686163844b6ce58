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

/** Making one of these costs far more than using it, and a window has thousands of texts: one a language is kept. */
function kept<T>(make: (tag: string) => T): (tag: string) => T {
  const known = new Map<string, T>()
  return (tag) => {
    const one = known.get(tag) ?? make(tag)
    known.set(tag, one)
    return one
  }
}

/** How a language writes numbers, chooses plural forms, joins parts with "and", and sets short parts beside each other. */
export const numbersIn = kept((tag) => new Intl.NumberFormat(tag))
export const pluralsIn = kept((tag) => new Intl.PluralRules(tag))
export const listsIn = kept((tag) => new Intl.ListFormat(tag))
export const rowsIn = kept((tag) => new Intl.ListFormat(tag, { type: 'unit' }))
