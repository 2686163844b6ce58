import { compareDates } from '../dates/compare.ts'
import { type Family, flag } from './family.ts'

/**
 * Weekdays and calendar days. Where it is known when both texts were published, the days they mean are compared: "Tuesday"
 * with "Tuesday" as weekdays, "Tuesday" or "yesterday" with "14 October" as days.
 */
export const dates: Family = {
  name: 'dates',
  features: [
    'weekday-same',
    'weekday-differs',
    'weekday-near',
    'day-same',
    'day-differs',
    'weekday-here',
    'weekday-there',
  ],
  measure({ here, there }) {
    const [a, b] = [here.signals.weekdays, there.signals.weekdays]
    const both = a.length > 0 && b.length > 0
    const same = a.some((one) => b.some((other) => other.day === one.day))
    const near = a.some((one) => b.some((other) => [1, 6].includes(Math.abs(other.day - one.day))))
    const days = (passage: typeof here) =>
      passage.quantities.filter((one) => one.dimension === 'day').map((one) => one.value)
    const [c, d] = [days(here), days(there)]
    const sameDay = c.some((one) => d.includes(one))
    const resolved = compareDates(here.dates, there.dates)
    const [meets, parts] = [resolved?.state === 'same', resolved?.state === 'differs']
    return [
      flag(both && resolved ? meets : same),
      flag(both && (resolved ? parts : !same)),
      flag(both && (resolved ? parts && resolved.gap === 1 : !same && near)),
      flag(sameDay || (!both && meets)),
      flag(!sameDay && (resolved && !both ? parts : c.length > 0 && d.length > 0)),
      flag(a.length > 0),
      flag(b.length > 0),
    ]
  },
}
