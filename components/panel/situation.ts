import type { Failure } from '../../lib/core/result.ts'
import type { PageState, StoredFinding } from '../../lib/messaging/protocol.ts'

/** What is known of the page in front of the reader. `page` is null when it was never checked. */
export interface WatchedPage {
  page: PageState | null
  /** In the article's order. */
  findings: StoredFinding[]
}

/** Which view a window shows. */
export type Situation =
  /** Nothing heard from storage yet, or the page is being read. */
  | { kind: 'reading' }
  | { kind: 'unchecked' }
  | { kind: 'failed'; problem: Failure }
  | { kind: 'cleared'; page: PageState }
  /** The corpus has no other report of this story. */
  | { kind: 'alone'; page: PageState; language: 'judged' | 'other' }
  | { kind: 'findings'; page: PageState; findings: StoredFinding[]; judging: boolean }

const UNTOLD: Failure = { code: 'unknown', message: '' }

/**
 * Chooses the view. `asked` says that a check was asked for and nothing of it is stored yet; what is still stored of an earlier
 * check is shown rather than an empty window, except for its failure.
 */
export function situationOf(watched: WatchedPage | null, asked: boolean): Situation {
  if (!watched) return { kind: 'reading' }
  const { page, findings } = watched
  if (!page) return asked ? { kind: 'reading' } : { kind: 'unchecked' }
  if (asked && page.phase !== 'judging') return { kind: 'reading' }
  switch (page.phase) {
    case 'reading':
      return { kind: 'reading' }
    case 'failed':
      return { kind: 'failed', problem: page.problem ?? UNTOLD }
    case 'cleared':
      return { kind: 'cleared', page }
    case 'judging':
    case 'done': {
      const story = page.story
      if (story && story.reports.length === 0) {
        const language = story.language === 'names-and-numbers-only' ? 'other' : 'judged'
        return { kind: 'alone', page, language }
      }
      return { kind: 'findings', page, findings, judging: page.phase === 'judging' }
    }
  }
}
