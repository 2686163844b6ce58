import { type Recognised, recogniseText, signsOf, signsOfText, type TextSigns } from '../core/known-text.ts'
import type { Article } from '../core/types.ts'
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

/**
 * The report of the reader's that stood at an article's address with another text; null when there is none, or it reads the
 * same.
 */
export async function changedSince(db: SecondSourceDatabase, article: Article): Promise<ReportRow | null> {
  const texts = article.sentences.map(({ text }) => text)
  const signs = signsOfText({ title: article.title, publisher: null, url: article.url }, texts)
  if (signs.address === null || article.around) return null
  const rows = (await db.reports.where('address').equals(signs.address).toArray()).filter(
    // Of a part that the reader selected the rest is missing on purpose.
    ({ origin, excerpt }) => origin !== 'bundled' && excerpt !== true,
  )
  const known = recogniseText(
    signs,
    rows.map((row) => ({ id: row.id, signs: signsOf(row) })),
  )
  return known?.kind === 'version' ? (rows.find(({ id }) => id === known.report) ?? null) : null
}
