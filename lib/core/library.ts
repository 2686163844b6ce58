import type { Problem } from './inspector.ts'
import type { Failure } from './result.ts'
import type { Origin, Report } from './types.ts'

/**
 * The corpus as the reader sees and changes it. Plain data, as everything of the core. Times are ISO 8601 in UTC.
 */

/** Who made a story, or put a report into one: we, the engine as a proposal, or the reader. The reader's word always wins. */
export type Maker = 'bundled' | 'proposed' | 'reader'

/** A story by name. Which reports belong to it, assignments say. */
export interface StoryEntry {
  id: string
  title: string
  made: Maker
}

/** A report's place: it stands in one story at most. Without an assignment it has not been looked at yet. */
export interface Assignment {
  report: string
  story: string
  by: Maker
}

/** An older text of a report, kept when a newer one took its place. */
export interface ReportVersion {
  report: string
  /** Counted from 1, oldest first. */
  number: number
  title: string
  publishedAt: string | null
  /** When it was added. */
  addedAt: string | null
  /** When the next one took its place. */
  replacedAt: string
  /** Its sentences by paragraph. */
  text: string[][]
}

/** One sentence of two texts laid side by side, in reading order. */
export interface Difference {
  kind: 'same' | 'added' | 'removed' | 'changed'
  /** The sentence in the older text; null when it was added. */
  before: string | null
  /** The sentence in the newer text; null when it was removed. */
  after: string | null
  /** Paragraph of the newer text, or of the older one when the sentence was removed; counted from 1. */
  paragraph: number
}

/** A report before it is added: what a page or file gives, and the reader may have corrected. */
export interface ReportDraft {
  title: string | null
  publisher: string | null
  author: string | null
  /** ISO 8601 date or date-time. */
  publishedAt: string | null
  url: string | null
  /** BCP 47; null when unknown. */
  language: string | null
  origin: Exclude<Origin, 'bundled'>
  /** In order, without blank ones. */
  paragraphs: string[]
  /** Paragraphs of the page that the reader dropped, so that the page is still recognised as this report. */
  dropped?: string[]
  /** Only a part of the article (a selection): it never takes the place of a whole text. */
  excerpt?: boolean
}

/** Is this text in the corpus already? */
export type Known =
  | { kind: 'new' }
  /** The same text of the same outlet: there is nothing to add. */
  | { kind: 'same'; report: string }
  /** Nearly the same text under another address, as outlets copy each other. It can be added. */
  | { kind: 'copy'; report: string }
  /** Another text at the same address: it takes the place of the one that is there, which is kept as a version. */
  | { kind: 'version'; report: string; differences: Difference[] }

/** What adding a draft would do. */
export interface ReportPreview {
  known: Known
  /** Title of the report that `known` names. */
  knownTitle: string | null
  sentences: number
  /** Sentences that are kept as claims. */
  claims: number
  /** The story it would be put into; null: one of its own. */
  story: { id: string; title: string } | null
}

/** Where a report goes: where the engine proposes, a story that is there, or a new one (titled like the report when null). */
export type StoryChoice =
  | { kind: 'proposed' }
  | { kind: 'story'; id: string }
  | { kind: 'new'; title: string | null }

/** Fields of a report that the reader can correct. */
export type ReportEdit = Partial<
  Pick<Report, 'title' | 'publisher' | 'publishedAt' | 'url' | 'language'> & { author: string | null }
>

export type Deed =
  | 'add-report'
  | 'add-version'
  | 'edit-report'
  | 'remove-reports'
  | 'move-reports'
  | 'rename-story'
  | 'merge-stories'
  | 'remove-story'
  | 'propose-stories'
  | 'import'
  | 'restore'

/** A deed that can be undone. The last `UNDO_STEPS` are kept. */
export interface UndoStep {
  id: number
  deed: Deed
  at: string
  /** Title of the report or story it was about, of the first one when there were more; a file's name for an import. */
  about: string
  /** Reports it touched; of an import that is under way, so far. */
  reports: number
}

export const UNDO_STEPS = 20

/** What a deed did. */
export interface Done {
  /** Takes it back (`undo`); null when nothing was changed. */
  step: number | null
  /** Ids of the reports it was about. */
  reports: string[]
  /** The story in which they stand now, or that it was about. */
  story: string | null
}

export type JobKind = 'import' | 'restore' | 'propose' | 'merge-segments'

/**
 * `staging`: a window is reading files; `ready`: waits for the reader's yes; `waiting`: will be done; `running`; then one of
 * the last three, until it is dismissed.
 */
export type JobState = 'staging' | 'ready' | 'waiting' | 'running' | 'done' | 'cancelled' | 'failed'

/** Long work. It is stored after each piece, so it goes on after the worker was stopped. */
export interface Job {
  id: number
  kind: JobKind
  state: JobState
  /** File names, or empty. */
  about: string
  /** Progress in `unit`; `total` is 0 while unknown. */
  done: number
  total: number
  unit: 'claims' | 'reports' | 'words'
  /** Milliseconds that pieces took so far. */
  spent: number
  createdAt: string
  /** When the last piece was done. */
  updatedAt: string
  /** What takes it back; null when nothing was written. */
  step: number | null
  /** Why it failed, with the next step. */
  problem: Failure | null
  /** What it will add; for imports and restores. */
  preview: ImportPreview | null
}

/** A fault of a file, with place (file, line, item, field) and cure. */
export type { Problem } from './inspector.ts'

/** A report that a file holds and the corpus knows. */
export interface KnownItem {
  /** Where in the files, e.g. `news.ndjson line 7`. */
  place: string
  title: string
  kind: 'same' | 'copy' | 'version'
  /** Title of the report that is there. */
  known: string
}

/** What reading the files gave. Lists are cut at `MOST_LISTED`; the numbers are whole. */
export interface ImportPreview {
  files: string[]
  /** Reports that would be added, new versions among them. */
  reports: number
  claims: number
  /** Titles of the first of them. */
  titles: string[]
  /** Items that the corpus has word for word; they are left out. */
  same: number
  copies: number
  versions: number
  known: KnownItem[]
  /** All faults at once; items with a fault are left out, the others can be added. */
  faults: number
  problems: Problem[]
}

export const MOST_LISTED = 500
