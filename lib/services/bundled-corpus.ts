import { browser } from 'wxt/browser'
import { type BundledCorpus, validateBundledCorpus } from '../core/report-schema.ts'
import { fail, ok, type Result } from '../core/result.ts'
import { bundledMeta, corpusMeta, countBundledRows } from '../storage/corpus-meta.ts'
import { rebuildCorpus, replaceBundled } from '../storage/corpus-writer.ts'
import { type BundledRows, INDEX_VERSION, type SecondSourceDatabase } from '../storage/database.ts'
import { databaseProblem, guarded } from '../storage/database-problem.ts'
import { bringBack, salvage, setAside } from '../storage/rescue.ts'

/** Path of the bundled corpus in the package. */
export const ASSET = '/corpus/bundled.json'

/** Reads the bundled corpus out of our own package and checks every field of it. */
export async function readAsset(): Promise<Result<BundledCorpus>> {
  const damaged = (why: string) =>
    fail(
      'corpus-missing',
      `The reports that ship with Second Source cannot be read (${why}). Install the extension again.`,
      { why },
    )
  let value: unknown
  try {
    // The types know only what was built before them; this file is made by the build (seeds/build.ts).
    const response = await fetch(browser.runtime.getURL(ASSET as '/'))
    if (!response.ok) return damaged(`${ASSET}: ${response.status}`)
    value = await response.json()
  } catch (error) {
    return damaged(`${ASSET}: ${error instanceof Error ? error.message : String(error)}`)
  }
  const checked = validateBundledCorpus(value)
  if (checked.ok) return ok(checked.value)
  const [first] = checked.problems
  return damaged(first ? `${first.place} ${first.message}` : ASSET)
}

/**
 * Sees to it that the bundled corpus of this version is stored: loads it when another version is stored, when rows are
 * missing, or when asked to. Postings that an older index made are made anew, those of the reader's claims too.
 *
 * @param again loads it in any case: after an install or an update
 * @returns true when it was loaded
 */
export async function ensureBundled(db: SecondSourceDatabase, again = false): Promise<Result<boolean>> {
  return guarded(async () => {
    const extension = browser.runtime.getManifest().version
    const meta = await bundledMeta(db)
    const current = (await corpusMeta(db)).index === INDEX_VERSION
    const whole = current && meta?.extension === extension && sameRows(meta.rows, await countBundledRows(db))
    if (whole && !again) return ok(false)
    const asset = await readAsset()
    if (!asset.ok) return asset
    if (whole && meta.version === asset.value.version) return ok(false)
    await (current ? replaceBundled : rebuildCorpus)(db, asset.value, extension)
    await bringBack(db)
    return ok(true)
  })
}

/**
 * Makes the corpus whole again. In order: writes it anew in place; where the database does not allow that, puts the reader's
 * rows aside, deletes the database, begins it anew and brings them back. A database that cannot even be opened is deleted only
 * with `rebuild`, that is, after the reader was told.
 *
 * @returns how many claims the corpus holds now
 */
export async function repairCorpus(
  db: SecondSourceDatabase,
  rebuild = false,
): Promise<Result<{ claims: number }>> {
  const asset = await readAsset()
  if (!asset.ok) return asset
  const extension = browser.runtime.getManifest().version
  return guarded(async () => {
    try {
      await db.open()
      await rebuildCorpus(db, asset.value, extension)
    } catch (error) {
      const problem = databaseProblem(error)
      if (!problem) throw error
      if (problem.code === 'database-full' || problem.code === 'database-newer') {
        return { ok: false, error: problem }
      }
      db.close()
      const rows = await salvage(db.name)
      if (!rows && !rebuild) return cannotOpen()
      if (rows && Object.values(rows).some((list) => list.length > 0)) await setAside(rows, db.name)
      await db.delete()
      await db.open()
      await replaceBundled(db, asset.value, extension)
    }
    await bringBack(db)
    const segments = await db.segments.toArray()
    const ranges = segments.flatMap((segment) => segment.ranges)
    return ok({ claims: ranges.reduce((sum, range) => sum + range.count, 0) })
  })
}

const cannotOpen = () =>
  fail(
    'cannot-repair',
    'What Second Source stored cannot be opened, so nothing was changed. Restart the browser and try again. If it stays so, ' +
      '“Rebuild” deletes it and begins anew with the bundled reports; reports that you added yourself would be lost.',
  )

const sameRows = (a: BundledRows, b: BundledRows) =>
  a.reports === b.reports &&
  a.claims === b.claims &&
  a.questions === b.questions &&
  a.segments === b.segments &&
  a.postings === b.postings &&
  a.placed === b.placed
