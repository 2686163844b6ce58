import type { IndexableType, Table } from 'dexie'
import { type BackupKind, backupHeader, backupLine } from '../core/backup.ts'
import type { ReportVersion } from '../core/library.ts'
import type { SecondSourceDatabase } from '../storage/database.ts'
import { storedReport } from '../storage/readers-rows.ts'

/** Rows read at a time: a library need not fit into memory twice. */
const ROWS = 200

/**
 * Everything that the reader put in, as the lines of a backup (NDJSON), in a fixed order: two backups of the same library are the
 * same, byte for byte. All of it is read in one transaction, so it is of one moment.
 *
 * @param write takes the next piece of text; put into a Blob, pieces need not stay in memory
 */
export async function writeBackup(db: SecondSourceDatabase, write: (text: string) => void): Promise<void> {
  const tables = [db.settings, db.stories, db.reports, db.claims, db.versions, db.assignments, db.questions]
  await db.transaction('r', tables, async () => {
    const lines = <T>(kind: BackupKind, rows: readonly T[]) =>
      write(rows.map((row) => backupLine(kind, row)).join(''))
    write(backupHeader())
    lines(
      'settings',
      (await db.settings.toArray()).map(({ value }) => value),
    )
    await each(db.stories, idOf, (rows) => lines('story', rows))
    await each(db.reports, idOf, async (rows) => {
      const own = rows.filter(({ origin }) => origin !== 'bundled')
      const contents = await db.claims.bulkGet(own.map(({ id }) => id))
      lines(
        'report',
        own.map((row, at) => storedReport(row, contents[at])),
      )
    })
    await each<ReportVersion, [string, number]>(
      db.versions,
      ({ report, number }) => [report, number],
      (rows) => lines('version', rows),
    )
    await each(
      db.assignments,
      ({ report }) => report,
      (rows) =>
        lines(
          'assignment',
          rows.filter(({ by }) => by !== 'bundled'),
        ),
    )
    await each(db.questions, idOf, (rows) =>
      lines(
        'question',
        rows
          .filter(({ origin }) => origin === 'reader')
          .map(({ origin: _, claims: __, ...question }) => question),
      ),
    )
  })
}

const idOf = ({ id }: { id: string }) => id

/** Goes through a table in the order of its keys. */
async function each<T, K extends IndexableType>(
  table: Table<T, K>,
  keyOf: (row: T) => K,
  see: (rows: T[]) => void | Promise<void>,
): Promise<void> {
  for (let last: K | null = null; ; ) {
    const rows: T[] = await (last === null ? table.orderBy(':id') : table.where(':id').above(last))
      .limit(ROWS)
      .toArray()
    if (rows.length > 0) await see(rows)
    const end = rows.at(-1)
    if (rows.length < ROWS || end === undefined) return
    last = keyOf(end)
  }
}
