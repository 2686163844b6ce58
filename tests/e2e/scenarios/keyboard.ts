import assert from 'node:assert/strict'
import type { Tab } from '../browsers/driver.ts'
import { doAll, see, shortcut } from '../keyboard.ts'
import { openLibrary } from '../library-view.ts'
import { lookAtPage, marksOf } from '../page-view.ts'
import { lookAtPopup, settled } from '../popup-view.ts'
import type { Scenario, World } from '../scenario.ts'
import { libraryTasks } from './keyboard-library-tasks.ts'
import { articleTasks, popupTasks, welcomeTasks } from './keyboard-page-tasks.ts'

/** Opens the popup of an article in a tab of its own, where keys reach it. */
async function openPopup(world: World, article: Tab): Promise<Tab> {
  // The click grants leave to read the tab.
  const { popup } = await world.check(article)
  const id = await popup.run(async () => {
    const [tab] = await chrome.tabs.query({ active: true, currentWindow: true })
    return tab?.id ?? -1
  })
  await popup.close()
  const tab = await world.visit(`${world.browser.origin}popup.html?tab=${id}`)
  await settled(tab)
  return tab
}

/** How each status is said. */
const WORDS: Record<string, string> = {
  contradicted: 'Contradicted',
  disputed: 'Disputed',
  confirmed: 'Confirmed',
  unreported: 'Unreported elsewhere',
}

/** Articles that have between them a sentence of each status. */
const HEARD = [
  { path: '/london.html', words: ['Disputed', 'Confirmed', 'Unreported elsewhere'] },
  { path: '/paris.html', words: ['Contradicted'] },
]

/** Each row of the popup is said with its status first and its sentence last. */
async function hearPopup(world: World, article: Tab): Promise<Tab> {
  const popup = await openPopup(world, article)
  const buttons = (await popup.spoken()).filter(({ role }) => role === 'button')
  for (const { status, text } of (await lookAtPopup(popup)).rows) {
    const said = buttons.find(({ name }) => name.endsWith(text))?.name
    assert.ok(said?.startsWith(WORDS[status] ?? '?'), `of “${text}” is said “${said}”`)
  }
  return popup
}

/** The popover is said to be a dialog, headed by the status of its sentence; gives that word. */
async function hearPopover(article: Tab): Promise<string> {
  const { popover } = await lookAtPage(article)
  const said = await article.spoken()
  const dialog = said.findIndex(({ role }) => role === 'dialog')
  assert.ok(dialog >= 0, 'nothing is said of a dialog')
  const heading = said.slice(dialog).find(({ role }) => role === 'heading')?.name ?? ''
  assert.equal(heading, WORDS[popover?.status ?? ''])
  return heading
}

/** Every function by keyboard alone: a run of 30 tasks in four windows. */
export const keyboard: Scenario[] = [
  {
    name: `by keyboard alone, the library: ${libraryTasks.length} tasks`,
    limit: 120_000,
    async run(world) {
      await doAll(await openLibrary(world, '/stories'), libraryTasks)
    },
  },
  {
    name: `by keyboard alone, the popup: ${popupTasks.length} tasks`,
    async run(world) {
      await doAll(await openPopup(world, await world.open('/london.html')), popupTasks)
    },
  },
  {
    name: `by keyboard alone, the popover in an article: ${articleTasks.length} tasks`,
    async run(world) {
      const tab = await world.open('/london.html')
      await world.checkAndRead(tab)
      await doAll(tab, articleTasks)
    },
  },
  {
    name: `by keyboard alone, the welcome page and the help: ${welcomeTasks.length} tasks`,
    async run(world) {
      const tab = await world.visit(`${world.browser.origin}welcome.html`)
      await marksOf(tab, 7)
      await doAll(tab, welcomeTasks)
    },
  },
  ...HEARD.map(
    ({ path, words }): Scenario => ({
      name: `by keyboard alone, popup and popover tell a screen reader the status of each sentence: ${words.join(', ')}`,
      only: 'chromium',
      async run(world) {
        const article = await world.open(path)
        const { rows } = await lookAtPopup(await hearPopup(world, article))
        const heard = new Set<string>()
        for (const [at] of rows.entries()) {
          await shortcut('next-mark')(article)
          await see('.ss-count', `^${at + 1} of`)(article)
          heard.add(await hearPopover(article))
        }
        for (const word of words) assert.ok(heard.has(word), `“${word}” is never said`)
      },
    }),
  ),
]
