import { browser } from 'wxt/browser'

/** What Firefox has and the shared types do not. */
const firefox = browser as unknown as { sidebarAction: { open: () => Promise<void> } }

/**
 * Opens the side panel, in Firefox the sidebar. Browsers allow it only while a click or a key is being handled, so nothing may be
 * awaited before.
 */
export function openPanel(windowId: number): Promise<void> {
  return browser.sidePanel ? browser.sidePanel.open({ windowId }) : firefox.sidebarAction.open()
}
