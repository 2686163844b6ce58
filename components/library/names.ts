import type { ReportLine } from '../../lib/core/library-views.ts'
import { say } from '../../lib/words/say.ts'

/** A report's title, or that it has none. */
export const titleOf = ({ title }: Pick<ReportLine, 'title'>): string =>
  title.trim() || say('library.without_title')

/** A date as the reader's language writes it; the text itself where it is none. */
export function dateWords(date: string): string {
  const time = Date.parse(date)
  if (Number.isNaN(time)) return date
  const onlyDay = /^\d{4}-\d{2}-\d{2}$/.test(date)
  return new Intl.DateTimeFormat(say('language.tag'), {
    dateStyle: 'medium',
    ...(onlyDay ? { timeZone: 'UTC' } : {}),
  }).format(time)
}

/** The days from the first to the last of several dates; null when none can be read. */
export function daysWords(dates: readonly string[]): string | null {
  const times = dates.map((date) => Date.parse(date)).filter((time) => !Number.isNaN(time))
  if (times.length === 0) return null
  const format = new Intl.DateTimeFormat(say('language.tag'), { dateStyle: 'medium', timeZone: 'UTC' })
  return format.formatRange(Math.min(...times), Math.max(...times))
}

/** A moment with its time of day. */
export function momentWords(date: string): string {
  const time = Date.parse(date)
  if (Number.isNaN(time)) return date
  return new Intl.DateTimeFormat(say('language.tag'), { dateStyle: 'medium', timeStyle: 'short' }).format(
    time,
  )
}

/** Bytes in the largest unit that leaves a number above 1. */
export function bytesWords(bytes: number): string {
  const units = ['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const
  const power = Math.min(units.length - 1, Math.floor(Math.log10(Math.max(bytes, 1)) / 3))
  return new Intl.NumberFormat(say('language.tag'), {
    style: 'unit',
    unit: units[power] as string,
    unitDisplay: power === 0 ? 'long' : 'short',
    maximumFractionDigits: power > 1 ? 1 : 0,
  }).format(bytes / 1000 ** power)
}

/** A span of time, roughly: seconds below two minutes, then minutes. */
export function spanWords(milliseconds: number): string {
  const seconds = Math.max(1, Math.round(milliseconds / 1000))
  const [value, unit] = seconds < 120 ? [seconds, 'second'] : [Math.round(seconds / 60), 'minute']
  return new Intl.NumberFormat(say('language.tag'), { style: 'unit', unit, unitDisplay: 'long' }).format(
    value,
  )
}
