import type { Difference, Maker, ReportVersion, StoryEntry } from './library.ts'
import type { Claim, Report } from './types.ts'

/** A report as lists show it. */
export type ReportLine = Omit<Report, 'fingerprint'> & {
  /** Id of its story; null when none has been proposed yet. */
  story: string | null
  /** Who put it there. */
  by: Maker | null
}

/** A story as lists show it. */
export interface StoryLine extends StoryEntry {
  /** By date of publication, those without a date last. */
  reports: ReportLine[]
}

/** Everything about one report. */
export interface ReportView {
  report: ReportLine
  claims: Claim[]
  /** Its sentences by paragraph; where its claims are restated, the claims. */
  text: string[][]
  /** False where the claims are restated and the text is not kept. */
  wholeText: boolean
  /** Older texts, newest first, each with what the next one changed. */
  versions: { version: ReportVersion; differences: Difference[] }[]
  story: StoryEntry | null
}
