import {
  type BundledMeta,
  type BundledRows,
  type CorpusMeta,
  INDEX_VERSION,
  type SecondSourceDatabase,
} from './database.ts'

/**
 * The corpus's revision and next claim number. Where the row is missing, numbers go on behind the segments that are there: a
 * number is never given twice.
 */
export async function corpusMeta(db: SecondSourceDatabase): Promise<CorpusMeta> {
  const row = await db.meta.get('corpus')
  if (row?.key === 'corpus') return row
  const ends = (await db.segments.toArray()).map(({ first, count }) => first + count)
  return { key: 'corpus', revision: 0, nextNumber: Math.max(0, ...ends), index: INDEX_VERSION }
}

/** Which bundled corpus is stored; null when none is. */
export async function bundledMeta(db: SecondSourceDatabase): Promise<BundledMeta | null> {
  const row = await db.meta.get('bundled')
  return row?.key === 'bundled' ? row : null
}

/** Counts the bundled rows that are really there. Reads keys only. */
export async function countBundledRows(db: SecondSourceDatabase): Promise<BundledRows> {
  return db.transaction('r', db.corpusTables, async () => {
    const reports = await db.reports.where('origin').equals('bundled').primaryKeys()
    const segments = await db.segments.where('origin').equals('bundled').primaryKeys()
    const claims = await db.claims.where('report').anyOf(reports).count()
    const questions = await db.questions.where('origin').equals('bundled').count()
    let postings = 0
    for (const segment of segments) postings += await postingsOf(db, segment).count()
    const placed = await db.assignments.where('report').anyOf(reports).count()
    return { reports: reports.length, claims, questions, segments: segments.length, postings, placed }
  })
}

/** All postings rows of a segment: one run of keys. */
export const postingsOf = (db: SecondSourceDatabase, segment: number) =>
  db.postings.where('[segment+term]').between([segment, ''], [segment + 1, ''], true, false)
