import type { Assignment, ReportVersion, StoryEntry } from '../core/library.ts'
import type { ReportWithClaims } from '../core/types.ts'
import type { ClaimsRow, QuestionRow, ReportRow } from './database.ts'
import type { SettingsRow } from './library-rows.ts'

/** What the reader put in: the rows that nothing can bring back. Everything computed from them is left out. */
export interface ReadersRows {
  reports: ReportWithClaims[]
  questions: QuestionRow[]
  stories: StoryEntry[]
  assignments: Assignment[]
  versions: ReportVersion[]
  settings: SettingsRow[]
}

/** Whole tables, as far as they could be read. */
export interface WholeTables extends Omit<ReadersRows, 'reports'> {
  reports: readonly ReportRow[]
  claims: readonly ClaimsRow[]
}

/** A stored report as it was put in. One whose claims are gone is without claims. */
export function storedReport(row: ReportRow, content: ClaimsRow | undefined): ReportWithClaims {
  const { hashes: _, address: __, ...report } = row
  return {
    ...report,
    claims: (content?.claims ?? []).map(({ number: _, length: __, ...claim }) => claim),
    ...(content?.asides ? { asides: content.asides } : {}),
  }
}

/** Picks the reader's rows out of whole tables. */
export function readersRows(tables: WholeTables): ReadersRows {
  const contents = new Map(tables.claims.map((row) => [row.report, row]))
  return {
    reports: tables.reports
      .filter(({ origin }) => origin !== 'bundled')
      .map((row) => storedReport(row, contents.get(row.id))),
    questions: tables.questions.filter(({ origin }) => origin === 'reader'),
    stories: tables.stories,
    assignments: tables.assignments.filter(({ by }) => by !== 'bundled'),
    versions: tables.versions,
    settings: tables.settings,
  }
}
