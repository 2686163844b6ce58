import { browser } from 'wxt/browser'
import { say } from '../words/say.ts'

/** Id of the context menu's entry “Check this page”. */
export const CHECK_PAGE = 'check-page'

/**
 * Puts our entry into the context menu of pages. The browser keeps it while the worker sleeps, but not every browser keeps it
 * over a restart, so it is made anew at each install, update and start.
 */
export async function makeMenu(): Promise<void> {
  await browser.contextMenus.removeAll()
  browser.contextMenus.create({ id: CHECK_PAGE, title: say('menu.check'), contexts: ['page', 'selection'] })
}
