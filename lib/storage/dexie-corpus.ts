import type { Corpus, Posting } from '../core/corpus.ts'
import { blockAt, readBlock } from '../core/postings-block.ts'
import type { Question, Report } from '../core/types.ts'
import { corpusMeta } from './corpus-meta.ts'
import type {
  PostingsRow,
  QuestionRow,
  Range,
  ReportRow,
  SecondSourceDatabase,
  SegmentRow,
} from './database.ts'
import { DamagedRow } from './database-problem.ts'
import { rangesOf, reportAt } from './ranges.ts'

/**
 * The corpus as it is stored. Reads what is asked for and keeps only the list of segments, under the corpus's revision, so
 * that a worker that wakes up answers at once. Answers like `memoryCorpus` but for the numbers of claims. Rejects with
 * Dexie's errors, or `DamagedRow`: callers turn them into a failure (`databaseProblem`).
 */
export function dexieCorpus(db: SecondSourceDatabase): Corpus {
  let cached: { revision: number; segments: SegmentRow[]; ranges: Range[] } | null = null

  const layout = async () => {
    const { revision } = await corpusMeta(db)
    if (cached?.revision !== revision) {
      // Segments of an older index have no blocks; they are made anew before anything is checked.
      const rows = (await db.segments.toArray()).filter(
        ({ blocks }: Partial<SegmentRow>) => blocks !== undefined,
      )
      const segments = rows.sort((a, b) => a.first - b.first)
      cached = { revision, segments, ranges: rangesOf(segments) }
    }
    return cached
  }

  return {
    revision: async () => (await corpusMeta(db)).revision,
    size: async () => {
      const { ranges } = await layout()
      const claims = ranges.reduce((sum, range) => sum + range.count, 0)
      const terms = ranges.reduce((sum, range) => sum + range.terms, 0)
      return { claims, meanLength: claims === 0 ? 0 : terms / claims }
    },
    postings: async (terms) => {
      const { segments } = await layout()
      const wanted = new Set(terms)
      const asked = segments.flatMap((segment) => {
        const places = new Set([...wanted].map((term) => blockAt(segment.blocks, term)))
        const firsts = [...places].flatMap((place) => segment.blocks[place] ?? [])
        return firsts.map((first) => ({ segment, key: [segment.id, first] as [number, string] }))
      })
      const rows = await db.postings.bulkGet(asked.map(({ key }) => key))
      const found = new Map<string, Posting[]>()
      for (const [at, row] of rows.entries()) {
        const segment = asked[at]?.segment
        if (!row || !segment) continue
        for (const [term, list] of read(row, wanted)) {
          const postings = living(segment, list)
          const known = found.get(term)
          if (known) known.push(...postings)
          else if (postings.length > 0) found.set(term, postings)
        }
      }
      return found
    },
    vocabulary: async (prefixes) => {
      const { segments } = await layout()
      const keys = segments.flatMap(({ id, blocks }) => {
        const places = new Set<number>()
        for (const prefix of prefixes) {
          const last = blockAt(blocks, `${prefix}\uffff`)
          for (let at = Math.max(0, blockAt(blocks, prefix)); at <= last; at++) places.add(at)
        }
        return [...places].map((place): [number, string] => [id, blocks[place] ?? ''])
      })
      const terms = new Set<string>()
      for (const row of await db.postings.bulkGet(keys))
        for (const term of row?.terms.split('\n') ?? [])
          if (prefixes.some((prefix) => term.startsWith(prefix))) terms.add(term)
      return [...terms].sort()
    },
    reportsOf: async (numbers) => {
      const { ranges } = await layout()
      const found = new Map<number, string>()
      for (const number of numbers) {
        const report = reportAt(ranges, number)
        if (report !== null) found.set(number, report)
      }
      return found
    },
    reports: async () => (await db.reports.toArray()).map(plainReport),
    reportsById: async (ids) =>
      (await db.reports.bulkGet([...ids])).flatMap((row) => (row ? [plainReport(row)] : [])),
    reportsWithFingerprint: async (hashes) => {
      const rows = await db.reports
        .where('hashes')
        .anyOf([...new Set(hashes)])
        .distinct()
        .toArray()
      return rows.sort(byId).map(plainReport)
    },
    claimsOf: async (reports) => {
      const rows = await db.claims.bulkGet([...new Set(reports)].sort())
      return rows.flatMap((row) => row?.claims ?? [])
    },
    questionsOf: async (claims) => {
      const rows = await db.questions
        .where('claims')
        .anyOf([...new Set(claims)])
        .distinct()
        .toArray()
      return rows.sort(byId).map(plainQuestion)
    },
    storiesOf: async (reports) => {
      const places = await db.assignments.bulkGet([...reports])
      const stories = new Set(places.flatMap((one) => (one ? [one.story] : [])))
      return db.assignments
        .where('story')
        .anyOf([...stories])
        .toArray()
    },
  }
}

function read(row: PostingsRow, wanted: ReadonlySet<string>): Map<string, Posting[]> {
  try {
    return readBlock(row, wanted)
  } catch (error) {
    throw new DamagedRow(`The postings from “${row.term}” on are damaged.`, { cause: error })
  }
}

/** Postings without those of removed reports. */
function living(segment: SegmentRow, postings: Posting[]): Posting[] {
  const left = segment.ranges.reduce((sum, range) => sum + range.count, 0)
  if (left === (segment.held ?? segment.count)) return postings
  return postings.filter((posting) => reportAt(segment.ranges, posting.claim) !== null)
}

const byId = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : 1)
const plainReport = ({ hashes: _, address: __, ...report }: ReportRow): Report => report
const plainQuestion = ({ origin: _, claims: __, ...question }: QuestionRow): Question => question
