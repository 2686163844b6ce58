import type { Done, Job, ReportEdit, UndoStep } from '../../lib/core/library.ts'
import type { ReportLine, ReportView, StoryLine } from '../../lib/core/library-views.ts'
import type { Result } from '../../lib/core/result.ts'
import type { Search } from '../../lib/core/search/search.ts'
import type { Settings } from '../../lib/core/settings.ts'
import type { Comparing } from '../../lib/core/story-table/table.ts'

/** Calls back now and after every change until the returned function is called. */
export type Watch<T> = (told: (now: Result<T>) => void) => () => void

/** Where reports go: into a story that is there, or a new one (titled like the first report when null). */
export type Destination = { kind: 'story'; id: string } | { kind: 'new'; title: string | null }

/** A site on which articles are checked by themselves; `host` is null for all sites. */
export interface Site {
  pattern: string
  host: string | null
}

/** How much room what is stored takes, in bytes; null where the browser does not tell. */
export interface StorageRoom {
  used: number | null
  /** What the browser allows at most. */
  most: number | null
  /** The browser does not delete it by itself. */
  persistent: boolean
}

/** What the library needs done; the door that opens it hands these in. None of them rejects. */
export interface LibraryDeeds {
  stories: Watch<StoryLine[]>
  reports: Watch<ReportLine[]>
  report: (id: string) => Watch<ReportView | null>
  steps: Watch<UndoStep[]>
  jobs: Watch<Job[]>
  settings: Watch<Settings>
  sites: Watch<Site[]>
  storage: Watch<StorageRoom>
  /** Numbers of claims in all. */
  claims: Watch<number>
  /** Opens the search anew after each change of what is stored. */
  search: Watch<Search>
  /** Compares the reports of a story; tells its progress and, at the end, the table. */
  compare: (story: string) => Watch<Comparing>

  removeReports: (reports: readonly string[]) => Promise<Result<Done>>
  moveReports: (reports: readonly string[], to: Destination) => Promise<Result<Done>>
  editReport: (report: string, change: ReportEdit) => Promise<Result<Done>>
  renameStory: (story: string, title: string) => Promise<Result<Done>>
  mergeStories: (stories: readonly string[], into: string) => Promise<Result<Done>>
  removeStory: (story: string) => Promise<Result<Done>>
  proposeStories: () => Promise<Result<{ job: number }>>
  undoTo: (step: number) => Promise<Result<{ undone: number }>>

  /** Endings of the files that can be read, without the dot. */
  endings: readonly string[]
  /** Reads files and prepares what they hold to be added; the job then waits for `startJob`. */
  importFiles: (files: readonly File[]) => Promise<Result<{ job: number }>>
  importText: (text: string) => Promise<Result<{ job: number }>>
  startJob: (job: number) => Promise<Result<null>>
  cancelJob: (job: number) => Promise<Result<null>>
  dismissJob: (job: number) => Promise<Result<null>>

  /** Writes a file for the reader to keep; resolves with its name. */
  backup: () => Promise<Result<{ file: string }>>
  /** Formats of other programs; each writes a file likewise. */
  exports: readonly { format: string; write: () => Promise<Result<{ file: string }>> }[]
  persist: () => Promise<Result<boolean>>
  wipe: () => Promise<Result<null>>
  revokeSite: (pattern: string) => Promise<Result<null>>
  keepSettings: (settings: Settings) => Promise<Result<null>>
}
