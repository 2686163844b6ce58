import { overlap, type Span } from './calendar.ts'
import type { DateMention } from './read.ts'

/** What the dates of two sentences say to each other. */
export interface DatesCompared {
  /** 'same': two of them can be the same day; 'differs': all are about days, and no two can. */
  state: 'same' | 'differs'
  /** The two that decide: those that meet, or those that lie nearest to each other. */
  here: DateMention
  there: DateMention
  /** Days between them, 0 when they meet. */
  gap: number
}

/** Longer spans ("in 2016") tell when something was, not on which day it happened; they are compared as numbers are. */
const LONGEST = 31

const length = ({ from, to }: Span) => to - from + 1
const aboutDays = ({ spans }: DateMention) => spans.every((span) => length(span) <= LONGEST)

/** Days between two mentions, 0 when they can be the same day. */
export function gapBetween(a: DateMention, b: DateMention): number {
  const gaps = a.spans.flatMap((one) =>
    b.spans.map((other) => (overlap(one, other) ? 0 : Math.max(one.from - other.to, other.from - one.to))),
  )
  return Math.min(...gaps)
}

/** Compares the dates of two sentences; null where either has none that is about days. */
export function compareDates(
  here: readonly DateMention[],
  there: readonly DateMention[],
): DatesCompared | null {
  let best: DatesCompared | null = null
  const others = there.filter(aboutDays)
  for (const one of here.filter(aboutDays))
    for (const other of others) {
      const gap = gapBetween(one, other)
      if (best === null || gap < best.gap)
        best = { state: gap === 0 ? 'same' : 'differs', here: one, there: other, gap }
    }
  return best
}

/** The one day that a mention means; null where it may mean several. */
export function onlyDay({ spans }: DateMention): number | null {
  const [span] = spans
  return span !== undefined && spans.length === 1 && span.from === span.to ? span.from : null
}
