import type { BundledCorpus } from '../core/report-schema.ts'
import type { Question, ReportWithClaims } from '../core/types.ts'
import { corpusMeta, countBundledRows, postingsOf } from './corpus-meta.ts'
import { INDEX_VERSION, type QuestionRow, type SecondSourceDatabase, type SegmentRow } from './database.ts'
import { storedReport } from './readers-rows.ts'
import { writeSegment } from './report-writer.ts'

/**
 * Adds the reader's reports as one new segment, in one transaction. Rejects with Dexie's BulkError, and
 * changes nothing, when the id of a report is taken.
 */
export async function addReports(
  db: SecondSourceDatabase,
  reports: readonly ReportWithClaims[],
): Promise<void> {
  await db.transaction('rw', db.corpusTables, async () => {
    await writeSegment(db, reports, 'reader')
  })
}

/**
 * Puts the bundled corpus in the place of the one stored before, in one transaction: a worker that dies meanwhile leaves the
 * old one whole. Rows of the reader are never touched; a bundled report whose id the reader's rows hold makes it reject.
 *
 * @param extension version of the extension that does it
 */
export async function replaceBundled(
  db: SecondSourceDatabase,
  bundled: BundledCorpus,
  extension: string,
): Promise<void> {
  await db.transaction('rw', db.corpusTables, async () => {
    const segments = await db.segments.where('origin').equals('bundled').toArray()
    await removeBundledContent(db, bundled, segments)
    for (const { id } of segments) await postingsOf(db, id).delete()
    await db.segments.bulkDelete(segments.map(({ id }) => id))
    await writeBundled(db, bundled, extension)
  })
}

/**
 * Writes the corpus anew from what cannot be computed: the bundled corpus as shipped, and the reader's reports, claims and
 * questions as they are stored. Segments and postings are made again, so damage to them is healed. One transaction; rejects
 * without having changed anything when the database does not let itself be read or written.
 */
export async function rebuildCorpus(
  db: SecondSourceDatabase,
  bundled: BundledCorpus,
  extension: string,
): Promise<void> {
  await db.transaction('rw', db.corpusTables, async () => {
    const rows = await db.reports.where('origin').notEqual('bundled').toArray()
    const contents = await db.claims.bulkGet(rows.map(({ id }) => id))
    const reports = rows.map((row, at) => storedReport(row, contents[at]))
    await removeBundledContent(db, bundled, await db.segments.toArray())
    await db.reports.clear()
    await db.claims.bulkDelete(reports.map(({ id }) => id))
    await db.segments.clear()
    await db.postings.clear()
    await db.meta.put({ ...(await corpusMeta(db)), index: INDEX_VERSION })
    if (reports.length > 0) await writeSegment(db, reports, 'reader')
    await writeBundled(db, bundled, extension)
  })
}

/**
 * Removes bundled reports, their claims and their questions. Rows may be missing, so claims are looked for by every way that
 * leads to them: the reports, the segments, and what is about to be written. Claims of the reader's reports stay.
 */
async function removeBundledContent(
  db: SecondSourceDatabase,
  next: BundledCorpus,
  segments: readonly SegmentRow[],
): Promise<void> {
  const stored = await db.reports.where('origin').equals('bundled').primaryKeys()
  const readers = new Set(await db.reports.where('origin').notEqual('bundled').primaryKeys())
  const segmented = segments
    .filter(({ origin }) => origin === 'bundled')
    .flatMap(({ ranges }) => ranges.map(({ report }) => report))
  const all = new Set([...stored, ...segmented, ...next.reports.map(({ id }) => id)])
  await db.claims.bulkDelete([...all].filter((id) => !readers.has(id)))
  await db.reports.bulkDelete(stored)
  await db.questions.where('origin').equals('bundled').delete()
}

async function writeBundled(
  db: SecondSourceDatabase,
  bundled: BundledCorpus,
  extension: string,
): Promise<void> {
  await writeSegment(db, bundled.reports, 'bundled')
  await db.questions.bulkAdd(bundled.questions.map((question) => questionRow(question, 'bundled')))
  await placeBundled(db, bundled)
  const rows = await countBundledRows(db)
  await db.meta.put({ key: 'bundled', version: bundled.version, extension, rows })
}

/** The story of the bundled reports. */
const BUNDLED_STORY = 'bundled'

/** Puts the bundled reports into their story. What the reader renamed or moved stays as the reader wished. */
async function placeBundled(db: SecondSourceDatabase, { reports }: BundledCorpus): Promise<void> {
  const placed = await db.assignments.toArray()
  const gone = placed.filter(({ by }) => by === 'bundled').map(({ report }) => report)
  await db.assignments.bulkDelete(gone)
  const [first] = reports
  if (first && !(await db.stories.get(BUNDLED_STORY)))
    await db.stories.add({ id: BUNDLED_STORY, title: first.title, made: 'bundled' })
  const chosen = new Set(placed.filter(({ by }) => by !== 'bundled').map(({ report }) => report))
  await db.assignments.bulkAdd(
    reports
      .filter(({ id }) => !chosen.has(id))
      .map(({ id }) => ({ report: id, story: BUNDLED_STORY, by: 'bundled' })),
  )
}

/** A question with the list of its claims that the index leads to. */
export function questionRow(question: Question, origin: QuestionRow['origin']): QuestionRow {
  return { ...question, origin, claims: [...new Set(question.answers.flatMap((answer) => answer.claims))] }
}
