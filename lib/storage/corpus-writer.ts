import { claimTerms, encodePostings, postingsOfSegment } from '../core/claim-index.ts'
import type { NumberedClaim } from '../core/corpus.ts'
import type { BundledCorpus } from '../core/report-schema.ts'
import type { Question, ReportWithClaims } from '../core/types.ts'
import { corpusMeta, countBundledRows, postingsOf } from './corpus-meta.ts'
import {
  type ClaimsRow,
  INDEX_VERSION,
  type QuestionRow,
  type Range,
  type ReportRow,
  type SecondSourceDatabase,
  type SegmentRow,
} from './database.ts'
import { readersRows } from './readers-rows.ts'

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
    const readers = readersRows(await db.reports.toArray(), await db.claims.toArray(), [])
    await removeBundledContent(db, bundled, await db.segments.toArray())
    await db.reports.clear()
    await db.claims.bulkDelete(readers.reports.map(({ id }) => id))
    await db.segments.clear()
    await db.postings.clear()
    await db.meta.put({ ...(await corpusMeta(db)), index: INDEX_VERSION })
    if (readers.reports.length > 0) await writeSegment(db, readers.reports, 'reader')
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
  const rows = await countBundledRows(db)
  await db.meta.put({ key: 'bundled', version: bundled.version, extension, rows })
}

/** A question with the list of its claims that the index leads to. */
export function questionRow(question: Question, origin: QuestionRow['origin']): QuestionRow {
  return { ...question, origin, claims: [...new Set(question.answers.flatMap((answer) => answer.claims))] }
}

/** Writes reports, claims and postings under the next free numbers. Runs within the caller's transaction. */
async function writeSegment(
  db: SecondSourceDatabase,
  reports: readonly ReportWithClaims[],
  origin: SegmentRow['origin'],
): Promise<void> {
  const meta = await corpusMeta(db)
  const ordered = [...reports].sort((a, b) => (a.id < b.id ? -1 : 1))
  const ranges: Range[] = []
  const rows: ClaimsRow[] = []
  let next = meta.nextNumber
  for (const report of ordered) {
    const first = next
    const claims = report.claims.map(
      (claim): NumberedClaim => ({ ...claim, number: next++, length: claimTerms(claim).length }),
    )
    const terms = claims.reduce((sum, claim) => sum + claim.length, 0)
    ranges.push({ report: report.id, first, count: claims.length, terms })
    rows.push({ report: report.id, claims })
  }
  const segment = await db.segments.add({
    origin,
    first: meta.nextNumber,
    count: next - meta.nextNumber,
    ranges,
  })
  await db.reports.bulkAdd(ordered.map(reportRow))
  await db.claims.bulkAdd(rows)
  await db.postings.bulkAdd(
    [...postingsOfSegment(rows.flatMap((row) => row.claims))].map(([term, postings]) => ({
      segment,
      term,
      bytes: encodePostings(postings),
    })),
  )
  // A corpus that begins, or whose counter was lost, begins at the clock: no cache of an earlier one can have this revision.
  await db.meta.put({ ...meta, revision: (meta.revision || Date.now()) + 1, nextNumber: next })
}

function reportRow({ claims: _, ...report }: ReportWithClaims): ReportRow {
  return { ...report, hashes: [...new Set(report.fingerprint.flat())] }
}
