import type { Range, SegmentRow } from './database.ts'

/** The runs of claims of these segments, ascending. Merged segments have gaps in which the numbers of others lie. */
export const rangesOf = (segments: readonly SegmentRow[]): Range[] =>
  segments.flatMap(({ ranges }) => ranges).sort((a, b) => a.first - b.first)

/** The report whose run of claims holds this number; runs ascend and do not overlap. */
export function reportAt(ranges: readonly Range[], number: number): string | null {
  let low = 0
  let high = ranges.length - 1
  while (low <= high) {
    const middle = (low + high) >> 1
    const range = ranges[middle]
    if (!range) return null
    if (number < range.first) high = middle - 1
    else if (number >= range.first + range.count) low = middle + 1
    else return range.report
  }
  return null
}
