import { decodePostings } from '../core/claim-index.ts'
import type { Corpus, Posting } from '../core/corpus.ts'
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
      const segments = (await db.segments.toArray()).sort((a, b) => a.first - b.first)
      // Merged segments have gaps in which the numbers of others lie.
      const ranges = segments.flatMap((segment) => segment.ranges).sort((a, b) => a.first - b.first)
      cached = { revision, segments, ranges }
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
      const wanted = [...new Set(terms)]
      const keys = segments.flatMap(({ id }) => wanted.map((term): [number, string] => [id, term]))
      const rows = await db.postings.bulkGet(keys)
      const found = new Map<string, Posting[]>()
      for (const [position, row] of rows.entries()) {
        const segment = segments[Math.floor(position / wanted.length)]
        if (!row || !segment) continue
        const postings = living(segment, decode(row))
        if (postings.length > 0) found.set(row.term, [...(found.get(row.term) ?? []), ...postings])
      }
      return found
    },
    vocabulary: async (prefixes) => {
      const { segments } = await layout()
      const terms = new Set<string>()
      for (const { id } of segments) {
        for (const prefix of new Set(prefixes)) {
          const keys = await db.postings
            .where('[segment+term]')
            .between([id, prefix], [id, `${prefix}\uffff`], true, true)
            .primaryKeys()
          for (const [, term] of keys) terms.add(term)
        }
      }
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

function decode(row: PostingsRow): Posting[] {
  try {
    return decodePostings(row.bytes)
  } catch (error) {
    throw new DamagedRow(`The postings of “${row.term}” are damaged.`, { cause: error })
  }
}

/** Postings without those of removed reports. */
function living(segment: SegmentRow, postings: Posting[]): Posting[] {
  const left = segment.ranges.reduce((sum, range) => sum + range.count, 0)
  if (left === (segment.held ?? segment.count)) return postings
  return postings.filter((posting) => reportAt(segment.ranges, posting.claim) !== null)
}

/** The report whose run of claims holds this number; runs ascend and do not overlap. */
function reportAt(ranges: readonly Range[], number: number): string | null {
  let low = 0
  let high = ranges.length - 1
  while (low <= high) {
    const middle = (low + high) >> 1
    const range = ranges[middle]
    if (!range) return null
    if (number < range.first) high = middle - 1
    else if (number >= range.first + range.count) low = middle + 1
    else return range.report
  }
  return null
}

const byId = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : 1)
const plainReport = ({ hashes: _, address: __, ...report }: ReportRow): Report => report
const plainQuestion = ({ origin: _, claims: __, ...question }: QuestionRow): Question => question
