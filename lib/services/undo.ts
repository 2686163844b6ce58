import { fail, ok, type Result } from '../core/result.ts'
import type { SecondSourceDatabase } from '../storage/database.ts'
import { takeBack } from '../storage/undo-log.ts'
import type { JobRunner } from './job-runner.ts'

/**
 * Takes back a step and all that came after it, last first; each in a transaction of its own. Work that is still adding to one of
 * them is cancelled first.
 *
 * @returns how many steps were taken back
 */
export async function undoTo(
  db: SecondSourceDatabase,
  jobs: JobRunner,
  step: number,
): Promise<Result<{ undone: number }>> {
  if (!(await db.steps.get(step)))
    return fail('no-step', 'This cannot be undone any more. Look at the list again.')
  const steps = (await db.steps.where('id').aboveOrEqual(step).primaryKeys()).sort((a, b) => b - a)
  const open = await db.jobs.where('state').anyOf('waiting', 'running').toArray()
  for (const job of open) if (job.step !== null && steps.includes(job.step)) await jobs.cancel(job.id)
  for (const id of steps) {
    await db.transaction('rw', db.libraryTables, async () => {
      await takeBack(db, id)
    })
  }
  return ok({ undone: steps.length })
}
