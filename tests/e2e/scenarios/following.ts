import assert from 'node:assert/strict'
import type { Popup, Tab } from '../browsers/driver.ts'
import { pause, until } from '../browsers/until.ts'
import { paintedTexts, popoverGone, popoverOf } from '../page-view.ts'
import { lookAtPopup, settled } from '../popup-view.ts'
import type { Scenario, World } from '../scenario.ts'

const LONDON = 'filed with the High Court in London'
const SUMMIT = 'Safety Summit took place'
const CAMBRIDGE = 'Professor Sarah Chen'

const click = (tab: Tab, id: string) => tab.run((wanted) => document.getElementById(wanted)?.click(), id)
const isPainted = async (tab: Tab, words: string) =>
  (await paintedTexts(tab)).some((text) => text.includes(words))
const comes = (tab: Tab, words: string) => until(`“${words}” is marked`, () => isPainted(tab, words))
const goes = (tab: Tab, words: string) =>
  until(`“${words}” is no longer marked`, async () => !(await isPainted(tab, words)))

/** No sentence is marked twice, and every marked text is one that the page shows. */
async function assertHonest(tab: Tab): Promise<void> {
  const texts = await paintedTexts(tab)
  assert.deepEqual([...new Set(texts)].length, texts.length, 'a sentence is marked twice')
}

/** Reads a page that changes by itself: its tree is not watched. */
const visit = (world: World, path: string) => world.visit(world.site.url(path))

const checkSelection = (popup: Popup) =>
  popup.run(async () => {
    const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true })
    return (await chrome.runtime.sendMessage({
      name: 'page/check',
      input: { tab: tab?.id, selection: true },
    })) as { ok: boolean; error?: { code: string } }
  })

export const following: Scenario[] = [
  {
    name: 'another article at another address, drawn without a load: its own findings, no mark of the one before',
    async run(world) {
      const tab = await visit(world, '/single-page.html')
      await world.checkAndRead(tab)
      await comes(tab, LONDON)
      await click(tab, 'ferry')
      await until('the marks are gone', async () => (await paintedTexts(tab)).length === 0)
      await until('the badge is another one', async () => (await world.browser.badge(tab)) === '–')
      await click(tab, 'court')
      await comes(tab, LONDON)
      await assertHonest(tab)
      const { view } = await world.check(tab)
      assert.ok(view.rows.some(({ text }) => text.includes(LONDON)))
      await click(tab, 'front')
      await until(
        'nothing is known of a page without article',
        async () => (await world.browser.badge(tab)) === '',
      )
    },
  },
  {
    name: 'another article at the same address',
    async run(world) {
      const tab = await visit(world, '/single-page.html')
      await world.checkAndRead(tab)
      await comes(tab, LONDON)
      await click(tab, 'swap')
      await until('the marks are gone', async () => (await paintedTexts(tab)).length === 0)
      await until('the badge is another one', async () => (await world.browser.badge(tab)) === '–')
    },
  },
  {
    name: 'text that comes late is checked with what was there, each sentence once',
    async run(world) {
      const tab = await visit(world, '/late.html')
      const before = await world.checkAndRead(tab)
      await comes(tab, LONDON)
      await click(tab, 'more')
      await comes(tab, CAMBRIDGE)
      await comes(tab, SUMMIT)
      await assertHonest(tab)
      const { view } = await world.check(tab)
      assert.ok(view.rows.length > before.rows.length)
    },
  },
  {
    name: 'an article that comes late is taken up when it is there',
    async run(world) {
      const tab = await visit(world, '/late.html?after=3000')
      const { popup, view } = await world.check(tab)
      assert.match(view.notice?.words ?? '', /no text|no article/)
      await comes(tab, LONDON)
      assert.ok((await settled(popup)).rows.length > 0)
    },
  },
  {
    name: 'a sentence that the page changes loses its mark, and the list says that it is no longer there',
    async run(world) {
      const tab = await visit(world, '/late.html')
      await world.checkAndRead(tab)
      await comes(tab, LONDON)
      await tab.run(() => {
        const text = document.querySelector('#story p')?.firstChild as Text
        text.data = text.data.replace('in London', 'in Leeds')
      })
      await goes(tab, LONDON)
      assert.ok(await isPainted(tab, 'formally accused'), 'the other sentence of the paragraph kept its mark')
      const { popup } = await world.check(tab)
      const gone = await until('the list says so', () =>
        popup.run(() => document.querySelector('.row[data-gone] .row-gone')?.textContent ?? null),
      )
      assert.equal(gone, 'No longer in the page')
    },
  },
  {
    name: 'the next article, appended below, is not mixed in, and is checked when its address is reached',
    async run(world) {
      const tab = await visit(world, '/endless.html')
      const before = await world.checkAndRead(tab)
      await comes(tab, LONDON)
      await click(tab, 'more')
      await pause(4_000)
      const { popup, view } = await world.check(tab)
      assert.deepEqual(view.rows, before.rows)
      await popup.close()
      await tab.run(() => {
        document.getElementById('space')?.remove()
        document.querySelectorAll('article')[1]?.scrollIntoView()
        history.replaceState({}, '', '?second')
      })
      await until('the badge is another one', async () => (await world.browser.badge(tab)) === '–')
      assert.equal((await paintedTexts(tab)).length, 0)
    },
  },
  {
    name: 'an article in a frame of the same site',
    async run(world) {
      const tab = await visit(world, '/framed.html')
      const view = await world.checkAndRead(tab)
      assert.ok(view.rows.length > 5)
      await comes(tab, LONDON)
      await tab.command('next-mark')
      const seen = await until('the popover stands in the frame', () =>
        tab.run(() => {
          const inner = document.querySelector('iframe')?.contentDocument
          const shadow = inner?.querySelector('second-source-popover')?.shadowRoot
          return shadow?.querySelector('blockquote')?.textContent ?? null
        }),
      )
      assert.equal(seen, view.rows[0]?.text)
    },
  },
  {
    name: 'an article in open shadow roots',
    async run(world) {
      const tab = await visit(world, '/shadow.html')
      const view = await world.checkAndRead(tab)
      await comes(tab, LONDON)
      await comes(tab, CAMBRIDGE)
      await tab.command('next-mark')
      await popoverOf(tab, view.rows[0]?.text)
      await tab.press('Escape')
      await popoverGone(tab)
      const point = await tab.run((words) => {
        for (const highlight of CSS.highlights.values())
          for (const given of highlight) {
            const range = document.createRange()
            range.setStart(given.startContainer, given.startOffset)
            range.setEnd(given.endContainer, given.endOffset)
            const box = range.toString().includes(words) ? range.getClientRects()[0] : null
            if (box) return { x: box.left + 30, y: box.top + box.height / 2 }
          }
        return null
      }, CAMBRIDGE)
      assert.ok(point)
      await tab.clickAt(point.x, point.y)
      await popoverOf(tab, CAMBRIDGE)
    },
  },
  {
    name: 'a page that draws only what is in view: marks come and go with the text, in the list all that was seen',
    async run(world) {
      const tab = await visit(world, '/virtual.html')
      const first = await world.checkAndRead(tab)
      await comes(tab, LONDON)
      await tab.run(() => scrollTo(0, 1_200))
      await goes(tab, LONDON)
      await pause(3_000)
      await tab.run(() => scrollTo(0, 0))
      await comes(tab, LONDON)
      await assertHonest(tab)
      const { view } = await world.check(tab)
      assert.ok(view.rows.length > first.rows.length, 'what came into view was not read')
      assert.equal(view.rows[0]?.text, first.rows[0]?.text)
    },
  },
  {
    name: 'back and forward through the browser’s memory',
    async run(world) {
      const tab = await visit(world, '/kept.html')
      const before = await world.checkAndRead(tab)
      await comes(tab, LONDON)
      await tab.run(() => Object.assign(window, { kept: true }).kept)
      await tab.go(world.site.url('/front.html'))
      await until('the badge is empty', async () => (await world.browser.badge(tab)) === '')
      await tab.run(() => history.back())
      await until('the very page is back', () => tab.run(() => (window as { kept?: boolean }).kept === true))
      await until('the badge is back', async () => (await world.browser.badge(tab)) !== '')
      await comes(tab, LONDON)
      await assertHonest(tab)
      const { view } = await world.check(tab)
      assert.deepEqual(view.counts, before.counts)
    },
  },
  {
    name: 'what is selected is checked on any page, and its popover opens',
    async run(world) {
      const tab = await visit(world, '/forum.html')
      const { popup } = await world.check(tab)
      assert.deepEqual((await checkSelection(popup)).error?.code, 'no-selection')
      await tab.run(() => getSelection()?.selectAllChildren(document.getElementById('post') as Element))
      assert.equal((await checkSelection(popup)).ok, true)
      const view = await until('the popup lists it', async () => {
        const seen = await lookAtPopup(popup)
        return !seen.busy && seen.rows.length > 0 ? seen : null
      })
      assert.deepEqual(
        view.rows.map(({ text }) => text),
        [
          'I heard that the complaint was filed with the High Court in London.',
          'Alibaba has denied the accusation of Anthropic.',
        ],
      )
      await popup.close()
      await popoverOf(tab, LONDON)
    },
  },
]
