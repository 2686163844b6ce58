import type { Word } from '../words.ts'

/** A number in a sentence, normalised, with what is counted. */
export interface Quantity {
  /** What may be compared: "count", "money", "percent", "clock", "year", "day", "rank" or the dimension of a unit. */
  dimension: string
  /** In the dimension's base unit (metres, km/h, hours, kilograms …; clock: minutes after midnight). */
  value: number
  /** What the words allow: "more than 30" is 30 to 39, "nearly forty" 36 to 40, "17" is 17 to 17. */
  low: number
  high: number
  /** Terms of what is counted or measured, nearest first. */
  nouns: string[]
  start: number
  end: number
  /** Index of its first and behind its last word. */
  from: number
  to: number
}

/** A quantity of the words from `from` to before `to`; `slack` is what the value allows to either side. */
export function make(
  words: readonly Word[],
  from: number,
  to: number,
  dimension: string,
  value: number,
  slack = 0,
  nouns: string[] = [],
): Quantity {
  return {
    dimension,
    value,
    low: value - slack,
    high: value + slack,
    nouns,
    from,
    to,
    start: (words[from] as Word).start,
    end: (words[to - 1] as Word).end,
  }
}

/** Whether two numbers of one dimension can be true together. */
export function agree(a: Quantity, b: Quantity): boolean {
  const [one, two] = [a, b]
  if (one.dimension === 'half-clock' || two.dimension === 'half-clock') {
    const gap = Math.abs((one.value % 720) - (two.value % 720))
    return Math.min(gap, 720 - gap) <= Math.max(one.high - one.value, two.high - two.value) + 5
  }
  if (one.dimension === 'clock') {
    const gap = Math.abs(one.value - two.value)
    return Math.min(gap, 1440 - gap) <= Math.max(one.high - one.value, two.high - two.value) + 2
  }
  const exact =
    one.dimension === 'year' || one.dimension === 'day' || one.dimension === 'rank' || one.dimension === 'age'
  const slack = exact ? 0 : Math.abs(one.value) * 0.004
  return one.low <= two.high + slack && two.low <= one.high + slack
}

/** Whether two numbers measure the same kind of thing. */
export function comparable(a: Quantity, b: Quantity): boolean {
  if (a.dimension === b.dimension) return true
  return a.dimension.endsWith('clock') && b.dimension.endsWith('clock')
}
