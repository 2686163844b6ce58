import type { Word } from '../words.ts'
import { amount } from './amounts.ts'
import { clock, day } from './clock-times.ts'
import type { Quantity } from './quantity.ts'

/** Numbers of a sentence, clock times and dates included, left to right. Linear in the number of words. */
export function quantitiesOf(text: string, words: readonly Word[]): Quantity[] {
  const found: Quantity[] = []
  for (let at = 0; at < words.length; ) {
    const stamp = at === 0 && isStamp(text, words)
    const one = loosened(clock(text, words, at), words) ?? day(words, at) ?? amount(text, words, at)
    if (one && !stamp && !isLabel(text, words, one)) found.push(one)
    at = one ? Math.max(one.to, at + 1) : at + 1
  }
  return found
}

/** "19:20 – The court …": the hour of a live entry, not of what it tells. */
function isStamp(text: string, words: readonly Word[]): boolean {
  const [first, second] = words
  return (
    first !== undefined &&
    second !== undefined &&
    /^\d{1,2}[:.]\d\d$/.test(first.lower) &&
    /^[^\p{L}\p{N}]+\p{Lu}|^(?:am|pm)?[^\p{L}\p{N}]+\p{Lu}/u.test(text.slice(first.end, first.end + 8))
  )
}

/** "PX-4", "Gate 2", "Resolution 217": a number that names and does not count. */
function isLabel(text: string, words: readonly Word[], one: Quantity): boolean {
  const before = words[one.from - 1]
  if (!before || one.dimension !== 'count' || !/^\d/.test(text.slice(one.start, one.start + 1))) return false
  const gap = text.slice(before.end, one.start)
  if (gap === '-' || gap === '/') return true
  return (
    gap === ' ' &&
    before.capital &&
    !before.stop &&
    !(before.initial && one.from === 1) &&
    !CALENDAR.test(before.lower)
  )
}

const CALENDAR =
  /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|jan|feb|march|april|may|june|july|aug|sep|oct|nov|dec)/

/** "shortly before midnight", "about three": a clock time that allows some minutes to either side. */
function loosened(one: Quantity | null, words: readonly Word[]): Quantity | null {
  if (!one) return null
  const lead = words
    .slice(Math.max(0, one.from - 2), one.from)
    .map((word) => word.lower)
    .join(' ')
  if (!/\b(?:shortly|just|soon|little|about|around|some|towards?|roughly|nearly|almost)\b/.test(lead))
    return one
  return { ...one, low: one.low - 20, high: one.high + 20 }
}
