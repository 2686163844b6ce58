import { browser } from 'wxt/browser'
import { ok } from '../core/result.ts'
import { sendToTab } from '../messaging/send.ts'
import type { SecondSourceDatabase } from '../storage/database.ts'
import { guarded } from '../storage/database-problem.ts'
import { forgetTab, forgetTabs } from '../storage/tab-store.ts'
import { showBadge } from './badge.ts'
import type { Workshop } from './workshop.ts'

/** What the browser tells of a change of a tab. */
export interface TabChange {
  status?: string | undefined
}

/** After a tab began to load, its document is looked for again after these waits, in milliseconds. */
const LOOKS = [0, 150, 300, 600, 1200]

/**
 * Forgets what is known of a tab whose document went: the marks went with it. A tab that loads is no proof, because Chromium
 * says so of every change of the address by the page itself, too; and without leave for the site no browser tells the address.
 * So the document is asked: our script in it answers as long as it is there. A change of its address it tells by itself.
 * A database that cannot be read keeps what it has; whoever reads it next says so.
 *
 * @param wait resolves after so many milliseconds
 */
export async function forgetIfNavigated(
  workshop: Workshop,
  tab: number,
  change: TabChange,
  wait: (ms: number) => Promise<void> = pause,
): Promise<void> {
  if (change.status !== 'loading' && change.status !== 'complete') return
  await guarded(async () => {
    for (const ms of change.status === 'loading' ? LOOKS : [0]) {
      await wait(ms)
      const page = await workshop.db.pages.get(tab)
      // While it is being read, the script may not be in the page yet.
      if (!page || (page.phase === 'reading' && change.status === 'loading')) return ok(null)
      const answer = await sendToTab(tab, 'mark/here', {})
      if (answer.ok || answer.error.code !== 'no-page') continue
      workshop.checks.forget(tab)
      await forgetTab(workshop.db, tab)
      await showBadge(workshop.db, tab)
      return ok(null)
    }
    return ok(null)
  })
}

const pause = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms))

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
