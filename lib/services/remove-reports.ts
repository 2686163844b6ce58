import type { Done } from '../core/library.ts'
import { fail, ok, type Result } from '../core/result.ts'
import type { SecondSourceDatabase } from '../storage/database.ts'
import type { Entry } from '../storage/library-rows.ts'
import { olderTexts } from '../storage/older-texts.ts'
import { recorded } from '../storage/undo-log.ts'
import { noStory } from './add-report.ts'
import { abandoned } from './arrange-stories.ts'
import { now } from './stamp.ts'

/** Removes the reader's reports with all that hangs on them; stories that are left empty go too. */
export async function removeReports(db: SecondSourceDatabase, ids: readonly string[]): Promise<Result<Done>> {
  const rows = (await db.reports.bulkGet([...ids])).flatMap((row) => row ?? [])
  const own = rows.filter(({ origin }) => origin !== 'bundled')
  if (rows.length > 0 && own.length === 0) return bundled()
  const step = await recorded(db, async () => ({
    about: { deed: 'remove-reports', about: own[0]?.title ?? '', reports: own.length, at: now() },
    entries: await removal(
      db,
      own.map(({ id }) => id),
    ),
  }))
  return ok({ step, reports: own.map(({ id }) => id), story: null })
}

/**
 * Removes a story with the reader's reports of it. Bundled reports stay, and the story stays with them; then it only loses what
 * the reader put in.
 */
export async function removeStory(db: SecondSourceDatabase, story: string): Promise<Result<Done>> {
  const entry = await db.stories.get(story)
  if (!entry) return noStory()
  const members = await db.assignments.where('story').equals(story).toArray()
  const rows = await db.reports.bulkGet(members.map(({ report }) => report))
  const own = rows.flatMap((row) => (row && row.origin !== 'bundled' ? [row.id] : []))
  if (own.length === 0) return bundled()
  const step = await recorded(db, async () => ({
    about: { deed: 'remove-story', about: entry.title, reports: own.length, at: now() },
    entries: await removal(db, own),
  }))
  return ok({ step, reports: own, story })
}

const bundled = () =>
  fail('bundled-stays', 'Bundled reports stay in your corpus. You can move them to another story.')

async function removal(db: SecondSourceDatabase, ids: readonly string[]): Promise<Entry[]> {
  const gone = (entry: { kind: 'report' | 'assignment'; key: string }): Entry => ({ ...entry, value: null })
  const versions: [string, number][] = []
  for (const id of ids) versions.push(...(await olderTexts(db, id).primaryKeys()))
  return [
    ...ids.map((key) => gone({ kind: 'report', key })),
    ...ids.map((key) => gone({ kind: 'assignment', key })),
    ...versions.map((key): Entry => ({ kind: 'version', key, value: null })),
    ...(await abandoned(db, ids)),
  ]
}
