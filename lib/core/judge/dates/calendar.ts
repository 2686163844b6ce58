/** Days from the first to the last, both included, as numbers of days since 1 January 1970. */
export interface Span {
  from: number
  to: number
}

/** When a text was published. */
export interface Published {
  /** Number of its day, by the calendar that the date is written in. */
  day: number
  /** Minutes since 1970 in UTC; null where only the day is known. */
  minute: number | null
  /** The time is given in UTC, so that the writer's own day may be the one before or behind: how far "today" may be off. */
  before: number
  after: number
}

const DAY = 86_400_000
const ISO = /^(\d{4})-(\d{2})-(\d{2})(?:$|[T ]\d{2}:\d{2})/

/** Number of a day; null where the calendar has no such day. Months are counted from 1. */
export function dayNumber(year: number, month: number, day: number): number | null {
  const time = Date.UTC(year, month - 1, day)
  const date = new Date(time)
  return year >= 1000 && date.getUTCMonth() === month - 1 && date.getUTCDate() === day ? time / DAY : null
}

/** Year, month (from 1) and day of a day's number. */
export function calendarDay(number: number): { year: number; month: number; day: number } {
  const date = new Date(number * DAY)
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() }
}

/** 0 (Monday) to 6. The first of January 1970 was a Thursday. */
export const weekdayOf = (number: number): number => (((number + 3) % 7) + 7) % 7

/** A day's number as "2025-10-14". */
export const isoDay = (number: number): string => new Date(number * DAY).toISOString().slice(0, 10)

/** The whole month; months are counted from 1 and may run over the year's ends. */
export function monthSpan(year: number, month: number): Span {
  return { from: Date.UTC(year, month - 1, 1) / DAY, to: Date.UTC(year, month, 0) / DAY }
}

/**
 * Reads an ISO 8601 date or date-time.
 *
 * @returns null when it is unknown or cannot be read
 */
export function readPublished(text: string | null | undefined): Published | null {
  const parts = ISO.exec(text ?? '')
  if (!parts || (text as string).length > 40) return null
  const day = dayNumber(Number(parts[1]), Number(parts[2]), Number(parts[3]))
  if (day === null) return null
  const time = (text as string).length > 10 ? Date.parse(text as string) : Number.NaN
  const zone = /(?:Z|[+-]\d{2}:?\d{2})$/.exec(text as string)?.[0]
  // Without a zone the hour is the writer's own, and nobody knows which hour of the world that was.
  if (Number.isNaN(time) || zone === undefined) return { day, minute: null, before: 0, after: 0 }
  const hour = new Date(time).getUTCHours()
  const utc = zone === 'Z' || /^[+-]00:?00$/.test(zone)
  return { day, minute: time / 60_000, before: utc && hour < 10 ? 1 : 0, after: utc && hour >= 14 ? 1 : 0 }
}

/** Hours from one publication to another; null where nobody can say, because only days are known and they are the same. */
export function hoursBetween(a: Published, b: Published): number | null {
  if (a.minute !== null && b.minute !== null) return (b.minute - a.minute) / 60
  return a.day === b.day ? null : (b.day - a.day) * 24
}

export const overlap = (a: Span, b: Span): boolean => a.from <= b.to && b.from <= a.to
