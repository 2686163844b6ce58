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
 * Adds findings to a tab and counts those that are new.
 *
 * @returns `all` when every sentence that makes a claim has been judged; `forgotten`, with nothing stored, when the tab was
 * forgotten meanwhile
 */
export async function addFindings(
  db: SecondSourceDatabase,
  tab: number,
  findings: readonly StoredFinding[],
): Promise<'some' | 'all' | 'forgotten'> {
  return db.transaction('rw', db.tabTables, async () => {
    const page = await db.pages.get(tab)
    if (!page || (await db.articles.where('tab').equals(tab).count()) === 0) return 'forgotten'
    const before = await db.findings.bulkGet(findings.map(({ index }): [number, number] => [tab, index]))
    await db.findings.bulkPut([...findings])
    const judged = page.judged + before.filter((row) => row === undefined).length
    await db.pages.put({ ...page, judged })
    return judged >= page.checkable ? 'all' : 'some'
  })
}

/** All of a tab is judged; this is what its article leaves out. Does nothing when the tab was forgotten meanwhile. */
export async function finishTab(db: SecondSourceDatabase, tab: number, omissions: Omission[]): Promise<void> {
  await db.transaction('rw', db.pages, async () => {
    const page = await db.pages.get(tab)
    if (page?.phase === 'judging') await db.pages.put({ ...page, phase: 'done', omissions })
  })
}

/** Keeps which sentences (indexes) the tab's page no longer shows. Does nothing when the tab was forgotten meanwhile. */
export async function keepGone(db: SecondSourceDatabase, tab: number, gone: number[]): Promise<void> {
  await db.pages.where('tab').equals(tab).modify({ gone })
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
