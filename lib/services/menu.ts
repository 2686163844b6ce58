import { browser } from 'wxt/browser'
import { say } from '../words/say.ts'
import { openToAdd } from './open-to-add.ts'
import { check } from './window-deeds.ts'
import type { Workshop } from './workshop.ts'

/** An entry of the context menu: where it stands, what it is called, what it does with the tab. */
interface Entry {
  id: string
  context: 'page' | 'selection'
  title: () => string
  deed: (workshop: Workshop, tab: number) => Promise<unknown>
}

/** On a page what concerns the page, on selected text what concerns that. */
export const MENU: readonly Entry[] = [
  {
    id: 'check-page',
    context: 'page',
    title: () => say('menu.check'),
    deed: (shop, tab) => check(shop, tab),
  },
  {
    id: 'add-page',
    context: 'page',
    title: () => say('panel.add'),
    deed: (_, tab) => openToAdd(tab, 'article'),
  },
  {
    id: 'check-selection',
    context: 'selection',
    title: () => say('menu.check_selection'),
    deed: (shop, tab) => check(shop, tab, true),
  },
  {
    id: 'add-selection',
    context: 'selection',
    title: () => say('add.selection'),
    deed: (_, tab) => openToAdd(tab, 'selection'),
  },
]

/** Pages that can be read at all; elsewhere the entries would promise what cannot be done. */
const PAGES = ['http://*/*', 'https://*/*', 'file:///*']

/**
 * Puts our entries into the context menu. The browser keeps them while the worker sleeps, but not every browser keeps them over
 * a restart, so they are made anew at each install, update and start.
 */
export async function makeMenu(): Promise<void> {
  await browser.contextMenus.removeAll()
  for (const { id, context, title } of MENU) {
    browser.contextMenus.create({ id, title: title(), contexts: [context], documentUrlPatterns: PAGES })
  }
}

/** Does what an entry says. It must be called in the turn in which the click came, for a window may open. */
export async function followMenu(workshop: Workshop, id: unknown, tab: number): Promise<void> {
  await MENU.find((entry) => entry.id === id)?.deed(workshop, tab)
}
