const QUOTES = /["'`´‘’‚‛“”„‟‹›«»′″\u00ad\u200b-\u200d\u2060\ufeff]/gu
const OTHER = /[^\p{L}\p{N}]+/gu

/**
 * What two copies of a sentence have in common when typography, case and spacing differ: lower-case letters and digits,
 * single spaces. Quotation marks and apostrophes are dropped rather than turned into blanks, because outlets mix straight
 * and curly ones, and some use an opening quote as an apostrophe.
 */
export function normaliseSentence(text: string): string {
  return text.normalize('NFKC').toLowerCase().replace(QUOTES, '').replace(OTHER, ' ').trim()
}

/**
 * Hash of a sentence by which a report is recognised although its own words are not kept. Equal for copies that differ only
 * in typography. FNV-1a (Fowler, Noll, Vo), 32 bits, over the bytes of each UTF-16 unit; collisions are harmless, because
 * a report is recognised by many sentences.
 *
 * @returns eight lower-case hexadecimal digits.
 */
export function fingerprintSentence(text: string): string {
  let hash = 0x811c9dc5
  const plain = normaliseSentence(text)
  for (let at = 0; at < plain.length; at++) {
    const unit = plain.charCodeAt(at)
    hash = Math.imul(hash ^ (unit & 0xff), 0x01000193)
    hash = Math.imul(hash ^ (unit >>> 8), 0x01000193)
  }
  return (hash >>> 0).toString(16).padStart(8, '0')
}
