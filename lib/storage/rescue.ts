import { Dexie } from 'dexie'
import { addReports } from './corpus-writer.ts'
import { DATABASE_NAME, type SecondSourceDatabase } from './database.ts'
import { type ReadersRows, readersRows } from './readers-rows.ts'

/** Where the reader's rows wait while a broken database is made anew; if the browser dies meanwhile they are still there. */
const rescueName = (name: string) => `${name}-rescue`

/** A copy that an earlier version made has fewer kinds of rows. */
type StoredCopy = Pick<ReadersRows, 'reports' | 'questions'> & Partial<ReadersRows>

const nothingToSave: ReadersRows = {
  reports: [],
  questions: [],
  stories: [],
  assignments: [],
  versions: [],
  settings: [],
}

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
    const copies = await rescue.table<StoredCopy>('readers').toArray()
    let back = 0
    for (const copy of copies) back += await restore(db, copy)
    const all = copies.reduce((sum, copy) => sum + copy.reports.length, 0)
    if (back === all) await rescue.delete()
    return back
  } finally {
    rescue.close()
  }
}

/** Deletes what was set aside, if anything was. */
export async function discardRescue(name: string = DATABASE_NAME): Promise<void> {
  if (await Dexie.exists(rescueName(name))) await Dexie.delete(rescueName(name))
}

async function restore(db: SecondSourceDatabase, copy: StoredCopy): Promise<number> {
  return db.transaction('rw', db.libraryTables, async () => {
    const stored = await db.reports.bulkGet(copy.reports.map(({ id }) => id))
    const missing = copy.reports.filter((_, index) => stored[index] === undefined)
    const back = copy.reports.filter((_, index) => stored[index] && stored[index].origin !== 'bundled')
    if (missing.length > 0) await addReports(db, missing)
    const asked = new Set(await db.questions.toCollection().primaryKeys())
    await db.questions.bulkAdd(copy.questions.filter(({ id }) => !asked.has(id)))
    await db.stories.bulkPut(copy.stories ?? [])
    await db.assignments.bulkPut(copy.assignments ?? [])
    await db.versions.bulkPut(copy.versions ?? [])
    await db.settings.bulkPut(copy.settings ?? [])
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
    return (error as Error).name === 'NoSuchDatabaseError' ? nothingToSave : null
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
    return readersRows({
      reports: await read('reports'),
      claims: await read('claims'),
      questions: await read('questions'),
      stories: await read('stories'),
      assignments: await read('assignments'),
      versions: await read('versions'),
      settings: await read('settings'),
    })
  } finally {
    raw.close()
  }
}
