import { Dexie } from 'dexie'
import { addReports } from './corpus-writer.ts'
import {
  type ClaimsRow,
  DATABASE_NAME,
  type QuestionRow,
  type ReportRow,
  type SecondSourceDatabase,
} from './database.ts'
import { type ReadersRows, readersRows } from './readers-rows.ts'

/** Where the reader's rows wait while a broken database is made anew; if the browser dies meanwhile they are still there. */
const rescueName = (name: string) => `${name}-rescue`

const openRescue = (name: string) => {
  const rescue = new Dexie(rescueName(name))
  rescue.version(1).stores({ readers: '++id' })
  return rescue
}

/** Puts what could be read of a broken database aside. */
export async function setAside(rows: ReadersRows, name: string = DATABASE_NAME): Promise<void> {
  const rescue = openRescue(name)
  try {
    await rescue.table<ReadersRows>('readers').add(rows)
  } finally {
    rescue.close()
  }
}

/**
 * Brings back what was set aside, if anything was: reports and questions whose ids are free. The copy is deleted only when
 * every report is back.
 *
 * @returns how many of its reports are there now
 */
export async function bringBack(db: SecondSourceDatabase): Promise<number> {
  if (!(await Dexie.exists(rescueName(db.name)))) return 0
  const rescue = openRescue(db.name)
  try {
    const copies = await rescue.table<ReadersRows>('readers').toArray()
    let back = 0
    for (const copy of copies) back += await restore(db, copy)
    const all = copies.reduce((sum, copy) => sum + copy.reports.length, 0)
    if (back === all) await rescue.delete()
    return back
  } finally {
    rescue.close()
  }
}

async function restore(db: SecondSourceDatabase, copy: ReadersRows): Promise<number> {
  return db.transaction('rw', db.corpusTables, async () => {
    const stored = await db.reports.bulkGet(copy.reports.map(({ id }) => id))
    const missing = copy.reports.filter((_, index) => stored[index] === undefined)
    const back = copy.reports.filter((_, index) => stored[index] && stored[index].origin !== 'bundled')
    if (missing.length > 0) await addReports(db, missing)
    const asked = new Set(await db.questions.toCollection().primaryKeys())
    await db.questions.bulkAdd(copy.questions.filter(({ id }) => !asked.has(id)))
    return missing.length + back.length
  })
}

/**
 * Reads the reader's rows out of a database that our own schema cannot open or read: table by table, whatever version it has
 * and whichever tables are left.
 *
 * @returns null when the browser cannot open it at all
 */
export async function salvage(name: string = DATABASE_NAME): Promise<ReadersRows | null> {
  const raw = new Dexie(name)
  try {
    await raw.open()
  } catch (error) {
    return (error as Error).name === 'NoSuchDatabaseError' ? { reports: [], questions: [] } : null
  }
  try {
    const read = async <T>(table: string): Promise<T[]> => {
      if (!raw.tables.some((one) => one.name === table)) return []
      // A table that cannot be read gives nothing; the others may still give something.
      return raw
        .table<T>(table)
        .toArray()
        .catch(() => [])
    }
    return readersRows(
      await read<ReportRow>('reports'),
      await read<ClaimsRow>('claims'),
      await read<QuestionRow>('questions'),
    )
  } finally {
    raw.close()
  }
}
