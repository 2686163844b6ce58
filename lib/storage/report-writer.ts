import { addressKey } from '../core/address.ts'
import { claimTerms, postingsOfSegment } from '../core/claim-index.ts'
import type { NumberedClaim } from '../core/corpus.ts'
import { blocksOf, type PostingsBlock } from '../core/postings-block.ts'
import type { ReportWithClaims } from '../core/types.ts'
import { corpusMeta, postingsOf } from './corpus-meta.ts'
import type {
  ClaimsRow,
  PostingsRow,
  Range,
  ReportRow,
  SecondSourceDatabase,
  SegmentRow,
} from './database.ts'

/** Writes reports, claims and postings under the next free numbers. Runs within the caller's transaction. */
export async function writeSegment(
  db: SecondSourceDatabase,
  reports: readonly ReportWithClaims[],
  origin: SegmentRow['origin'],
): Promise<void> {
  const meta = await corpusMeta(db)
  const ordered = [...reports].sort((a, b) => (a.id < b.id ? -1 : 1))
  const ranges: Range[] = []
  const rows: ClaimsRow[] = []
  const termsOf = new Map<NumberedClaim, string[]>()
  let next = meta.nextNumber
  for (const report of ordered) {
    const first = next
    const claims = report.claims.map((claim): NumberedClaim => {
      const terms = claimTerms(claim)
      const numbered = { ...claim, number: next++, length: terms.length }
      termsOf.set(numbered, terms)
      return numbered
    })
    const terms = claims.reduce((sum, claim) => sum + claim.length, 0)
    ranges.push({ report: report.id, first, count: claims.length, terms })
    rows.push(claimsRow(report, claims))
  }
  const all = rows.flatMap((row) => row.claims)
  const blocks = blocksOf(postingsOfSegment(all, (claim) => termsOf.get(claim) ?? []))
  const segment = await db.segments.add({
    origin,
    first: meta.nextNumber,
    count: next - meta.nextNumber,
    blocks: blocks.map((block) => block.first),
    ranges,
  })
  await db.reports.bulkAdd(ordered.map(reportRow))
  await db.claims.bulkAdd(rows)
  await db.postings.bulkAdd(blocks.map((block) => postingsRow(segment, block)))
  await db.meta.put({ ...meta, revision: nextRevision(meta.revision), nextNumber: next })
}

/** A block as it is stored. */
export const postingsRow = (segment: number, { first, terms, bytes }: PostingsBlock): PostingsRow => ({
  segment,
  term: first,
  terms,
  bytes,
})

/** A corpus that begins, or whose counter was lost, begins at the clock: no cache of an earlier one can have this revision. */
const nextRevision = (revision: number) => (revision || Date.now()) + 1

/** Makes every cache of the corpus stale. Runs within the caller's transaction. */
export async function touchCorpus(db: SecondSourceDatabase): Promise<void> {
  const meta = await corpusMeta(db)
  await db.meta.put({ ...meta, revision: nextRevision(meta.revision) })
}

/**
 * Takes the reader's reports out: their rows, and their ranges in the segments. Postings are left and ignored; those of a segment
 * that holds nothing any more go with it. Runs within the caller's transaction.
 */
export async function dropReports(db: SecondSourceDatabase, ids: readonly string[]): Promise<void> {
  const dropped = new Set(ids)
  for (const segment of await db.segments.where('origin').equals('reader').toArray()) {
    const ranges = segment.ranges.filter(({ report }) => !dropped.has(report))
    if (ranges.length === segment.ranges.length) continue
    if (ranges.length > 0) await db.segments.put({ ...segment, ranges })
    else {
      await db.segments.delete(segment.id)
      await postingsOf(db, segment.id).delete()
    }
  }
  await db.reports.bulkDelete([...dropped])
  await db.claims.bulkDelete([...dropped])
  await touchCorpus(db)
}

/** Corrects what is said about a report whose claims stay as they are. Runs within the caller's transaction. */
export async function updateReport(db: SecondSourceDatabase, report: ReportWithClaims): Promise<void> {
  const row = await db.claims.get(report.id)
  await db.reports.put(reportRow(report))
  await db.claims.put(claimsRow(report, row?.claims ?? []))
  await touchCorpus(db)
}

function claimsRow({ id, asides }: ReportWithClaims, claims: NumberedClaim[]): ClaimsRow {
  return { report: id, claims, ...(asides ? { asides } : {}) }
}

function reportRow({ claims: _, asides: __, ...report }: ReportWithClaims): ReportRow {
  const address = addressKey(report.url)
  return {
    ...report,
    hashes: [...new Set(report.fingerprint.flat())],
    ...(address === null ? {} : { address }),
  }
}
