import { browser } from 'wxt/browser'
import { ownPage } from './own-pages.ts'

/** Opens the welcome page when the extension was installed; an update of it, or of the browser, interrupts nobody. */
export async function welcome(reason: string): Promise<void> {
  if (reason === 'install') await browser.tabs.create({ url: ownPage('welcome.html') })
}
