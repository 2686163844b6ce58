import { canonicalJson } from '../core/canonical-json.ts'
import type { ReportWithClaims } from '../core/types.ts'
import { questionRow } from './corpus-writer.ts'
import type { SecondSourceDatabase } from './database.ts'
import type { Contents, Entry } from './library-rows.ts'
import { storedReport } from './readers-rows.ts'
import { dropReports, touchCorpus, updateReport, writeSegment } from './report-writer.ts'

/** Entries written in one go; the way back of each such lot is one row. */
const LOT = 200

/**
 * Writes these entries, and notes what was there before under the step, so that it can be taken back. Every change that the
 * reader makes to the library goes through here. Runs within the caller's transaction over `libraryTables`.
 *
 * @param entries each row at most once
 * @param step null: cannot be taken back
 * @returns how many entries differed from what was there
 * @throws Error when a bundled report or question would be changed: those are ours
 */
export async function changeContents(
  db: SecondSourceDatabase,
  step: number | null,
  entries: readonly Entry[],
): Promise<number> {
  let changed = 0
  for (let at = 0; at < entries.length; at += LOT) {
    const lot = entries.slice(at, at + LOT)
    const before = await readContents(db, lot)
    const differs = lot.map((entry, index) => !sameValue(entry.value, before[index]?.value))
    const news = lot.filter((_, index) => differs[index])
    if (news.length === 0) continue
    if (step !== null) await db.changes.add({ step, before: before.filter((_, index) => differs[index]) })
    await write(db, news, before)
    changed += news.length
  }
  return changed
}

/** What is stored of these entries now, in the same order. */
async function readContents(db: SecondSourceDatabase, entries: readonly Entry[]): Promise<Entry[]> {
  const keysOf = (kind: Entry['kind']) =>
    entries.flatMap((one) => (one.kind === kind ? [String(one.key)] : []))
  const found = new Map<string, Entry['value']>()
  const keep = (
    kind: Entry['kind'],
    keys: readonly string[],
    values: readonly (Entry['value'] | undefined)[],
  ) =>
    keys.forEach((key, at) => {
      found.set(`${kind} ${key}`, values[at] ?? null)
    })
  const reports = keysOf('report')
  if (reports.length > 0) keep('report', reports, await storedReports(db, reports))
  const questions = keysOf('question')
  if (questions.length > 0) keep('question', questions, await storedQuestions(db, questions))
  const stories = keysOf('story')
  if (stories.length > 0) keep('story', stories, await db.stories.bulkGet(stories))
  const assignments = keysOf('assignment')
  if (assignments.length > 0) keep('assignment', assignments, await db.assignments.bulkGet(assignments))
  const versions = entries.flatMap((one) => (one.kind === 'version' ? [one.key] : []))
  if (versions.length > 0) keep('version', versions.map(String), await db.versions.bulkGet(versions))
  return entries.map(
    (entry) => ({ ...entry, value: found.get(`${entry.kind} ${entry.key}`) ?? null }) as Entry,
  )
}

async function storedReports(
  db: SecondSourceDatabase,
  ids: readonly string[],
): Promise<(ReportWithClaims | undefined)[]> {
  const rows = await db.reports.bulkGet([...ids])
  const kept = rows.flatMap((row) => (row ? [row.id] : []))
  const contents = new Map((await db.claims.bulkGet(kept)).map((row) => [row?.report, row]))
  return rows.map((row) => {
    if (row?.origin === 'bundled') throw new Error(`The bundled report ${row.id} cannot be changed.`)
    return row && storedReport(row, contents.get(row.id))
  })
}

async function storedQuestions(db: SecondSourceDatabase, ids: readonly string[]) {
  const rows = await db.questions.bulkGet([...ids])
  return rows.map((row) => {
    if (row?.origin === 'bundled') throw new Error(`The bundled question ${row.id} cannot be changed.`)
    if (!row) return undefined
    const { origin: _, claims: __, ...question } = row
    return question
  })
}

const sameValue = (a: unknown, b: unknown) =>
  a && b ? canonicalJson(a) === canonicalJson(b) : (a ?? null) === (b ?? null)

async function write(
  db: SecondSourceDatabase,
  news: readonly Entry[],
  before: readonly Entry[],
): Promise<void> {
  const had = new Map(
    before.flatMap((one) => (one.kind === 'report' && one.value ? [[one.key, one.value]] : [])),
  )
  const reports = values(news, 'report')
  if (reports.put.length + reports.gone.length > 0) {
    const kept = reports.put.filter((report) => sameValue(report.claims, had.get(report.id)?.claims))
    const written = reports.put.filter((report) => !kept.includes(report))
    for (const report of kept) await updateReport(db, report)
    const dropped = [...reports.gone, ...written.map(({ id }) => id)].filter((id) => had.has(id))
    if (dropped.length > 0) await dropReports(db, dropped)
    if (written.length > 0) await writeSegment(db, written, 'reader')
  }
  const questions = values(news, 'question')
  await db.questions.bulkPut(questions.put.map((question) => questionRow(question, 'reader')))
  await db.questions.bulkDelete(questions.gone)
  const stories = values(news, 'story')
  await db.stories.bulkPut(stories.put)
  await db.stories.bulkDelete(stories.gone)
  const assignments = values(news, 'assignment')
  await db.assignments.bulkPut(assignments.put)
  await db.assignments.bulkDelete(assignments.gone)
  const versions = values(news, 'version')
  await db.versions.bulkPut(versions.put)
  await db.versions.bulkDelete(versions.gone)
  const settings = values(news, 'settings')
  await db.settings.bulkPut(settings.put.map((value) => ({ key: 'settings', value })))
  await db.settings.bulkDelete(settings.gone)
  // A proposal alone changes no check: a job that proposes hundreds must not have open checks begun anew each time.
  const moved = assignments.gone.length > 0 || assignments.put.some(({ by }) => by !== 'proposed')
  if (moved || questions.put.length + questions.gone.length > 0) await touchCorpus(db)
}

/** The entries of one kind: what is put, and the keys of what goes. */
function values<K extends Entry['kind']>(entries: readonly Entry[], kind: K) {
  const own = entries.filter((one): one is Extract<Entry, { kind: K }> => one.kind === kind)
  return {
    put: own.flatMap((one) => (one.value === null ? [] : [one.value as Contents[K]])),
    gone: own.flatMap((one) => (one.value === null ? [one.key as Extract<Entry, { kind: K }>['key']] : [])),
  }
}
