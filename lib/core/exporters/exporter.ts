import type { ReportWithClaims } from '../types.ts'

/** Writes one format. A new format is a file beside this one and a line in index.ts. */
export interface Exporter {
  /** Name of the format, as people call it. */
  id: string
  /** Ending of file names, without the dot. */
  ending: string
  mediaType: string
  /** Text before the first report, between two, and after the last: reports are written one by one, however many there are. */
  head: string
  between: string
  tail: string
  report(report: ReportWithClaims): string
}
