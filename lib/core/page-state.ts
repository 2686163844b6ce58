import type { Failure } from './result.ts'
import type { Omission, Report, SentenceFinding, StoryFinding } from './types.ts'

/** What windows need of a report to name it. */
export type ReportCard = Pick<Report, 'id' | 'title' | 'publisher' | 'url' | 'publishedAt' | 'origin'>

/** One checked page, as the background stores it and windows subscribe to it (Dexie table `pages`, key `tab`). */
export interface PageState {
  tab: number
  url: string | null
  title: string | null
  phase: 'reading' | 'judging' | 'done' | 'failed' | 'cleared'
  /** Why it failed, with the next step. */
  problem?: Failure
  story?: StoryFinding
  reports: ReportCard[]
  /** Sentences that make a claim; how many of them have been judged. */
  checkable: number
  judged: number
  omissions: Omission[]
  /** Sentences (indexes) that the page no longer shows as they were read, ascending. Absent: all are there. */
  gone?: number[]
  /** Id of the reader's report that holds an older text of this article. */
  changed?: string
  /** The reader selected this text; the rest of the page was read only to recognise the story. */
  excerpt?: true
}

/** One judged sentence (Dexie table `findings`, key `[tab+index]`). */
export interface StoredFinding {
  tab: number
  index: number
  finding: SentenceFinding
}

/** A page of which nothing is known yet. */
export const emptyPage = (tab: number): PageState => ({
  tab,
  url: null,
  title: null,
  phase: 'reading',
  reports: [],
  checkable: 0,
  judged: 0,
  omissions: [],
})
