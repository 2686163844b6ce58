import { UNITS } from './units.ts'
import type { Word } from './words.ts'

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

const SMALL =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  )
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ')
const ORDINALS =
  'zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth'.split(
    ' ',
  )
const SCALES: Record<string, number> = {
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
const NUMERALS = new Map<string, number>([
  ...SMALL.map((word, value): [string, number] => [word, value]),
  ...TENS.map((word, place): [string, number] => [word, 20 + 10 * place]),
])
const FRACTIONS: Record<string, number> = {
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
const MONTHS = 'january february march april may june july august september october november december'.split(
  ' ',
)
const ABOUT = new Set(
  'about around some roughly approximately nearly almost close circa barely just'.split(' '),
)
const CURRENCIES = new Set(
  'dollar dollars euro euros pound pounds crown crowns mark marks florin florins franc francs peso pesos lira liras yen rouble roubles ruble rubles rupee rupees krone kroner krona kronor guilder guilders shilling shillings thaler thalers ducat ducats dinar dinars rand zloty real reais yuan won cent cents pence riyal riyals dirham dirhams koruna forint talers'.split(
    ' ',
  ),
)

/** A number word, or digits; null when it is neither. */
function numeral(word: Word | undefined): number | null {
  if (!word) return null
  if (/^\p{N}/u.test(word.lower)) {
    const value = Number(word.lower.replaceAll(',', ''))
    return Number.isFinite(value) ? value : null
  }
  return NUMERALS.get(word.lower) ?? null
}

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

function make(
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

const MERIDIEM = /^\s?([ap])\.?m\b\.?/i

/** "11:42 p.m.", "7.40am", "02.51", "ten to three", "a quarter past one", "midnight", "noon". */
function clock(text: string, words: readonly Word[], at: number): Quantity | null {
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
function day(words: readonly Word[], at: number): Quantity | null {
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

function amount(text: string, words: readonly Word[], at: number): Quantity | null {
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
  } else if (value === null) return rank(words, at)
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

/** Adds unit or money or percent, and what is counted. */
function measured(text: string, words: readonly Word[], from: number, to: number, value: number): Quantity {
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
function rank(words: readonly Word[], at: number): Quantity | null {
  const word = words[at] as Word
  const spelled = ORDINALS.indexOf(word.lower)
  const value = spelled >= 0 ? spelled : Number(/^(\d+)(?:st|nd|rd|th)$/.exec(word.lower)?.[1] ?? Number.NaN)
  return Number.isNaN(value) || (spelled === 2 && /^(a|the)$/.test(words[at - 1]?.lower ?? '') === false)
    ? null
    : make(words, at, at + 1, 'rank', value, 0, nounsBehind(words, at + 1))
}

function nounsBehind(words: readonly Word[], to: number): string[] {
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
function ranged(
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
