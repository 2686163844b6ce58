import { Dexie, type Table } from 'dexie'
import type { NumberedClaim } from '../core/corpus.ts'
import type { Assignment, ReportVersion, StoryEntry } from '../core/library.ts'
import type { PageState, StoredFinding } from '../core/page-state.ts'
import type { Article, Aside, Question, Report } from '../core/types.ts'
import type { ChangeRow, JobRow, SettingsRow, StagedRow, StepRow } from './library-rows.ts'
import { VERSION_1, VERSION_2 } from './schema.ts'
import { toVersion2 } from './upgrades/v2.ts'

/**
 * A report. `hashes` is its fingerprint laid flat: a multiEntry index over it finds the report by one sentence, and needs no
 * rows of its own that could be left behind.
 */
export interface ReportRow extends Report {
  hashes: string[]
  /** What addresses of the same page have in common (lib/core/address.ts); absent when it has no address. */
  address?: string
}

/**
 * All claims of one report in one row. They are written, read and removed together, and rows are what IndexedDB charges for:
 * a million claims are some thirty thousand rows.
 */
export interface ClaimsRow {
  report: string
  claims: NumberedClaim[]
  /** Sentences that make no claim, where the claims are the report's own sentences. */
  asides?: Aside[]
}

/** Questions made by us (`bundled`) or by the reader, whose questions may also group bundled claims. */
export interface QuestionRow extends Question {
  origin: 'bundled' | 'reader'
  /** Ids of the claims of all answers; one multiEntry index leads from a claim to its questions. */
  claims: string[]
}

/** A run of claim numbers that belongs to one report. */
export interface Range {
  report: string
  first: number
  count: number
  /** Terms of these claims, counted with repetition. The corpus's size is the sum of its ranges: no counter can drift. */
  terms: number
}

/**
 * What was added in one go: its claims are numbered in one run, and its postings are rows of their own, so that adding never
 * rewrites what is there. The report of a claim is read off `ranges`; removing a report drops its range, and its postings are
 * ignored from then on (until segments are merged). A segment holds either bundled reports or the reader's, never both.
 */
export interface SegmentRow {
  id: number
  origin: 'bundled' | 'reader'
  /** The run of numbers given to its claims when it was written, or the run that spans them when it was merged. */
  first: number
  count: number
  /** Claims that its postings speak of, where that is fewer than `count`: merged segments have gaps. */
  held?: number
  /** First terms of its blocks of postings, ascending. */
  blocks: string[]
  /** Reports that are still there, ascending. Fewer claims than `count`: some postings speak of removed claims. */
  ranges: Range[]
}

/** Postings of some neighbouring terms of one segment (see lib/core/postings-block.ts). */
export interface PostingsRow {
  segment: number
  /** The first of its terms. */
  term: string
  terms: string
  bytes: Uint8Array
}

/** Changed in the same transaction as the rows of the corpus. */
export interface CorpusMeta {
  key: 'corpus'
  /** Grows with every change. */
  revision: number
  /** Numbers are never given twice, so a stale cache can miss a claim but never mistake it. */
  nextNumber: number
  /** `INDEX_VERSION` of the code that made the postings. */
  index: number
}

/** Which bundled corpus is stored, and how many rows it has: fewer rows mean damage. */
export interface BundledMeta {
  key: 'bundled'
  /** Version of the bundled corpus. */
  version: number
  /** Version of the extension that stored it. */
  extension: string
  rows: BundledRows
}

export interface BundledRows {
  reports: number
  claims: number
  questions: number
  segments: number
  postings: number
  /** Reports that stand in a story. Absent in what version 1 wrote. */
  placed?: number
}

/** The article of a tab. A revived worker goes on from it. */
export interface ArticleRow {
  tab: number
  article: Article
}

/**
 * Raised when lib/core/terms.ts or lib/core/claim-index.ts makes other terms or bytes of the same claim: stored postings are then
 * made anew from the claims. `tests/storage/versions.test.ts` notices. 2: blocks of terms.
 */
export const INDEX_VERSION = 2

export const DATABASE_NAME = 'second-source'

/**
 * Everything that Second Source remembers. Opened in the background and in our windows, never in a page: IndexedDB there
 * belongs to the website. A released version is never edited; the next one is added below it.
 */
export class SecondSourceDatabase extends Dexie {
  declare reports: Table<ReportRow, string>
  declare claims: Table<ClaimsRow, string>
  declare questions: Table<QuestionRow, string>
  declare segments: Table<SegmentRow, number, Omit<SegmentRow, 'id'>>
  declare postings: Table<PostingsRow, [number, string]>
  declare meta: Table<CorpusMeta | BundledMeta, string>
  declare stories: Table<StoryEntry, string>
  declare assignments: Table<Assignment, string>
  declare versions: Table<ReportVersion, [string, number]>
  declare steps: Table<StepRow, number, Omit<StepRow, 'id'>>
  declare changes: Table<ChangeRow, number, Omit<ChangeRow, 'id'>>
  declare jobs: Table<JobRow, number, Omit<JobRow, 'id'>>
  declare staged: Table<StagedRow, [number, number]>
  declare settings: Table<SettingsRow, string>
  declare pages: Table<PageState, number>
  declare articles: Table<ArticleRow, number>
  declare findings: Table<StoredFinding, [number, number]>

  constructor(name: string = DATABASE_NAME) {
    super(name)
    this.version(1).stores(VERSION_1)
    this.version(2)
      .stores(VERSION_2)
      .upgrade((tables) =>
        tables
          .table<ReportRow>('reports')
          .toCollection()
          .modify((row, at) => {
            at.value = toVersion2(row)
          }),
      )
  }

  /** Tries again to open a database that could not be opened: what was in the way may have passed. */
  async retry(): Promise<void> {
    if (this.hasFailed()) await this.open()
  }

  /** Tables that make up the corpus; one transaction over them changes it. */
  get corpusTables(): Table[] {
    const { reports, claims, questions, segments, postings, meta, stories, assignments } = this
    return [reports, claims, questions, segments, postings, meta, stories, assignments]
  }

  /** Tables that a deed of the reader changes, with the way back. */
  get libraryTables(): Table[] {
    return [...this.corpusTables, this.versions, this.settings, this.steps, this.changes]
  }

  /** Tables that a piece of a job changes: its checkpoint is stored with its data. */
  get jobTables(): Table[] {
    return [...this.libraryTables, this.jobs, this.staged]
  }

  /** Tables that hold what is known of open tabs. */
  get tabTables(): Table[] {
    return [this.pages, this.articles, this.findings]
  }
}

let shared: SecondSourceDatabase | null = null

/** The one database of this context. Opens itself with the first read. */
export function database(): SecondSourceDatabase {
  shared ??= new SecondSourceDatabase()
  return shared
}
