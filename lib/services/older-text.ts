import { textOf } from '../core/article.ts'
import type { ReportWithClaims } from '../core/types.ts'
import type { SecondSourceDatabase } from '../storage/database.ts'
import type { Entry } from '../storage/library-rows.ts'
import { olderTexts } from '../storage/older-texts.ts'
import { storedReport } from '../storage/readers-rows.ts'

/** The text of a report that a newer one is about to replace. */
export interface OlderText {
  /** Which text of the report the newer one is, from 1. */
  edition: number
  /** What gives the report its newer text and keeps the older one as a version. What the newer one does not say, stays. */
  replacedBy(newer: ReportWithClaims, at: string): Entry[]
}

/** The text of a report as it is now; null when the report is not there, or bundled: those have no newer texts. */
export async function olderText(db: SecondSourceDatabase, id: string): Promise<OlderText | null> {
  const row = await db.reports.get(id)
  if (!row || row.origin === 'bundled') return null
  const report = storedReport(row, await db.claims.get(id))
  const last = await olderTexts(db, id).last()
  const number = (last?.number ?? 0) + 1
  return {
    edition: number + 1,
    replacedBy: (newer, replacedAt) => [
      { kind: 'report', key: id, value: withKnown(newer, report) },
      {
        kind: 'version',
        key: [id, number],
        value: {
          report: id,
          number,
          title: report.title,
          publishedAt: report.publishedAt,
          addedAt: report.addedAt ?? null,
          replacedAt,
          text: textOf(report),
        },
      },
    ],
  }
}

function withKnown(newer: ReportWithClaims, older: ReportWithClaims): ReportWithClaims {
  const author = newer.author ?? older.author
  return {
    ...newer,
    publisher: newer.publisher ?? older.publisher,
    ...(author === undefined ? {} : { author }),
    url: newer.url ?? older.url,
    publishedAt: newer.publishedAt ?? older.publishedAt,
  }
}
