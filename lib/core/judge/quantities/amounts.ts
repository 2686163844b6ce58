import type { Word } from '../words.ts'
import { measured, nounsBehind, ranged, rank } from './measures.ts'
import { FRACTIONS, NUMERALS, numeral, SCALES } from './numerals.ts'
import { make, type Quantity } from './quantity.ts'
import { UNITS } from './units.ts'

/** A number with its unit, or a rank, that begins at this word. */
export function amount(text: string, words: readonly Word[], at: number): Quantity | null {
  const first = words[at] as Word
  let to = at
  let value = numeral(first)
  if (value === null && FRACTIONS[first.lower] !== undefined && words[at + 1]?.lower === 'of') {
    return ranged(
      words,
      at,
      at + 1,
      'percent',
      100 * (FRACTIONS[first.lower] as number),
      2,
      nounsBehind(words, at + 1),
    )
  }
  if (
    value === null &&
    /^(a|several|couple)$/.test(first.lower) &&
    SCALES[words[at + 1]?.lower ?? ''] &&
    words[at + 1]?.lower !== 'm'
  ) {
    value = 1
  } else if (value === null && first.lower === 'dozen') {
    value = 12
  } else if (value === null && first.lower === 'fortnight') {
    return ranged(words, at, at + 1, 'time', 14 * 24, 0, [])
  } else if (value === null) return vagueSpan(words, at) ?? rank(words, at)
  to = at + 1
  const tens = NUMERALS.get(first.lower)
  const ones = NUMERALS.get(words[to]?.lower ?? '')
  if (
    tens !== undefined &&
    tens >= 20 &&
    ones !== undefined &&
    ones > 0 &&
    ones < 10 &&
    text[first.end] === '-'
  ) {
    value = (value as number) + ones
    to++
  }
  if (
    FRACTIONS[words[to]?.lower ?? ''] !== undefined &&
    text[(words[to - 1] as Word).end] !== ',' &&
    (value as number) < 10 &&
    words[to]?.lower !== 'second' &&
    !/^\d/.test(first.lower)
  ) {
    return ranged(
      words,
      at,
      to + 1,
      'percent',
      100 * (value as number) * (FRACTIONS[words[to]?.lower ?? ''] as number),
      2,
      nounsBehind(words, to + 1),
    )
  }
  while (SCALES[words[to]?.lower ?? ''] && gapIsThin(text, words, to)) {
    value = (value as number) * (SCALES[(words[to] as Word).lower] as number)
    to++
  }
  const rest = words[to]?.lower === 'and' ? numeral(words[to + 1]) : null
  if (rest !== null && (value as number) >= 100 && rest < 100 && words[to - 1]?.lower === 'hundred') {
    value = (value as number) + rest
    to += 2
  }
  if (words[to]?.lower === 'and' && words[to + 1]?.lower === 'a' && words[to + 2]?.lower === 'half') {
    value = (value as number) + 0.5
    to += 3
  }
  return measured(text, words, at, to, value as number)
}

const gapIsThin = (text: string, words: readonly Word[], to: number) =>
  (words[to] as Word).start - (words[to - 1] as Word).end <= 1 && text[(words[to - 1] as Word).end] !== ','

/** "Several months" are some four: more than one, and no year. */
const VAGUE = { value: 4, low: 2, high: 11 }

/** A span of time whose number is left open. */
function vagueSpan(words: readonly Word[], at: number): Quantity | null {
  const unit = UNITS.get(words[at + 1]?.lower ?? '')
  if (unit?.dimension !== 'time' || !/^(?:several|few|some)$/.test((words[at] as Word).lower)) return null
  const span = make(words, at, at + 2, 'time', VAGUE.value * unit.factor, 0, nounsBehind(words, at + 2))
  return { ...span, low: VAGUE.low * unit.factor, high: VAGUE.high * unit.factor }
}
