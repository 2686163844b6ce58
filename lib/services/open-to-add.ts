import { browser } from 'wxt/browser'

/** What is to be added: the article of a page, or what is selected in it. */
export type Adding = 'article' | 'selection'

/** A window that opens next finds here what it was opened for. */
const KEY = 'opened-to-add'

interface Intent {
  tab: number
  adding: Adding
}

/** How wide and high a window of its own is, where the popup cannot be opened by us; in px. */
const SIZE = { width: 430, height: 640 }

/**
 * Opens the popup with the report that would be added of a tab. Nothing is awaited before it opens, because some browsers allow
 * it only while a click or a key is being handled. Where a browser does not allow it at all, a small window opens instead.
 */
export async function openToAdd(tab: number, adding: Adding): Promise<void> {
  const intent: Intent = { tab, adding }
  const kept = browser.storage.session.set({ [KEY]: intent })
  try {
    await browser.action.openPopup()
    await kept
  } catch {
    await kept
    const url = browser.runtime.getURL(`/popup.html?tab=${tab}` as '/')
    await browser.windows.create({ url, type: 'popup', ...SIZE })
  }
}

/** What a window that shows this tab was opened for; asked once, it is forgotten. */
export async function takeIntent(tab: number): Promise<Adding | null> {
  const stored = await browser.storage.session.get(KEY)
  const intent = stored[KEY] as Partial<Intent> | undefined
  if (intent?.tab !== tab) return null
  await browser.storage.session.remove(KEY)
  return intent.adding === 'article' || intent.adding === 'selection' ? intent.adding : null
}
