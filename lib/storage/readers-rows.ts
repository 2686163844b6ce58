import type { ReportWithClaims } from '../core/types.ts'
import type { ClaimsRow, QuestionRow, ReportRow } from './database.ts'

/** What the reader put in: the rows that nothing can bring back. Everything computed from them is left out. */
export interface ReadersRows {
  reports: ReportWithClaims[]
  questions: QuestionRow[]
}

/** Picks the reader's rows out of whole tables. A report whose claims are gone is kept without claims. */
export function readersRows(
  reports: readonly ReportRow[],
  claims: readonly ClaimsRow[],
  questions: readonly QuestionRow[],
): ReadersRows {
  const claimsOf = new Map(claims.map((row) => [row.report, row.claims]))
  return {
    reports: reports
      .filter(({ origin }) => origin !== 'bundled')
      .map(({ hashes: _, ...report }) => ({
        ...report,
        claims: (claimsOf.get(report.id) ?? []).map(({ number: _, length: __, ...claim }) => claim),
      })),
    questions: questions.filter(({ origin }) => origin === 'reader'),
  }
}
