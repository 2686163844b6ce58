import type { Reason } from '../../types.ts'
import type { Pair } from '../align.ts'
import { isoDay } from '../dates/calendar.ts'
import { compareDates, type DatesCompared, onlyDay } from '../dates/compare.ts'
import type { DateMention } from '../dates/read.ts'
import { type Found, reason } from './reason.ts'

const DAYS = new Intl.DateTimeFormat('en', { dateStyle: 'long', timeZone: 'UTC' })
const inWords = (day: string) => DAYS.format(new Date(day))

/** Days that differ: as they are written, and, where it is known when both texts were published, which days they mean. */
export function byDay(pair: Pair): Found[] {
  const { here, there } = pair
  const compared = compareDates(here.dates, there.dates)
  if (compared?.state === 'same') return []
  if (compared) return [otherDay(pair, compared)]
  const [a, b] = [here.signals.weekdays, there.signals.weekdays]
  if (a.some((one) => b.some((other) => other.day === one.day))) return []
  const [one, other] = [a[0], b[0]]
  return one && other
    ? [reason('date', here.text.slice(one.start, one.end), there.text.slice(other.start, other.end), 2)]
    : []
}

function otherDay(pair: Pair, compared: DatesCompared): Found {
  const { here, there } = wordsOf(pair, compared)
  const plain = reason('date', here, there, 2)
  const [hereDay, thereDay] = [dayOf(compared.here), dayOf(compared.there)]
  if (hereDay === null || thereDay === null) return plain
  return {
    ...plain,
    text: `This report says “${there}” (${inWords(thereDay)}), the article says “${here}” (${inWords(hereDay)}).`,
    template: { code: 'says-other-day', values: { here, there, hereDay, thereDay } },
  }
}

/** One day that the two name in different words; none where they use the same words. */
export function sameDay(pair: Pair): Reason[] {
  const compared = compareDates(pair.here.dates, pair.there.dates)
  if (compared?.state !== 'same') return []
  const { here, there } = wordsOf(pair, compared)
  const day = dayOf(compared.here) ?? dayOf(compared.there)
  if (day === null || here.toLowerCase() === there.toLowerCase()) return []
  return [
    {
      kind: 'date',
      here,
      there,
      text: `“${here}” in the article and “${there}” in this report can be the same day: ${inWords(day)}.`,
      template: { code: 'same-day', values: { here, there, day } },
    },
  ]
}

const dayOf = (mention: DateMention): string | null => {
  const day = onlyDay(mention)
  return day === null ? null : isoDay(day)
}

const wordsOf = ({ here, there }: Pair, compared: DatesCompared) => ({
  here: here.text.slice(compared.here.start, compared.here.end),
  there: there.text.slice(compared.there.start, compared.there.end),
})
