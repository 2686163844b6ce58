import { Dexie } from 'dexie'
import type { PageState, StoredFinding } from '../core/page-state.ts'
import type { Article, Omission } from '../core/types.ts'
import type { SecondSourceDatabase } from './database.ts'

/** Every finding of a tab, in the article's order. */
export function findingsOf(db: SecondSourceDatabase, tab: number): Promise<StoredFinding[]> {
  return db.findings.where('[tab+index]').between([tab, Dexie.minKey], [tab, Dexie.maxKey]).toArray()
}

/** Starts a tab anew: its state is this one, its article is kept for a revived worker, older findings are gone. */
export async function startTab(
  db: SecondSourceDatabase,
  page: PageState,
  article: Article | null,
  findings: StoredFinding[] = [],
): Promise<void> {
  await db.transaction('rw', db.tabTables, async () => {
    await forgetTab(db, page.tab)
    await db.pages.put(page)
    if (article) await db.articles.put({ tab: page.tab, article })
    await db.findings.bulkPut(findings)
  })
}

/**
 * Adds findings to a tab and counts those that are new; the last one makes the page done, with what it leaves out.
 *
 * @param omissions called when all is judged; within the transaction, so it must not wait for anything
 * @returns false, and stores nothing, when the tab was forgotten meanwhile
 */
export async function addFindings(
  db: SecondSourceDatabase,
  tab: number,
  findings: readonly StoredFinding[],
  omissions: () => Omission[],
): Promise<boolean> {
  return db.transaction('rw', db.tabTables, async () => {
    const page = await db.pages.get(tab)
    if (!page || (await db.articles.where('tab').equals(tab).count()) === 0) return false
    const before = await db.findings.bulkGet(findings.map(({ index }): [number, number] => [tab, index]))
    await db.findings.bulkPut([...findings])
    const judged = page.judged + before.filter((row) => row === undefined).length
    const done = judged >= page.checkable
    await db.pages.put({
      ...page,
      judged,
      ...(done ? { phase: 'done', omissions: omissions() } : {}),
    })
    return true
  })
}

/** Forgets all that is known of a tab. */
export async function forgetTab(db: SecondSourceDatabase, tab: number): Promise<void> {
  await db.transaction('rw', db.tabTables, async () => {
    await db.pages.delete(tab)
    await db.articles.delete(tab)
    await db.findings.where('[tab+index]').between([tab, Dexie.minKey], [tab, Dexie.maxKey]).delete()
  })
}

/** Forgets every tab: their numbers mean nothing after the browser was restarted. */
export async function forgetTabs(db: SecondSourceDatabase): Promise<void> {
  await db.transaction('rw', db.tabTables, () => Promise.all(db.tabTables.map((table) => table.clear())))
}
