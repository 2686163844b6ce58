import { type Deed, UNDO_STEPS } from '../core/library.ts'
import { changeContents } from './contents.ts'
import type { SecondSourceDatabase } from './database.ts'
import type { Entry } from './library-rows.ts'

/** What a step is told as. */
export interface StepAbout {
  deed: Deed
  /** See `UndoStep`. */
  about: string
  reports: number
  at: string
}

/** Begins a step; those beyond the last `UNDO_STEPS` are forgotten. Runs within the caller's transaction. */
export async function beginStep(db: SecondSourceDatabase, about: StepAbout): Promise<number> {
  const id = await db.steps.add(about)
  const all = await db.steps.toCollection().primaryKeys()
  for (const step of all.sort((a, b) => a - b).slice(0, -UNDO_STEPS)) await forgetStep(db, step)
  return id
}

/**
 * Does a deed as one step, in one transaction: either all of it is stored with its way back, or nothing.
 *
 * @param plan reads what is there, and says what shall be there, each row once
 * @returns the step; null when nothing had to be changed
 */
export function recorded(
  db: SecondSourceDatabase,
  plan: () => Promise<{ about: StepAbout; entries: readonly Entry[] }>,
): Promise<number | null> {
  return db.transaction('rw', db.libraryTables, async () => {
    const { about, entries } = await plan()
    const step = await beginStep(db, about)
    if ((await changeContents(db, step, entries)) > 0) return step
    await forgetStep(db, step)
    return null
  })
}

/** Takes a step back: what it changed is as it was before, and the step is gone. Runs within the caller's transaction. */
export async function takeBack(db: SecondSourceDatabase, step: number): Promise<void> {
  const rows = await db.changes.where('step').equals(step).sortBy('id')
  for (const { before } of rows.reverse()) await changeContents(db, null, before)
  await sweep(db)
  await forgetStep(db, step)
}

/** Proposals are made after a step and are none of their own: those of reports that are gone go with them. */
async function sweep(db: SecondSourceDatabase): Promise<void> {
  const reports = new Set(await db.reports.toCollection().primaryKeys())
  const assignments = await db.assignments.toArray()
  const gone = assignments.filter(({ report }) => !reports.has(report)).map(({ report }) => report)
  await db.assignments.bulkDelete(gone)
  const held = new Set(assignments.filter(({ report }) => reports.has(report)).map(({ story }) => story))
  const proposed = await db.stories.where('made').equals('proposed').primaryKeys()
  await db.stories.bulkDelete(proposed.filter((id) => !held.has(id)))
}

/** Forgets the way back of a step. */
async function forgetStep(db: SecondSourceDatabase, step: number): Promise<void> {
  await db.changes.where('step').equals(step).delete()
  await db.steps.delete(step)
}
