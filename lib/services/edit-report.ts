import type { Done, ReportEdit } from '../core/library.ts'
import { fail, ok, type Result } from '../core/result.ts'
import type { SecondSourceDatabase } from '../storage/database.ts'
import { storedReport } from '../storage/readers-rows.ts'
import { recorded } from '../storage/undo-log.ts'
import { now } from './stamp.ts'

/** Corrects what is said about a report. Fails with `no-report` when it is not there, `bundled-report` when it is one of ours. */
export async function editReport(
  db: SecondSourceDatabase,
  id: string,
  change: ReportEdit,
): Promise<Result<Done>> {
  const row = await db.reports.get(id)
  if (!row) return fail('no-report', 'This report is not in your corpus any more. Look at the list again.')
  if (row.origin === 'bundled')
    return fail('bundled-report', 'Bundled reports cannot be changed. You can move them to another story.')
  const step = await recorded(db, async () => {
    const report = { ...storedReport(row, await db.claims.get(id)), ...change }
    return {
      about: { deed: 'edit-report', about: row.title, reports: 1, at: now() },
      entries: [{ kind: 'report', key: id, value: report }],
    }
  })
  return ok({ step, reports: [id], story: (await db.assignments.get(id))?.story ?? null })
}
