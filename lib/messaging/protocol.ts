import type { Done, ReportDraft, ReportEdit, ReportPreview, StoryChoice } from '../core/library.ts'
import type { ReportCard } from '../core/page-state.ts'
import type { Failure, Result } from '../core/result.ts'
import type { MarkedStatus } from '../core/settings.ts'
import type { Article, SentenceFinding, Status, StoryFinding } from '../core/types.ts'

export type { PageState, ReportCard, StoredFinding } from '../core/page-state.ts'

/** What the popover shows for one sentence, with everything needed to name the reports. */
export interface FindingView {
  finding: SentenceFinding
  reports: ReportCard[]
  /** The corpus holds an older text of this article. */
  changed?: boolean
}

/** The little that the page is told of a sentence: enough to paint it. */
export interface Mark {
  index: number
  status: Status
}

/** The answer to `article/open`. */
export interface OpenedArticle {
  story: StoryFinding
  /** Status of the sentences that need no judging (not a claim, not checked); the others are asked for in batches. */
  marks: Mark[]
  /** Indexes still to be judged. */
  pending: number[]
  /** Statuses that the reader wants marked in pages. */
  shown: MarkedStatus[]
}

/**
 * Messages from the page (content script) to the background. The tab is taken from the sender, never from the message.
 * A message that is not here does not exist.
 */
export interface PageMessages {
  /** The page was read; recognise the story. Sent again after the worker forgot. */
  'article/open': { in: { article: Article }; out: OpenedArticle }
  /** Judge these sentences (at most 50). Fails with code `unknown-article` when the background does not know the page. */
  'article/judge': { in: { indexes: number[] }; out: { marks: Mark[] } }
  /** Everything about one sentence, for the popover. */
  'article/finding': { in: { index: number }; out: FindingView }
  /** Reading failed in the page (not an article, empty …): code and sentence are kept for the popup. */
  'article/failed': { in: Failure; out: null }
  /** The page no longer shows the article, and no other one that could be checked in its place. */
  'article/left': { in: Record<string, never>; out: null }
  /** All sentences, by index, that the page no longer shows as they were read. Sent when that changes. */
  'article/gone': { in: { gone: number[] }; out: null }
  /** The page's script needs the popover's, which is a file of its own. Resolves when it is there. */
  'popover/load': { in: Record<string, never>; out: null }
  /** A page of a site that the reader chose has loaded: it is to be checked, quietly when it is no article. */
  'site/opened': { in: Record<string, never>; out: null }
}

/** Messages from our own windows to the background. Accepted only from extension pages. */
export interface WindowMessages {
  /**
   * Inject into the tab and check it (again): its article, or the text that is selected on whatever page. Resolves when the
   * check has begun; progress is in storage.
   */
  'page/check': { in: { tab: number; selection?: boolean }; out: null }
  /** Remove the marks from the tab. */
  'page/clear': { in: { tab: number }; out: null }
  /** Scroll to a sentence, show its popover, focus it. */
  'page/go-to': { in: { tab: number; index: number }; out: null }
  /**
   * Put the bundled corpus back as shipped and index everything anew; nothing of the reader's is touched. Fails with code
   * `cannot-repair` when the database cannot be opened at all; with `rebuild` it is then deleted and begun anew.
   */
  'corpus/repair': { in: { rebuild?: boolean }; out: { claims: number } }
}

/**
 * Messages by which our own windows change the corpus. Accepted only from extension pages. What windows show of the corpus
 * they read and watch themselves (lib/services/library-reads.ts); files are read there too (lib/services/stage-import.ts).
 */
export interface LibraryMessages {
  /**
   * What would be added of a tab: the article, or what is selected in it, with what the corpus knows of it. The page is read
   * on the spot; nothing is stored.
   */
  'page/draft': {
    in: { tab: number; selection: boolean }
    out: { draft: ReportDraft; preview: ReportPreview }
  }
  /** What adding this draft would do, after the reader corrected it. */
  'report/preview': { in: { draft: ReportDraft }; out: ReportPreview }
  /**
   * Adds a report. With `replaces` it takes the place of the text of that report, which is kept as a version. Fails with code
   * `known` when the corpus has the same text.
   */
  'report/add': { in: { draft: ReportDraft; story: StoryChoice; replaces: string | null }; out: Done }
  'report/edit': { in: { report: string; change: ReportEdit }; out: Done }
  /** Removes the reader's reports with their versions; bundled ones stay. */
  'report/remove': { in: { reports: string[] }; out: Done }
  /** Puts reports into a story that is there, or into a new one: moves and splits. Bundled reports can be moved, too. */
  'report/move': { in: { reports: string[]; to: Exclude<StoryChoice, { kind: 'proposed' }> }; out: Done }
  'story/rename': { in: { story: string; title: string }; out: Done }
  /** Puts all reports of these stories into one of them. */
  'story/merge': { in: { stories: string[]; into: string }; out: Done }
  /** Removes a story with its reports; bundled reports stay and are proposed a story again. */
  'story/remove': { in: { story: string }; out: Done }
  /** Groups anew all reports whose story the reader did not choose. A job. */
  'story/propose': { in: Record<string, never>; out: { job: number } }
  /** Takes back this step and all that came after it, last first. Out: how many were taken back. */
  'undo/to': { in: { step: number }; out: { undone: number } }
  /** The reader says yes to a job that is `ready`. */
  'job/start': { in: { job: number }; out: null }
  /** Ends a job within 200 ms; what it has done so far stays, and can be undone. */
  'job/cancel': { in: { job: number }; out: null }
  /** Takes an ended job, or one that was never started, off the list. */
  'job/dismiss': { in: { job: number }; out: null }
  /** Goes on with jobs that a stopped worker left. Windows that show jobs send it when they open. */
  'job/wake': { in: Record<string, never>; out: null }
  /** Deletes everything that the reader put in: reports, stories, versions, settings, undo steps. Cannot be undone. */
  'library/wipe': { in: Record<string, never>; out: null }
}

/** Where the reader is in a page: what it tells a side panel that follows it (place.ts), at most a few times a second. */
export interface ReadingPlace {
  /** The marked sentence that is nearest to the middle of the view, or that was clicked. */
  index: number
  /** It was clicked. */
  picked: boolean
}

/** Messages from the background to the page. */
export interface ToPageMessages {
  /** What would be added of this page: its article, or only what is selected. Fails with `empty`, or `no-selection`. */
  'article/extract': { in: { selection: boolean }; out: { draft: ReportDraft } }
  /** Is the document that was checked still there? Any answer says so. */
  'mark/here': { in: Record<string, never>; out: null }
  /**
   * Read and check the article, or what is selected (fails with `no-selection`). A quiet check is one that nobody asked for just
   * now: nothing is said when the page is no article.
   */
  'mark/check': { in: { selection: boolean; quiet: boolean }; out: null }
  'mark/clear': { in: Record<string, never>; out: null }
  'mark/go-to': { in: { index: number }; out: null }
  /** Moves to the next (1) or previous (-1) sentence that has a mark and opens its popover. */
  'mark/step': { in: { by: 1 | -1 }; out: null }
  /** Mark only sentences with these statuses, from now on. */
  'mark/show': { in: { statuses: MarkedStatus[] }; out: null }
}

export type Messages = PageMessages & WindowMessages & LibraryMessages & ToPageMessages
export type MessageName = keyof Messages
export type Input<N extends MessageName> = Messages[N]['in']
export type Output<N extends MessageName> = Messages[N]['out']
export interface Envelope<N extends MessageName = MessageName> {
  name: N
  input: Input<N>
}
export type Reply<N extends MessageName> = Result<Output<N>>
