import { MONTHS, numeral } from '../quantities/numerals.ts'
import type { Word } from '../words.ts'
import { calendarDay, dayNumber, monthSpan, type Published, type Span, weekdayOf } from './calendar.ts'

/** A date in a sentence, resolved against the day on which its text was published. */
export interface DateMention {
  /** The days it may mean; "from Tuesday" may look back or ahead. Never empty. */
  spans: Span[]
  /** Names a weekday. */
  weekday: boolean
  start: number
  end: number
}

/** What is found at a word, and how many words it takes. */
type Found = Pick<DateMention, 'spans' | 'weekday'> & { from: number; to: number }

const WEEKDAYS = 'monday tuesday wednesday thursday friday saturday sunday'.split(' ')
const AHEAD =
  /^(?:will|shall|due|scheduled|expected|plan|plans|planned|set|hopes|intends|would|tomorrow|next|until|till|from|by)$/
const AGO_UNITS: Record<string, number> = { day: 1, days: 1, week: 7, weeks: 7, fortnight: 14 }

/** Dates of a sentence, left to right. Linear in the number of words. */
export function datesOf(words: readonly Word[], published: Published | null): DateMention[] {
  if (!published) return []
  const found: DateMention[] = []
  const ahead = words.some((word) => AHEAD.test(word.lower) || word.lower.endsWith("'ll"))
  for (let at = 0; at < words.length; ) {
    const one =
      weekday(words, at, published, ahead) ??
      relative(words, at, published) ??
      dayOfMonth(words, at, published) ??
      month(words, at, published)
    if (one)
      found.push({
        spans: one.spans,
        weekday: one.weekday,
        start: (words[one.from] as Word).start,
        end: (words[one.to - 1] as Word).end,
      })
    at = one ? Math.max(one.to, at + 1) : at + 1
  }
  return found
}

const single = (day: number): Span => ({ from: day, to: day })

/** "on Tuesday", "last Friday", "next Monday". "Last Friday" may be the one before the last. */
function weekday(words: readonly Word[], at: number, { day }: Published, ahead: boolean): Found | null {
  const wanted = WEEKDAYS.indexOf((words[at] as Word).lower.replace(/'s$/, ''))
  if (wanted < 0) return null
  const back = (weekdayOf(day) - wanted + 7) % 7
  const on = (words[at - 1] as Word | undefined)?.lower ?? ''
  const past = day - back
  const coming = back === 0 ? day : past + 7
  const qualified = { from: at - 1, to: at + 1, weekday: true }
  if (on === 'last' || on === 'past' || on === 'previous') {
    const last = back === 0 ? day - 7 : past
    return { ...qualified, spans: [single(last), single(last - 7)] }
  }
  if (on === 'next' || on === 'coming') {
    const next = back === 0 ? day + 7 : coming
    return { ...qualified, spans: [single(next), single(next + 7)] }
  }
  const spans = ahead && coming !== past ? [single(past), single(coming)] : [single(past)]
  return { from: at, to: at + 1, weekday: true, spans }
}

/** "yesterday", "tonight", "last week", "two days ago". */
function relative(words: readonly Word[], at: number, published: Published): Found | null {
  const { day, before, after } = published
  const [first, second, third] = [0, 1, 2].map((step) => words[at + step]?.lower ?? '') as [
    string,
    string,
    string,
  ]
  const near = (shift: number, to = at + 1): Found => ({
    from: at,
    to,
    weekday: false,
    spans: [{ from: day + shift - before, to: day + shift + after }],
  })
  if (first === 'today' || first === 'tonight') return near(0)
  if (first === 'yesterday') return near(-1)
  if (first === 'tomorrow') return near(1)
  if (first === 'last' && second === 'night') return near(-1, at + 2)
  const shift = first === 'last' ? -1 : first === 'next' ? 1 : first === 'this' ? 0 : null
  if (shift !== null && second === 'week') {
    const monday = day - weekdayOf(day) + 7 * shift
    // Where weeks begin on Sunday, the week is a day earlier.
    return { from: at, to: at + 2, weekday: false, spans: [{ from: monday - 1, to: monday + 6 }] }
  }
  if (shift !== null && second === 'month') {
    const { year, month } = calendarDay(day)
    return { from: at, to: at + 2, weekday: false, spans: [monthSpan(year, month + shift)] }
  }
  const unit = AGO_UNITS[second]
  const count = first === 'a' || first === 'one' ? 1 : numeral(words[at])
  if (unit === undefined || third !== 'ago' || count === null || count > 400) return null
  const slack = unit === 1 ? 0 : 3
  const target = day - Math.round(count) * unit
  return {
    from: at,
    to: at + 3,
    weekday: false,
    spans: [{ from: target - slack - before, to: target + slack + after }],
  }
}

const monthAt = (word: Word | undefined): number =>
  word?.capital && word.lower.length >= 3
    ? 1 +
      MONTHS.findIndex(
        (name) => name === word.lower || (word.lower.length <= 4 && name.startsWith(word.lower)),
      )
    : 0
const dayAt = (word: Word | undefined): number =>
  Number(/^(\d{1,2})(?:st|nd|rd|th)?$/.exec(word?.lower ?? '')?.[1] ?? 0)
const yearAt = (word: Word | undefined): number =>
  /^(?:1[5-9]|20)\d\d$/.test(word?.lower ?? '') ? Number(word?.lower) : 0

/** "14 October", "Oct 15", "the 2nd of March 2019". Without a year it is the year that brings it nearest. */
function dayOfMonth(words: readonly Word[], at: number, { day }: Published): Found | null {
  const gap = words[at + 1]?.lower === 'of' ? 2 : 1
  const [month, date, to] =
    monthAt(words[at]) > 0 && dayAt(words[at + 1]) > 0
      ? [monthAt(words[at]), dayAt(words[at + 1]), at + 2]
      : [monthAt(words[at + gap]), dayAt(words[at]), at + gap + 1]
  if (month === 0 || date === 0) return null
  const named = yearAt(words[to])
  const { year } = calendarDay(day)
  const years = named > 0 ? [named] : [year - 1, year, year + 1]
  const days = years.flatMap((one) => dayNumber(one, month, date) ?? [])
  const nearest = days.sort((a, b) => Math.abs(a - day) - Math.abs(b - day))[0]
  if (nearest === undefined) return null
  return { from: at, to: named > 0 ? to + 1 : to, weekday: false, spans: [single(nearest)] }
}

const LEADS_TO_MONTH = /^(?:in|since|last|this|next|early|late|mid|until|by|of|during)$/

/** "in October", "in March 2019", "in 2016". A month without a year may be the last one or the next. */
function month(words: readonly Word[], at: number, { day }: Published): Found | null {
  const lead = words[at - 1]?.lower ?? ''
  const wanted = monthAt(words[at])
  const named = yearAt(words[at + 1])
  if (wanted > 0 && (named > 0 || LEADS_TO_MONTH.test(lead))) {
    const { year } = calendarDay(day)
    const years = named > 0 ? [named] : [year - 1, year, year + 1]
    const all = years.map((one) => monthSpan(one, wanted))
    const near = all.filter(({ from, to }) => from <= day + 183 && to >= day - 366)
    return { from: at, to: at + (named > 0 ? 2 : 1), weekday: false, spans: named > 0 ? all : near }
  }
  const year = yearAt(words[at])
  if (year === 0 || !/^(?:in|since|during|of)$/.test(lead)) return null
  return {
    from: at,
    to: at + 1,
    weekday: false,
    spans: [{ from: monthSpan(year, 1).from, to: monthSpan(year, 12).to }],
  }
}
