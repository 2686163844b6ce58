import type { ReportCard } from '../core/page-state.ts'
import type { Result } from '../core/result.ts'
import type { Article, SentenceFinding, Status, StoryFinding } from '../core/types.ts'

export type { PageState, ReportCard, StoredFinding } from '../core/page-state.ts'

/** What the popover shows for one sentence, with everything needed to name the reports. */
export interface FindingView {
  finding: SentenceFinding
  reports: ReportCard[]
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
  'article/failed': { in: { code: string; message: string }; out: null }
  /** The marks were removed by the reader. */
  'article/cleared': { in: Record<string, never>; out: null }
}

/** Messages from our own windows to the background. Accepted only from extension pages. */
export interface WindowMessages {
  /** Inject into the tab and check it (again). Resolves when the check has begun; progress is in storage. */
  'page/check': { in: { tab: number }; out: null }
  /** Remove the marks from the tab. */
  'page/clear': { in: { tab: number }; out: null }
  /** Scroll to a sentence, show its popover, focus it. */
  'page/go-to': { in: { tab: number; index: number }; out: null }
  /**
   * Put the bundled corpus back as shipped and index everything anew; nothing of the reader's is touched. Fails with code
   * `database-unreadable` when the database cannot be opened at all; with `rebuild` it is then deleted and begun anew.
   */
  'corpus/repair': { in: { rebuild?: boolean }; out: { claims: number } }
}

/** Messages from the background to the page. */
export interface ToPageMessages {
  /** Is the document that was checked still there? Any answer says so. */
  'mark/here': { in: Record<string, never>; out: null }
  'mark/check': { in: Record<string, never>; out: null }
  'mark/clear': { in: Record<string, never>; out: null }
  'mark/go-to': { in: { index: number }; out: null }
  /** Moves to the next (1) or previous (-1) sentence that has a mark and opens its popover. */
  'mark/step': { in: { by: 1 | -1 }; out: null }
}

export type Messages = PageMessages & WindowMessages & ToPageMessages
export type MessageName = keyof Messages
export type Input<N extends MessageName> = Messages[N]['in']
export type Output<N extends MessageName> = Messages[N]['out']
export interface Envelope<N extends MessageName = MessageName> {
  name: N
  input: Input<N>
}
export type Reply<N extends MessageName> = Result<Output<N>>
