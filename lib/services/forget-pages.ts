import { browser } from 'wxt/browser'
import { ok } from '../core/result.ts'
import type { SecondSourceDatabase } from '../storage/database.ts'
import { guarded } from '../storage/database-problem.ts'
import { forgetTab, forgetTabs } from '../storage/tab-store.ts'
import { showBadge } from './badge.ts'
import type { Workshop } from './workshop.ts'

/** What the browser tells of a change of a tab. */
export interface TabChange {
  status?: string | undefined
  url?: string | undefined
}

/** The same document whatever its fragment is. */
const document = (url: string) => url.replace(/#.*$/, '')

/**
 * Forgets what is known of a tab that begins to load or shows another address: the marks went with the old document.
 * A database that cannot be read keeps what it has; whoever reads it next says so.
 */
export async function forgetIfNavigated(
  { db, checks }: Workshop,
  tab: number,
  change: TabChange,
): Promise<void> {
  if (change.status !== 'loading' && change.url === undefined) return
  await guarded(async () => {
    const page = await db.pages.get(tab)
    if (!page) return ok(false)
    const moved = change.url !== undefined && document(change.url) !== document(page.url ?? '')
    if (change.status !== 'loading' && !moved) return ok(false)
    checks.forget(tab)
    await forgetTab(db, tab)
    await showBadge(db, tab)
    return ok(true)
  })
}

/** Forgets what is known of a tab that was closed. */
export async function forgetClosed({ db, checks }: Workshop, tab: number): Promise<void> {
  checks.forget(tab)
  await guarded(async () => ok(await forgetTab(db, tab)))
}

const MARK = 'open-tabs-are-of-this-session'

/**
 * Forgets the tabs of an earlier session of the browser, whose numbers now mean other tabs. Session storage is emptied with
 * the session (and when the extension is reloaded, which ends our scripts in the pages), so its mark tells.
 */
export async function forgetEarlierSession(db: SecondSourceDatabase): Promise<void> {
  const stored = await browser.storage.session.get(MARK)
  if (stored[MARK] === true) return
  await forgetTabs(db)
  await browser.storage.session.set({ [MARK]: true })
}
