import type { Assignment, Job, ReportVersion, StoryEntry, UndoStep } from '../core/library.ts'
import type { Settings } from '../core/settings.ts'
import type { Question, ReportWithClaims } from '../core/types.ts'

/**
 * What the reader's library consists of; everything else is computed from it. A backup holds these, a deed changes these, and
 * undoing puts these back.
 */
export interface Contents {
  report: ReportWithClaims
  question: Question
  version: ReportVersion
  story: StoryEntry
  assignment: Assignment
  settings: Settings
}

export type ContentKind = keyof Contents

/** A row by name: a report's, question's or story's id; an assignment's report; a version's report and number; `settings`. */
export type ContentKey<K extends ContentKind = ContentKind> = K extends 'version' ? [string, number] : string

/** One row of the library as it is, was or shall be; null: there is none. */
export type Entry = {
  [K in ContentKind]: { kind: K; key: ContentKey<K>; value: Contents[K] | null }
}[ContentKind]

/** What some rows were before a step, so that it can be taken back. */
export interface ChangeRow {
  id: number
  step: number
  before: Entry[]
}

export type StepRow = UndoStep

/** A job with what it needs to go on. */
export interface JobRow extends Job {
  /** Where it stands; only its own work understands it. */
  cursor: unknown
}

/** Entries that a job has still to write. The row is deleted in the transaction that writes them. */
export interface StagedRow {
  job: number
  piece: number
  entries: Entry[]
}

export interface SettingsRow {
  key: 'settings'
  value: Settings
}
