import { type Figure, plainDigits } from './figures.ts'
import { folded } from './skeleton.ts'

/** Names of months and weekdays of a language, folded; the browser knows them. */
interface CalendarWords {
  months: ReadonlyMap<string, number>
  weekdays: ReadonlyMap<string, number>
}

const known = new Map<string, CalendarWords>()
const MOST_KNOWN = 20

/** @param tag BCP 47; English where it is none */
export function calendarWords(tag: string): CalendarWords {
  const have = known.get(tag)
  if (have) return have
  const months = new Map<string, number>()
  const weekdays = new Map<string, number>()
  const word = (options: Intl.DateTimeFormatOptions, date: number) => {
    const format = (locale: string) => new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' })
    try {
      return folded(format(tag).format(date))
    } catch {
      return folded(format('en').format(date))
    }
  }
  for (let month = 0; month < 12; month++) {
    const date = Date.UTC(2024, month, 10)
    months.set(word({ month: 'long' }, date), month + 1)
    // In many languages a month takes another ending beside a day: "мая", "maja".
    const beside = word({ month: 'long', day: 'numeric' }, date).match(/\p{L}{3,}/gu) ?? []
    for (const one of beside.slice(-1)) months.set(one, month + 1)
  }
  // The first of January 2024 was a Monday.
  for (let day = 0; day < 7; day++) weekdays.set(word({ weekday: 'long' }, Date.UTC(2024, 0, 1 + day)), day)
  if (known.size >= MOST_KNOWN) known.clear()
  known.set(tag, { months, weekdays })
  return { months, weekdays }
}

const LONGEST = 4000

/** Days of the calendar ("14. Oktober", "10月14日": month * 100 + day) and weekdays (0 Monday to 6) of a text. */
export function calendarFigures(text: string, tag: string): Figure[] {
  const { months, weekdays } = calendarWords(tag)
  const plain = plainDigits(text.slice(0, LONGEST))
  const at = (dimension: string, value: number, start: number, end: number): Figure => ({
    dimension,
    value,
    low: value,
    high: value,
    start,
    end,
  })
  const day = (month: number, date: number, start: number, end: number) =>
    month >= 1 && month <= 12 && date >= 1 && date <= 31 ? [at('day', month * 100 + date, start, end)] : []
  const found: Figure[] = []
  for (const match of plain.matchAll(/(\d{1,2})月(\d{1,2})日/g))
    found.push(...day(Number(match[1]), Number(match[2]), match.index, match.index + match[0].length))
  for (const match of plain.matchAll(/[\p{L}\p{M}]+/gu)) {
    const word = folded(match[0])
    const end = match.index + match[0].length
    const weekday = weekdays.get(word) ?? weekdays.get(word.replace(/^(?:و|ال|وال)/, ''))
    if (weekday !== undefined) found.push(at('weekday', weekday, match.index, end))
    const month = months.get(word)
    if (month === undefined) continue
    const before = /(?<!\d)(\d{1,2})(?:\.|º|er)?\s?(?:de\s)?$/.exec(
      plain.slice(Math.max(0, match.index - 8), match.index),
    )
    const behind = /^\s(\d{1,2})(?![\d:.,])/.exec(plain.slice(end, end + 5))
    if (before) found.push(...day(month, Number(before[1]), match.index - before[0].length, end))
    else if (behind) found.push(...day(month, Number(behind[1]), match.index, end + behind[0].length))
  }
  return found
}
