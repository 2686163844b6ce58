import { ok, type Result } from '../core/result.ts'
import type { SecondSourceDatabase } from '../storage/database.ts'
import { discardRescue } from '../storage/rescue.ts'
import { ensureBundled } from './bundled-corpus.ts'
import type { JobRunner } from './job-runner.ts'

/**
 * Deletes everything that the reader put in and everything that is known of open pages, copies of it among them. The bundled
 * corpus is put back as shipped.
 */
export async function wipeLibrary(db: SecondSourceDatabase, jobs: JobRunner): Promise<Result<null>> {
  await jobs.cancelAll()
  await db.transaction('rw', db.tables, async () => {
    await Promise.all(db.tables.map((table) => table.clear()))
  })
  await discardRescue(db.name)
  const ensured = await ensureBundled(db)
  return ensured.ok ? ok(null) : ensured
}
