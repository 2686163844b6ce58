import type { Word } from '../words.ts'
import { MONTHS, NUMERALS, numeral } from './numerals.ts'
import { make, type Quantity } from './quantity.ts'

const MERIDIEM = /^\s?([ap])\.?m\b\.?/i

/** "11:42 p.m.", "7.40am", "02.51", "ten to three", "a quarter past one", "midnight", "noon". */
export function clock(text: string, words: readonly Word[], at: number): Quantity | null {
  const word = words[at] as Word
  const digits = /^(\d{1,2})(?:[:.](\d{2}))?$/.exec(word.lower)
  if (digits) {
    const half = MERIDIEM.exec(text.slice(word.end, word.end + 6))
    const hour = Number(digits[1])
    const minute = Number(digits[2] ?? 0)
    if (half && hour <= 12 && minute < 60) {
      const to = words[at + 1] && /^[ap]m$/.test((words[at + 1] as Word).lower) ? at + 2 : at + 1
      return make(
        words,
        at,
        to,
        'clock',
        (hour % 12) * 60 + minute + (half[1]?.toLowerCase() === 'p' ? 720 : 0),
        digits[2] ? 1 : 10,
      )
    }
    const before = words[at - 1]?.lower ?? ''
    const spelled =
      digits[2] &&
      (word.lower.includes(':') ||
        (/^(at|by|from|until|around|about|since)$/.test(before) && minute < 60 && digits[1]?.length === 2))
    if (spelled && hour < 24 && minute < 60) return make(words, at, at + 1, 'clock', hour * 60 + minute, 1)
  }
  if (word.lower === 'midnight') return make(words, at, at + 1, 'clock', 0, 15)
  if (word.lower === 'noon' || word.lower === 'midday') return make(words, at, at + 1, 'clock', 720, 15)
  const minutes = word.lower === 'quarter' ? 15 : word.lower === 'half' ? 30 : NUMERALS.get(word.lower)
  const side = words[at + 1]?.lower
  const hour =
    numeral(words[at + 2]) ??
    (words[at + 2]?.lower === 'midnight' ? 12 : words[at + 2]?.lower === 'noon' ? 12 : null)
  if (
    minutes !== undefined &&
    minutes < 60 &&
    (side === 'past' || side === 'to') &&
    hour !== null &&
    hour >= 1 &&
    hour <= 12 &&
    !words[at + 2]?.capital
  )
    return make(
      words,
      at,
      at + 3,
      'half-clock',
      ((hour % 12) * 60 + (side === 'past' ? minutes : -minutes) + 720) % 720,
      2,
    )
  if (word.lower === 'half' && hourBehindHalf(words, at))
    return make(words, at, at + 2, 'half-clock', ((numeral(words[at + 1]) as number) % 12) * 60 + 30, 2)
  const oclock = /^o'?clock$/.test(words[at + 1]?.lower ?? '') ? numeral(word) : null
  if (oclock !== null && oclock <= 12) return make(words, at, at + 2, 'half-clock', (oclock % 12) * 60, 20)
  return null
}

const hourBehindHalf = (words: readonly Word[], at: number) =>
  /^(at|around|about|by|till|until)$/.test(words[at - 1]?.lower ?? '') &&
  (numeral(words[at + 1]) ?? 99) <= 12 &&
  !words[at + 1]?.capital

/** "14 October", "Oct 15", "2 March". The value is month * 100 + day. */
export function day(words: readonly Word[], at: number): Quantity | null {
  const monthOf = (word: Word | undefined) =>
    word?.capital && word.lower.length >= 3
      ? MONTHS.findIndex(
          (name) => name === word.lower || (word.lower.length <= 4 && name.startsWith(word.lower)),
        )
      : -1
  const dayOf = (word: Word | undefined) =>
    Number(/^(\d{1,2})(?:st|nd|rd|th)?$/.exec(word?.lower ?? '')?.[1] ?? 0)
  const first = monthOf(words[at])
  if (first >= 0 && dayOf(words[at + 1]) >= 1 && dayOf(words[at + 1]) <= 31)
    return make(words, at, at + 2, 'day', (first + 1) * 100 + dayOf(words[at + 1]))
  const gap = words[at + 1]?.lower === 'of' ? 2 : 1
  const second = monthOf(words[at + gap])
  if (second >= 0 && dayOf(words[at]) >= 1 && dayOf(words[at]) <= 31)
    return make(words, at, at + gap + 1, 'day', (second + 1) * 100 + dayOf(words[at]))
  return null
}
