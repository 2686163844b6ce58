import type { Exporter } from '../core/exporters/index.ts'
import type { SecondSourceDatabase } from '../storage/database.ts'
import { storedReport } from '../storage/readers-rows.ts'

/** Reports read at a time. */
const ROWS = 100

/**
 * Writes reports in a format for others; bundled ones too, when they are asked for. A whole library that shall come back as it was
 * is what a backup is for (backup.ts).
 *
 * @param ids which reports, in this order; those that are gone are left out. Null: all that the reader added, by id
 * @param write takes the next piece of text; put into a Blob, pieces need not stay in memory
 */
export async function writeExport(
  db: SecondSourceDatabase,
  { head, between, tail, report: textOf }: Exporter,
  ids: readonly string[] | null,
  write: (text: string) => void,
): Promise<void> {
  await db.transaction('r', db.reports, db.claims, async () => {
    const wanted = ids ?? (await db.reports.where('origin').notEqual('bundled').primaryKeys()).sort()
    let first = true
    write(head)
    for (let at = 0; at < wanted.length; at += ROWS) {
      const some = wanted.slice(at, at + ROWS)
      const rows = await db.reports.bulkGet(some)
      const contents = await db.claims.bulkGet(some)
      for (const [index, row] of rows.entries()) {
        if (!row) continue
        write((first ? '' : between) + textOf(storedReport(row, contents[index])))
        first = false
      }
    }
    write(tail)
  })
}
