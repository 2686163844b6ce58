import { liveQuery } from 'dexie'
import { emptyPage, type PageState, type StoredFinding } from '../core/page-state.ts'
import { database, type SecondSourceDatabase } from '../storage/database.ts'
import { databaseProblem } from '../storage/database-problem.ts'
import { findingsOf } from '../storage/tab-store.ts'

/** What a window shows of a tab. `page` is null when the tab was never checked. */
export interface WatchedPage {
  page: PageState | null
  /** In the article's order. */
  findings: StoredFinding[]
}

/**
 * Calls back with what is known of a tab, now and after every change, until the returned function is called. A database that
 * cannot be read is told as a failed page with its problem.
 */
export function watchPage(
  tab: number,
  callback: (watched: WatchedPage) => void,
  db: SecondSourceDatabase = database(),
): () => void {
  const read = async (): Promise<WatchedPage> => ({
    page: (await db.pages.get(tab)) ?? null,
    findings: await findingsOf(db, tab),
  })
  const failed = (error: unknown): WatchedPage => ({
    page: { ...emptyPage(tab), phase: 'failed', problem: databaseProblem(error) ?? bug },
    findings: [],
  })
  const subscription = liveQuery(async () => {
    try {
      await db.retry()
      return await read()
    } catch (error) {
      // liveQuery keeps quiet about a database that is closed, as one that could not be opened is. The window must not.
      if (db.hasFailed()) return failed(error)
      throw error
    }
  }).subscribe({ next: callback, error: (error) => callback(failed(error)) })
  return () => subscription.unsubscribe()
}

const bug = {
  code: 'bug',
  message: 'Second Source cannot show this page. Close this window and open it again.',
}
