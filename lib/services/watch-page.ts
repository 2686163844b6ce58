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

/** Windows rest this long after a long list before they are given it again, in milliseconds for each sentence. */
const REST = 0.1

/**
 * Calls back with what is known of a tab, now and after every change, until the returned function is called. A database that
 * cannot be read is told as a failed page with its problem.
 *
 * Every change of a tab's findings is written together with its page, so only that row is watched; the findings are read when
 * the window has dealt with those it has. A page of thousands of sentences would otherwise be read anew after each batch.
 */
export function watchPage(
  tab: number,
  callback: (watched: WatchedPage) => void,
  db: SecondSourceDatabase = database(),
): () => void {
  let stopped = false
  let reading = false
  let changed = false
  const tell = (watched: WatchedPage) => {
    if (!stopped) callback(watched)
  }
  const failed = (error: unknown) =>
    tell({
      page: { ...emptyPage(tab), phase: 'failed', problem: databaseProblem(error) ?? bug },
      findings: [],
    })
  const read = async () => {
    changed = true
    if (reading) return
    reading = true
    while (changed && !stopped) {
      changed = false
      const watched = await readTab(db, tab)
      tell(watched)
      await new Promise((resolve) => setTimeout(resolve, watched.findings.length * REST))
    }
    reading = false
  }
  const subscription = liveQuery(async () => {
    try {
      await db.retry()
      return (await db.pages.get(tab)) ?? null
    } catch (error) {
      // liveQuery keeps quiet about a database that is closed, as one that could not be opened is. The window must not.
      if (db.hasFailed()) failed(error)
      throw error
    }
  }).subscribe({
    next: () => {
      read().catch((error) => {
        reading = false
        failed(error)
      })
    },
    error: failed,
  })
  return () => {
    stopped = true
    subscription.unsubscribe()
  }
}

const readTab = (db: SecondSourceDatabase, tab: number): Promise<WatchedPage> =>
  db.transaction('r', db.pages, db.findings, async () => ({
    page: (await db.pages.get(tab)) ?? null,
    findings: await findingsOf(db, tab),
  }))

const bug = {
  code: 'bug',
  message: 'Second Source cannot show this page. Close this window and open it again.',
}
