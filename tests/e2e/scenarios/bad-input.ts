import assert from 'node:assert/strict'
import { until } from '../browsers/until.ts'
import { lookAtPage } from '../page-view.ts'
import type { PopupView } from '../popup-view.ts'
import type { Scenario, World } from '../scenario.ts'

/** What a page that cannot be checked, or has nothing to compare with, shows in the popup. */
interface Case {
  name: string
  address: (world: World) => string
  /** What is wrong; then what to do next. */
  says: RegExp
  next: RegExp
}

const cases: Case[] = [
  {
    name: 'a page of links',
    address: ({ site }) => site.url('/front.html'),
    says: /not (?:seem to be |look like )?an article|no article/i,
    next: /open/i,
  },
  {
    name: 'an empty page',
    address: ({ site }) => site.url('/empty.html'),
    says: /no text|empty|no article/i,
    next: /open|reload|wait/i,
  },
  {
    name: 'an article on another story',
    address: ({ site }) => site.url('/other-story.html'),
    says: /No other report of this story is in your corpus/,
    next: /Add it/,
  },
  {
    name: 'a PDF',
    address: ({ site }) => site.url('/paper.pdf'),
    says: /PDF/,
    next: /web page/,
  },
  {
    name: 'a page of the browser itself',
    address: ({ browser }) => (browser.kind === 'firefox' ? 'about:support' : 'chrome://version/'),
    says: /page of the browser/,
    next: /Open a news article/,
  },
]

function allWords({ notice, trouble, compared }: PopupView): string {
  return [notice?.title, notice?.words, trouble, compared].filter(Boolean).join(' ')
}

export const badInput: Scenario[] = [
  ...cases.map(
    ({ name, address, says, next }): Scenario => ({
      name: `${name} gets a clear sentence and the next step`,
      async run(world) {
        const tab = await world.visit(address(world))
        const { popup, view } = await world.check(tab)
        const words = allWords(view)
        assert.match(words, says)
        assert.match(words, next)
        assert.equal(view.rows.length, 0)
        await popup.close()
        // The next article is checked as if nothing had been.
        await tab.go(world.site.url('/london.html'))
        const again = await world.check(tab)
        assert.ok(again.view.rows.length > 5, `the next article was not checked: ${allWords(again.view)}`)
      },
    }),
  ),
  {
    name: 'an article in another language is compared by names and numbers alone, says so, and is never sure',
    async run(world) {
      const tab = await world.visit(world.site.url('/german.html'))
      const { popup, view } = await world.check(tab)
      const said = await popup.run(() => document.body.textContent)
      assert.match(said ?? '', /not seem to be in English/i)
      const sure = view.rows.filter(({ status }) => /confirmed|contradicted|disputed/.test(status))
      assert.deepEqual(sure, [])
      await popup.close()
    },
  },
  {
    name: 'a page of 100,000 words is marked from the top, and the page stays usable',
    limit: 240_000,
    async run(world) {
      const tab = await world.open('/long-100000.html')
      const popup = await tab.clickAction()
      try {
        await until(
          'the first sentences are marked',
          async () =>
            Object.values((await lookAtPage(tab)).marks)
              .flat()
              .some((text) => text.includes('High Court')),
          { limit: 60_000, every: 200 },
        )
        await popup.close()
        await tab.run(() => scrollTo(0, document.documentElement.scrollHeight / 2))
        await until(
          'sentences in the middle are marked when they come into view',
          async () => (await lookAtPage(tab)).marks.unreported?.length,
          { limit: 60_000, every: 200 },
        )
      } finally {
        await popup.close().catch(() => undefined)
      }
    },
  },
]
