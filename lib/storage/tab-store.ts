import { Dexie } from 'dexie'
import type { PageState, StoredFinding } from '../core/page-state.ts'
import type { Article } from '../core/types.ts'
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
