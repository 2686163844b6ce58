import { browser } from 'wxt/browser'
import { SAMPLE_PAGE } from '../messaging/audience.ts'

/** Opens the welcome page when the extension was installed; an update of it, or of the browser, interrupts nobody. */
export async function welcome(reason: string): Promise<void> {
  if (reason !== 'install') return
  await browser.tabs.create({ url: browser.runtime.getURL(`/${SAMPLE_PAGE}`) })
}
