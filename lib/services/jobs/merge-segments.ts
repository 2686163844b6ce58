import { blockAt } from '../../core/postings-block.ts'
import { mergeBlocks, segmentsToMerge } from '../../core/segment-merge.ts'
import { postingsOf } from '../../storage/corpus-meta.ts'
import type { PostingsRow, SecondSourceDatabase, SegmentRow } from '../../storage/database.ts'
import { newJob } from '../../storage/job-store.ts'
import { rangesOf, reportAt } from '../../storage/ranges.ts'
import { postingsRow, touchCorpus } from '../../storage/report-writer.ts'
import { now } from '../stamp.ts'
import type { Commit, Tools, Work } from './work.ts'

/**
 * What a merging job keeps. Its rows are written under the number of a segment that nobody reads yet; with the last piece that
 * segment takes the place of its sources.
 */
interface Cursor {
  sources: number[]
  target: number
  /** Claims of the sources when it began: more its rows never speak of. */
  held: number
  /** The last word that is done; null before the first. */
  after: string | null
}

/** Blocks read in one piece. */
const BLOCKS = 60

/**
 * Merges segments: each addition makes one, and a page asks every segment for every word. A job killed at any moment leaves the
 * sources whole.
 */
export const merging: Work = {
  async piece({ db }, job, commit) {
    const cursor = job.cursor as Cursor | null
    if (cursor === null) return begin(db, commit)
    const segments = (await db.segments.bulkGet(cursor.sources)).flatMap((row) => row ?? [])
    if (segments.length === 0) {
      // The worker was stopped just after the last piece, or the index was made anew meanwhile.
      const merged = await db.segments.get(cursor.target)
      return merged ? 'end' : abandon(db, cursor, commit)
    }
    const { rows, after, last } = await nextRows(db, segments, cursor.after)
    if (rows.length === 0) return finish(db, segments, cursor, commit)
    const takes = (term: string) => (after === null || term > after) && (last === null || term <= last)
    const merged = mergeBlocks(rows, takes, livesIn(segments))
    await commit(async () => {
      await db.postings.bulkPut(merged.map((block) => postingsRow(cursor.target, block)))
      const done = Math.min(job.total, job.done + rows.length)
      return { cursor: { ...cursor, after: last ?? LAST } satisfies Cursor, done }
    })
    return 'more'
  },
  /** Takes away what it wrote when it was not finished. */
  async after({ db }, job) {
    const cursor = job.cursor as Cursor | null
    if (cursor && !(await db.segments.get(cursor.target))) await postingsOf(db, cursor.target).delete()
  },
}

/** Adds a merging job when there are so many segments that it pays and none is at it. */
export async function mergeIfNeeded({ db }: Tools): Promise<void> {
  await db.transaction('rw', db.jobs, db.segments, async () => {
    const sources = segmentsToMerge(await sizes(db))
    const open = await db.jobs.where('state').anyOf('waiting', 'running').toArray()
    if (sources.length === 0 || open.some(({ kind }) => kind === 'merge-segments')) return
    await db.jobs.add(newJob('merge-segments', now(), { unit: 'words' }))
  })
}

async function sizes(db: SecondSourceDatabase): Promise<Map<number, number>> {
  const segments = await db.segments.where('origin').equals('reader').toArray()
  return new Map(segments.map((segment) => [segment.id, claimsIn([segment])]))
}

const claimsIn = (segments: readonly SegmentRow[]) =>
  rangesOf(segments).reduce((sum, { count }) => sum + count, 0)

async function begin(db: SecondSourceDatabase, commit: Commit): Promise<'more' | 'end'> {
  const sources = segmentsToMerge(await sizes(db))
  if (sources.length === 0) return 'end'
  let total = 0
  for (const id of sources) total += await postingsOf(db, id).count()
  await commit(async () => {
    const held = claimsIn((await db.segments.bulkGet(sources)).flatMap((row) => row ?? []))
    // Takes the next number for itself: numbers are never given twice.
    const target = await db.segments.add({ origin: 'reader', first: 0, count: 0, blocks: [], ranges: [] })
    await db.segments.delete(target)
    return { total, cursor: { sources, target, held, after: null } satisfies Cursor }
  })
  return 'more'
}

/** Behind every term. */
const LAST = '\uffff'

/** The next blocks of all sources, and the last word up to which each of them was read; null: all were read to their end. */
async function nextRows(
  db: SecondSourceDatabase,
  segments: readonly SegmentRow[],
  after: string | null,
): Promise<{ rows: PostingsRow[]; after: string | null; last: string | null }> {
  if (after === LAST) return { rows: [], after, last: null }
  const most = Math.max(2, Math.floor(BLOCKS / segments.length))
  const parts = segments.map(({ id, blocks }) => {
    // The block of the last word that is done may hold words behind it.
    const from = after === null ? 0 : Math.max(0, blockAt(blocks, after))
    const until = from + most
    return {
      keys: blocks.slice(from, until).map((first): [number, string] => [id, first]),
      next: blocks[until] ?? null,
    }
  })
  const rows = await db.postings.bulkGet(parts.flatMap(({ keys }) => keys))
  const nexts = parts.flatMap(({ next }) => next ?? [])
  const least = nexts.reduce((a, b) => (a < b ? a : b), LAST)
  const found = rows.flatMap((row) => row ?? [])
  if (nexts.length === 0) return { rows: found, after, last: null }
  // Words before the first block that was not read have been read whole.
  const words = found.flatMap(({ terms }) => terms.split('\n')).filter((term) => term < least)
  const last = words.reduce((a, b) => (a > b ? a : b), after ?? '')
  return { rows: found, after, last }
}

function livesIn(segments: readonly SegmentRow[]): (claim: number) => boolean {
  const ranges = rangesOf(segments)
  return (claim) => reportAt(ranges, claim) !== null
}

async function finish(
  db: SecondSourceDatabase,
  segments: readonly SegmentRow[],
  { sources, target, held }: Cursor,
  commit: Commit,
): Promise<'end'> {
  await commit(async () => {
    // Read again: a report may have been removed meanwhile.
    const left = (await db.segments.bulkGet(sources)).flatMap((row) => row ?? [])
    const ranges = rangesOf(left)
    const [first] = ranges
    const last = ranges.at(-1)
    if (first && last) {
      const count = last.first + last.count - first.first
      const keys = await postingsOf(db, target).primaryKeys()
      const blocks = keys.map(([, term]) => term)
      const row: SegmentRow = {
        id: target,
        origin: 'reader',
        first: first.first,
        count,
        held,
        blocks,
        ranges,
      }
      await db.segments.put(row)
    } else await postingsOf(db, target).delete()
    await db.segments.bulkDelete(sources)
    for (const { id } of segments) await postingsOf(db, id).delete()
    await touchCorpus(db)
    return {}
  })
  return 'end'
}

async function abandon(db: SecondSourceDatabase, { target }: Cursor, commit: Commit): Promise<'end'> {
  await commit(async () => {
    await postingsOf(db, target).delete()
    return {}
  })
  return 'end'
}
