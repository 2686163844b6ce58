/** A number, a time or a date in a text of any language. */
export interface Figure {
  /** What may be compared: "percent", "money", "clock", "day" …; "count" for a number whose unit is not known. */
  dimension: string
  value: number
  /** What the words allow. */
  low: number
  high: number
  start: number
  end: number
}

const DIGITS = /\p{Nd}/gu
const ZEROS = [0x30, 0x660, 0x6f0, 0x966, 0x9e6, 0xe50, 0xff10]

/** Digits of every script as 0 to 9, and Arabic and wide signs as ours; offsets stay the same. */
export function plainDigits(text: string): string {
  return text
    .replace(DIGITS, (digit) => {
      const code = digit.codePointAt(0) as number
      const zero = ZEROS.find((one) => code >= one && code < one + 10)
      return zero === undefined || digit.length > 1 ? digit : String(code - zero)
    })
    .replace(/٫/g, '.')
    .replace(/[٬\u00a0\u202f]/g, (sign) => (sign === '٬' ? ',' : ' '))
    .replace(/[％٪]/g, '%')
    .replace(/：/g, ':')
}

const NUMBER = /\d{1,15}(?:[.,'’ ]\d{3}(?!\d)){0,4}(?:[.,:]\d{1,4}(?!\d))?/g
const UNITS: [string, number, RegExp][] = [
  [
    'percent',
    1,
    /^\s?(?:%|Prozent|pour cent|por ciento|per cento|por cento|procent|процент|パーセント|بالمئة|بالمائة|في المئة|في المائة)/i,
  ],
  ['speed', 1, /^\s?(?:km\/h|kmh|kph|км\/ч|キロ毎時|كم\/س)/i],
  ['speed', 1.852, /^\s?(?:Knoten|nœuds|noeuds|nudos|nodi|knopen|узл|ノット|عقدة|عقد)/i],
  ['length', 1852, /^\s?(?:Seemeilen|milles (?:nautiques|marins)|millas náuticas|海里)/i],
  ['length', 1000, /^\s?(?:km\b|Kilometer|kilom[èe]tres|kilómetros|キロ|км|كيلومتر|كم)/i],
  ['length', 1, /^\s?(?:m\b|Meter\b|m[èe]tres|metros|メートル|متر)/i],
  ['mass', 1, /^\s?(?:kg\b|кг)/i],
  ['area', 1, /^\s?(?:ha\b|Hektar|hectares|hectáreas|ヘクタール|هكتار)/i],
  ['money', 1, /^\s?(?:€|\$|£|¥|Euro|euros|Dollar|dólares|dollars|円|ドル|ユーロ|دولار|يورو)/i],
]
const SCALES: [number, RegExp][] = [
  [1e9, /^\s?(?:Mrd|Milliarden|milliards?|mil millones|миллиард|млрд|مليار)/i],
  [1e6, /^\s?(?:Mio|Millionen|millions?|millones|milioni|миллион|млн|مليون|百万)/i],
  [1e4, /^万/],
  [1e3, /^\s?(?:Tausend|mille|mil\b|тысяч|ألف|آلاف)/i],
]
const LONGEST = 4000
const BEHIND = 24

/** Numbers, percentages, amounts, clock times and years; left to right. */
export function figuresOf(text: string): Figure[] {
  const plain = plainDigits(text.slice(0, LONGEST))
  return [...plain.matchAll(NUMBER)].flatMap((match): Figure[] => {
    const start = match.index
    if (/[\p{L}\d]/u.test(plain[start - 1] ?? '') && /[A-Za-z\d]/.test(plain[start - 1] ?? '')) return []
    const end = start + match[0].length
    const behind = plain.slice(end, end + BEHIND)
    return [clockAt(match[0], behind, start) ?? numberAt(match[0], behind, plain[start - 1] ?? '', start)]
  })
}

const exact = (dimension: string, value: number, start: number, end: number): Figure => ({
  dimension,
  value,
  low: value,
  high: value,
  start,
  end,
})

/** "23:42", "23.42 Uhr", "23 h 42", "23時42分". */
function clockAt(written: string, behind: string, start: number): Figure | null {
  const parts = /^(\d{1,2})([:.])(\d{2})$/.exec(written)
  const [hour, minute] = [Number(parts?.[1] ?? written), Number(parts?.[3] ?? 0)]
  const named = /^\s?(?:Uhr|h\b|heures|時|год)(?:\s?(\d{1,2})(?:分)?)?/.exec(behind)
  if (!/^\d{1,2}(?:[:.]\d{2})?$/.test(written) || hour > 24 || minute > 59) return null
  if (parts?.[2] !== ':' && !named) return null
  const minutes = parts ? minute : Number(named?.[1] ?? 0)
  return { ...exact('clock', (hour % 24) * 60 + minutes, start, start + written.length) }
}

function numberAt(written: string, behind: string, before: string, start: number): Figure {
  let value = numberOf(written)
  let end = start + written.length
  let rest = behind
  for (const [factor, pattern] of SCALES) {
    const found = pattern.exec(rest)
    if (!found) continue
    value *= factor
    end += found[0].length
    rest = rest.slice(found[0].length)
    break
  }
  for (const [dimension, factor, pattern] of UNITS) {
    const found = pattern.exec(rest)
    if (found) return exact(dimension, value * factor, start, end + found[0].length)
  }
  if (/[€$£¥]/.test(before)) return exact('money', value, start, end)
  if (/^(?:1[5-9]|20)\d\d$/.test(written) && end === start + 4 && !/^人|^名/.test(rest))
    return exact('year', value, start, end)
  return exact('count', value, start, end)
}

/** "1.148" and "1 148" are 1148, "2,4" is 2.4. */
function numberOf(written: string): number {
  const whole = written.replace(/(?<=\d)[.,'’ ](?=\d{3}(?!\d))/g, '')
  return Number(whole.replace(/[,:]/, '.'))
}

/** Whether two figures of one dimension can be the same; written in other units they may be rounded. */
export function figuresAgree(a: Figure, b: Figure): boolean {
  const slack = /^(?:year|day|weekday|clock|count|percent)$/.test(a.dimension) ? 0 : Math.abs(a.value) * 0.01
  return a.low <= b.high + slack && b.low <= a.high + slack
}
