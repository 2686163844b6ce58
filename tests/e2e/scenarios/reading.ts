import assert from 'node:assert/strict'
import { pause, until } from '../browsers/until.ts'
import { lookAtPage, marksOf, pointIn, popoverGone, popoverOf } from '../page-view.ts'
import { lookAtPopup, press, settled, statusOf } from '../popup-view.ts'
import type { Scenario } from '../scenario.ts'

const LONDON = 'filed with the High Court in London'

export const reading: Scenario[] = [
  {
    name: 'a mark opens its popover when the pointer rests on it, and leaves the focus alone',
    async run(world) {
      const tab = await world.open('/london.html')
      const view = await world.checkAndRead(tab)
      const { x, y } = await pointIn(tab, 'The complaint')
      await tab.moveMouse(x - 3, y)
      await tab.moveMouse(x, y)
      const popover = await popoverOf(tab, LONDON)
      assert.equal(popover.status, statusOf(view, LONDON))
      assert.equal(popover.focused, false)
      await tab.moveMouse(5, 5)
      await popoverGone(tab)
    },
  },
  {
    name: 'a click opens it with the focus in it; Escape closes it and gives the focus back',
    async run(world) {
      const tab = await world.open('/london.html')
      await world.checkAndRead(tab)
      const { x, y } = await pointIn(tab, 'The complaint')
      await tab.clickAt(x, y)
      const popover = await popoverOf(tab, LONDON)
      assert.equal(popover.focused, true)
      for (let i = 0; i < 12; i++) await tab.press('Tab')
      assert.equal((await popoverOf(tab)).focused, true, 'Tab leads out of the popover')
      await tab.press('Escape')
      await popoverGone(tab)
      assert.equal(await tab.run(() => document.activeElement?.tagName), 'BODY')
    },
  },
  {
    name: 'the shortcut walks from mark to mark, and back',
    async run(world) {
      const tab = await world.open('/london.html')
      const { rows } = await world.checkAndRead(tab)
      await tab.command('next-mark')
      const first = await popoverOf(tab, rows[0]?.text)
      await tab.command('next-mark')
      const second = await popoverOf(tab, rows[1]?.text)
      assert.notEqual(second.sentence, first.sentence)
      await tab.command('previous-mark')
      await popoverOf(tab, rows[0]?.text)
      await tab.press('Escape')
      await popoverGone(tab)
    },
  },
  {
    name: 'the shortcut checks a page that was never checked',
    async run(world) {
      const tab = await world.open('/london.html')
      // A shortcut of the extension grants activeTab as a click does; dispatched by a test it does not, so the click goes first.
      const { popup } = await world.check(tab)
      await press(popup, 'Remove the marks')
      await until('the marks are gone', async () => Object.keys((await lookAtPage(tab)).marks).length === 0)
      await popup.close()
      await tab.command('next-mark')
      await until(
        'the marks came back',
        async () => Object.values((await lookAtPage(tab)).marks).flat().length > 5,
      )
    },
  },
  {
    name: 'a link in a marked sentence stays a link, and text can be selected',
    async run(world) {
      const tab = await world.open('/london.html')
      await world.checkAndRead(tab)
      await pointIn(tab, 'Professor Sarah Chen')
      const link = await tab.run(() => {
        const box = document
          .querySelector('article a[href="/front.html"]:not(.byline a)')
          ?.getBoundingClientRect()
        return box ? { x: box.left + box.width / 2, y: box.top + box.height / 2 } : null
      })
      assert.ok(link)
      await tab.clickAt(link.x, link.y)
      await until('the link was followed', () => tab.run(() => location.pathname === '/front.html'))
    },
  },
  {
    name: '“go to” in the popup brings the article to the sentence and opens its popover',
    async run(world) {
      const tab = await world.open('/long-3000.html')
      const { popup, view } = await world.check(tab)
      const last = view.rows.at(-1)
      assert.ok(last && view.rows.length > 50)
      const before = await tab.run(() => scrollY)
      await popup.run((index) => {
        document
          .querySelector(`[data-row="${index}"]`)
          ?.parentElement?.querySelector<HTMLElement>('.row-go')
          ?.click()
      }, last.index)
      const popover = await popoverOf(tab, last.text)
      assert.equal(popover.status, last.status)
      assert.ok((await tab.run(() => scrollY)) > before + 1000)
      const { marks } = await lookAtPage(tab)
      assert.ok(marks[last.status]?.includes(last.text), 'the sentence is not marked when it comes into view')
    },
  },
  {
    name: '“remove the marks” gives the page back, “check again” marks it anew',
    async run(world) {
      const tab = await world.open('/london.html')
      const { popup, view } = await world.check(tab)
      const before = await marksOf(tab, view.rows.length)
      await press(popup, 'Remove the marks')
      await until('the popup says so', async () =>
        /marks were removed/.test((await lookAtPopup(popup)).notice?.title ?? ''),
      )
      await until('the marks are gone', async () => Object.keys((await lookAtPage(tab)).marks).length === 0)
      assert.equal(await tab.run(() => document.adoptedStyleSheets.length), 0)
      assert.equal((await lookAtPage(tab)).hosts, 0)
      assert.equal(await world.browser.badge(tab), '')

      await press(popup, 'Check this page again')
      const again = await settled(popup)
      assert.deepEqual(again.counts, view.counts)
      assert.deepEqual(await marksOf(tab, view.rows.length), before)
      await press(popup, 'Check again')
      await pause(300)
      assert.deepEqual((await settled(popup)).counts, view.counts)
    },
  },
  {
    name: 'injected twice it stands there once',
    async run(world) {
      const tab = await world.open('/london.html')
      const { popup, view } = await world.check(tab)
      const before = await marksOf(tab, view.rows.length)
      await popup.run(async () => {
        const [front] = await chrome.tabs.query({ active: true, lastFocusedWindow: true })
        const target = { tabId: front?.id ?? -1 }
        await chrome.scripting.executeScript({ target, files: ['/content-scripts/content.js'] })
        await chrome.scripting.executeScript({ target, files: ['/content-scripts/content.js'] })
      })
      await press(popup, 'Check again')
      await pause(500)
      await settled(popup)
      await popup.close()
      assert.deepEqual(await marksOf(tab, view.rows.length), before)
      assert.equal(await tab.run(() => document.adoptedStyleSheets.length), 1)
      const { x, y } = await pointIn(tab, 'The complaint')
      await tab.clickAt(x, y)
      await popoverOf(tab, LONDON)
      assert.equal((await lookAtPage(tab)).hosts, 1)
    },
  },
  {
    name: 'the badge says by letter and number what other reports contradict or dispute',
    async run(world) {
      const tab = await world.open('/london.html')
      const { counts } = await world.checkAndRead(tab)
      const { contradicted = 0, disputed = 0 } = counts
      const wanted = contradicted ? `C${contradicted}` : `D${disputed}`
      await until('the badge shows it', async () => (await world.browser.badge(tab)) === wanted)
    },
  },
  {
    name: 'a page that forbids foreign scripts and styles is marked like any other',
    async run(world) {
      const tab = await world.open('/strict.html')
      const view = await world.checkAndRead(tab)
      const { x, y } = await pointIn(tab, 'The complaint')
      await tab.clickAt(x, y)
      assert.equal((await popoverOf(tab, LONDON)).status, statusOf(view, LONDON))
      const width = await tab.run(() => {
        const host = document.querySelector('second-source-popover')
        return host?.shadowRoot?.querySelector('[role=dialog]')?.getBoundingClientRect().width ?? 0
      })
      assert.ok(width > 200 && width < 700, `the popover is ${width} px wide: its style did not load`)
    },
  },
  {
    name: 'leaving the page forgets what was found there',
    async run(world) {
      const tab = await world.open('/london.html')
      await world.checkAndRead(tab)
      await tab.go(world.site.url('/other-story.html'))
      await until('the badge is empty', async () => (await world.browser.badge(tab)) === '')
      const { view } = await world.check(tab)
      assert.match(view.notice?.title ?? '', /No other report of this story/)
    },
  },
]
