import assert from 'node:assert/strict'
import type { Popup, Tab } from '../browsers/driver.ts'
import { until } from '../browsers/until.ts'
import { paintedTexts, popoverOf } from '../page-view.ts'
import type { Scenario } from '../scenario.ts'

const SENTENCE = 'The complaint was filed with the High Court in London, one report says.'

/** Selects the first sentence with these words, and gives a point in it. */
const select = (tab: Tab, words: string) =>
  tab.run((wanted) => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const start = (node.nodeValue ?? '').indexOf(wanted)
      if (start < 0) continue
      const range = document.createRange()
      range.setStart(node, start)
      range.setEnd(node, start + wanted.length)
      range.startContainer.parentElement?.scrollIntoView({ block: 'center', behavior: 'instant' })
      getSelection()?.removeAllRanges()
      getSelection()?.addRange(range)
      const box = range.getClientRects()[0]
      if (box) return { x: box.left + box.width / 2, y: box.top + box.height / 2 }
    }
    throw new Error(`There is no “${wanted}” in the page.`)
  }, words)

/** What a popup shows that opened to add something, once the form is there. */
const formIn = (popup: Popup) =>
  until('the form is there', () =>
    popup.run(() => {
      const form = document.querySelector('form.add')
      if (!form) return null
      return {
        heading: form.querySelector('h2')?.textContent ?? '',
        text: [...form.querySelectorAll('label.choice')].map((one) => one.textContent?.trim() ?? ''),
        focused: document.activeElement?.textContent ?? '',
      }
    }),
  )

/** A click, a key or a menu entry grants leave to read the tab; sent by a test they do not, so a real click goes first. */
async function granted(tab: Tab): Promise<Tab> {
  const popup = await tab.clickAction()
  await popup.close()
  return tab
}

export const adding: Scenario[] = [
  {
    name: 'a key opens the popup with the article to be added; Enter would save it',
    async run(world) {
      const tab = await granted(await world.open('/cable-courier.html'))
      await tab.command('add-article')
      const popup = await tab.popup()
      const form = await formIn(popup)
      assert.equal(form.heading, 'Add this article')
      assert.equal(form.text.length, 4)
      assert.equal(form.focused, 'Save')
      await popup.close()
    },
  },
  {
    name: 'the context menu opens the popup with the selection to be added',
    async run(world) {
      const tab = await granted(await world.open('/sample.html'))
      await tab.chooseFromMenu('add-selection', await select(tab, SENTENCE))
      const popup = await tab.popup()
      const form = await formIn(popup)
      assert.equal(form.heading, 'Add the selection')
      assert.equal(form.text.length, 1)
      assert.match(form.text[0] ?? '', new RegExp(SENTENCE))
      await popup.close()
    },
  },
  {
    name: 'the context menu checks the selection alone',
    async run(world) {
      const tab = await world.open('/sample.html')
      // A popup that is closed at once may not have asked for the check yet.
      const { popup } = await world.check(tab)
      await popup.close()
      await until('the article is marked', async () => (await paintedTexts(tab)).length > 1)
      await tab.chooseFromMenu('check-selection', await select(tab, SENTENCE))
      assert.equal((await popoverOf(tab, SENTENCE)).status, 'disputed')
      await until('only the selection is marked', async () => (await paintedTexts(tab)).length === 1)
    },
  },
]
