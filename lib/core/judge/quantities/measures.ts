import type { Word } from '../words.ts'
import { ABOUT, CURRENCIES, numeral, ORDINALS } from './numerals.ts'
import { make, type Quantity } from './quantity.ts'
import { UNITS } from './units.ts'

/** Adds unit or money or percent, and what is counted. */
export function measured(
  text: string,
  words: readonly Word[],
  from: number,
  to: number,
  value: number,
): Quantity {
  const next = words[to]
  const before = text.slice(Math.max(0, (words[from] as Word).start - 2), (words[from] as Word).start)
  const behind = text.slice((words[to - 1] as Word).end, (words[to - 1] as Word).end + 1)
  const words2 = [next?.lower ?? '', words[to + 1]?.lower ?? '']
  if (
    behind === '%' ||
    /^(percent|percentage|pc)$/.test(words2[0] as string) ||
    (words2[0] === 'per' && words2[1] === 'cent')
  )
    return ranged(
      words,
      from,
      to + (words2[0] === 'per' ? 2 : behind === '%' ? 0 : 1),
      'percent',
      value,
      0,
      nounsBehind(words, to + 1),
    )
  if (/[$£€¥]/.test(before) || CURRENCIES.has(words2[0] as string))
    return ranged(words, from, /[$£€¥]/.test(before) ? to : to + 1, 'money', value, 0, nounsBehind(words, to))
  if ((words2[0] === 'in' || words2[0] === 'out') && value <= 10) {
    const whole = numeral(words[to + (words2[0] === 'in' ? 1 : 2)])
    if (
      whole === 10 ||
      whole === 100 ||
      (whole !== null && words2[0] === 'in' && whole <= 10 && whole > value)
    )
      return ranged(
        words,
        from,
        to + (words2[0] === 'in' ? 2 : 3),
        'percent',
        (100 * value) / whole,
        1,
        nounsBehind(words, to + 2),
      )
  }
  const year = /^(1[5-9]|20)\d\d$/.test((words[from] as Word).text) && to === from + 1
  if (year && !nounish(next)) return ranged(words, from, to, 'year', value, 0, [])
  const [unit, length] = unitAt(text, words, to)
  if (unit && /^old$/.test(words[to + length]?.lower ?? ''))
    return ranged(words, from, to + length + 1, 'age', value, 0, [])
  if (unit)
    return ranged(
      words,
      from,
      to + length,
      unit.dimension,
      value * unit.factor,
      0,
      nounsBehind(words, to + length),
      unit.spread * value,
    )
  const comma = text[(words[from] as Word).start - 2] === ','
  const lone =
    !next || !/^\s?[\p{L}-]/u.test(text.slice((words[to - 1] as Word).end, (words[to - 1] as Word).end + 2))
  if (comma && lone && value >= 5 && value <= 110) return ranged(words, from, to, 'age', value, 0, [])
  return ranged(words, from, to, 'count', value, 0, nounsBehind(words, to))
}

const nounish = (word: Word | undefined) =>
  word !== undefined && !word.stop && !word.capital && !/ed$|ing$/.test(word.lower)

function unitAt(text: string, words: readonly Word[], to: number) {
  const hyphen = text[(words[to - 1] as Word).end] === ','
  if (hyphen) return [null, 0] as const
  for (const length of [3, 2, 1]) {
    const name = words
      .slice(to, to + length)
      .map((word) => word.lower)
      .join(' ')
    const unit = UNITS.get(name)
    if (unit && words.length >= to + length) return [unit, length] as const
  }
  return [null, 0] as const
}

/** "first", "3rd": a rank, not a count. */
export function rank(words: readonly Word[], at: number): Quantity | null {
  const word = words[at] as Word
  const spelled = ORDINALS.indexOf(word.lower)
  const value = spelled >= 0 ? spelled : Number(/^(\d+)(?:st|nd|rd|th)$/.exec(word.lower)?.[1] ?? Number.NaN)
  return Number.isNaN(value) || (spelled === 2 && /^(a|the)$/.test(words[at - 1]?.lower ?? '') === false)
    ? null
    : make(words, at, at + 1, 'rank', value, 0, nounsBehind(words, at + 1))
}

/** Terms of up to three content words behind a number: what it counts. */
export function nounsBehind(words: readonly Word[], to: number): string[] {
  const nouns: string[] = []
  for (let at = to; at < words.length && at < to + 5 && nouns.length < 3; at++) {
    const word = words[at] as Word
    if (/^\p{N}/u.test(word.lower)) break
    // Two or more characters between words: punctuation, and what follows is not counted here.
    if (at > to && word.start - (words[at - 1] as Word).end > 1) break
    if (!word.stop) nouns.push(word.term)
  }
  return nouns
}

/** Applies the words before ("more than", "nearly", "up to") and the roundness of the number to what it allows. */
export function ranged(
  words: readonly Word[],
  from: number,
  to: number,
  dimension: string,
  value: number,
  slack: number,
  nouns: string[],
  spread = 0,
): Quantity {
  const one = make(words, from, to, dimension, value, slack + spread, nouns)
  const last = words[from - 1]?.lower ?? ''
  const pair = `${words[from - 2]?.lower ?? ''} ${last}`
  if (
    /^(more than|at least|well over|fewer than no|upwards of|no fewer|not fewer|just over|little over|up from)$/.test(
      pair,
    ) ||
    last === 'over' ||
    last === 'above'
  ) {
    one.high = pair === 'just over' || pair === 'little over' ? value * 1.06 : value * 1.4
  } else if (
    /^(less than|fewer than|up to|at most|just under|little under|no more)$/.test(pair) ||
    last === 'under' ||
    last === 'below'
  ) {
    one.low = /just|little/.test(pair) ? value * 0.92 : value * 0.6
  } else if (last === 'nearly' || last === 'almost' || last === 'not' || pair === 'close to') {
    one.low = value * 0.88
  } else if (
    ABOUT.has(last) ||
    pair === 'or so' ||
    words[to]?.lower === 'or' ||
    (dimension === 'count' &&
      /^(hundred|thousand|million|billion|dozen)$/.test(words[to - 1]?.lower ?? '') &&
      !/\d/.test(words[from]?.text ?? ''))
  ) {
    one.low = Math.min(one.low, value * 0.9)
    one.high = Math.max(one.high, value * 1.1)
  }
  return one
}
