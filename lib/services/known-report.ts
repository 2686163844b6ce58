import { type Recognised, recogniseText, signsOf, type TextSigns } from '../core/known-text.ts'
import type { ReportRow, SecondSourceDatabase } from '../storage/database.ts'

/**
 * Looks for a text among the stored reports. Of a bundled report there is never a newer version: what comes close to one is a
 * report of its own.
 */
export async function recogniseStored(
  db: SecondSourceDatabase,
  signs: TextSigns,
): Promise<(Recognised & { row: ReportRow }) | null> {
  const rows = await db.transaction('r', db.reports, async () => {
    const byText = await db.reports
      .where('hashes')
      .anyOf([...signs.hashes])
      .distinct()
      .toArray()
    const byAddress =
      signs.address === null ? [] : await db.reports.where('address').equals(signs.address).toArray()
    return [...new Map([...byText, ...byAddress].map((row) => [row.id, row])).values()]
  })
  const known = recogniseText(
    signs,
    rows.map((row) => ({ id: row.id, signs: signsOf(row) })),
  )
  const row = rows.find(({ id }) => id === known?.report)
  if (!known || !row) return null
  return row.origin === 'bundled' && known.kind === 'version' ? null : { ...known, row }
}
