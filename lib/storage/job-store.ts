import type { Job, JobKind } from '../core/library.ts'
import type { SecondSourceDatabase } from './database.ts'
import type { JobRow } from './library-rows.ts'

/** A job that is at its beginning. */
export function newJob(
  kind: JobKind,
  at: string,
  change: Partial<Omit<JobRow, 'id' | 'kind'>>,
): Omit<JobRow, 'id'> {
  return {
    kind,
    state: 'waiting',
    about: '',
    done: 0,
    total: 0,
    unit: 'reports',
    spent: 0,
    createdAt: at,
    updatedAt: at,
    step: null,
    problem: null,
    preview: null,
    cursor: null,
    ...change,
  }
}

/** Jobs that somebody has to go on with, in the order in which they were made. */
export const openJobs = (db: SecondSourceDatabase): Promise<JobRow[]> =>
  db.jobs.where('state').anyOf('waiting', 'running').sortBy('id')

/** Takes away what windows began to read and left when they were closed: they note each piece, so an old note tells. */
export async function dropStale(db: SecondSourceDatabase, before: string): Promise<void> {
  const reading = await db.jobs.where('state').equals('staging').toArray()
  for (const { id, updatedAt } of reading) if (updatedAt < before) await dropJob(db, id)
}

/** Changes a job unless it is in none of these states any more; what it had staged goes when it ends. */
export async function moveJob(
  db: SecondSourceDatabase,
  id: number,
  from: readonly Job['state'][],
  change: Partial<JobRow>,
): Promise<boolean> {
  return db.transaction('rw', db.jobs, db.staged, async () => {
    const job = await db.jobs.get(id)
    if (!job || !from.includes(job.state)) return false
    await db.jobs.put({ ...job, ...change })
    if (change.state && ENDED.includes(change.state)) await dropStaged(db, id)
    return true
  })
}

/** States that a job does not leave. */
export const ENDED: readonly Job['state'][] = ['done', 'cancelled', 'failed']

/** Takes a job and all it had staged off the list. */
export async function dropJob(db: SecondSourceDatabase, id: number): Promise<void> {
  await db.transaction('rw', db.jobs, db.staged, async () => {
    await dropStaged(db, id)
    await db.jobs.delete(id)
  })
}

const dropStaged = (db: SecondSourceDatabase, job: number) =>
  db.staged.where('[job+piece]').between([job, 0], [job, Number.MAX_SAFE_INTEGER]).delete()
