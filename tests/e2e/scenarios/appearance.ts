import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Frame } from '../browsers/driver.ts'
import { until } from '../browsers/until.ts'
import { lookAtPage, paintedTexts, pointIn, popoverOf } from '../page-view.ts'
import type { Scenario, World } from '../scenario.ts'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

interface AxeResults {
  violations: { id: string; help: string; nodes: { target: unknown }[] }[]
}

/** What axe finds wrong in a window, or in the part of a page that a selector names. */
async function faultsIn(frame: Frame, selector: string | null): Promise<string[]> {
  await frame.load(axe)
  return frame.run(async (part) => {
    const { axe } = window as unknown as { axe: { run(context: unknown): Promise<AxeResults> } }
    const { violations } = await axe.run(part === null ? document : { include: [[part]] })
    return violations.map(
      ({ id, help, nodes }) => `${id}: ${help}: ${nodes.map((n) => JSON.stringify(n.target))}`,
    )
  }, selector)
}

async function openPopover(world: World, path: string) {
  const tab = await world.open(path)
  await world.checkAndRead(tab)
  const { x, y } = await pointIn(tab, path === '/authorities.html' ? 'The accusation' : 'The complaint')
  await tab.clickAt(x, y)
  await popoverOf(tab)
  return tab
}

/** Lines that stand over the page: what they mark and how they are drawn. */
const linesIn = (tab: Frame) =>
  tab.run(() =>
    [
      ...(document
        .querySelector('second-source-lines')
        ?.shadowRoot?.querySelectorAll<HTMLElement>('[data-mark]:not([data-mark="active"])') ?? []),
    ].map((line) => ({ mark: line.dataset.mark, style: getComputedStyle(line).borderTopStyle })),
  )

export const appearance: Scenario[] = [
  ...[false, true].map(
    (dark): Scenario => ({
      name: `axe finds nothing wrong in popover and popup, ${dark ? 'dark' : 'light'}`,
      async run(world) {
        const tab = await world.visit('about:blank')
        await world.browser.appear({ dark }, tab)
        try {
          const page = await openPopover(world, dark ? '/authorities.html' : '/london.html')
          assert.deepEqual(await faultsIn(page, 'second-source-popover'), [])
          await page.press('Escape')
          const { popup } = await world.check(page)
          assert.deepEqual(await faultsIn(popup, null), [])
          await popup.run(() => document.querySelector<HTMLElement>('[data-row]')?.click())
          assert.deepEqual(await faultsIn(popup, null), [])
        } finally {
          await world.browser.appear({}, tab)
        }
      },
    }),
  ),
  {
    name: 'on dark paper the lines are light',
    async run(world) {
      const tab = await openPopover(world, '/authorities.html')
      const theme = await tab.run(
        () => document.querySelector<HTMLElement>('second-source-popover')?.dataset.theme,
      )
      assert.equal(theme, 'dark')
      const colours = await tab.run(() =>
        [...document.adoptedStyleSheets]
          .flatMap((sheet) => [...sheet.cssRules].map((rule) => rule.cssText))
          .join('\n'),
      )
      assert.match(colours, /confirmed\)[^}]*(?:#7fceb6|rgb\(127, 206, 182\))/)
    },
  },
  {
    name: 'with forced colours the marks are lines in the reader’s colours, and the popover opens',
    async run(world) {
      const blank = await world.visit('about:blank')
      await world.browser.appear({ forcedColors: true }, blank)
      try {
        const tab = await world.open('/london.html')
        const view = await world.checkAndRead(tab)
        assert.ok(await tab.run(() => matchMedia('(forced-colors: active)').matches))
        const lines = await until('every sentence has its line', async () => {
          const drawn = await linesIn(tab)
          return new Set(drawn.map(({ mark }) => mark)).size > 1 ? drawn : null
        })
        assert.ok(lines.length >= view.rows.length)
        const styles = new Map(lines.map(({ mark, style }) => [mark, style]))
        assert.equal(new Set(styles.values()).size, styles.size, 'two statuses have the same line')
        await tab.command('next-mark')
        assert.equal((await popoverOf(tab)).sentence, view.rows[0]?.text)
        await tab.press('Escape')
        await world.browser.appear({}, tab)
        await until('the marks are highlights again', async () => {
          const { marks } = await lookAtPage(tab)
          return Object.values(marks).flat().length > 5 && (await linesIn(tab)).length === 0
        })
      } finally {
        await world.browser.appear({}, blank)
      }
    },
  },
  {
    name: 'print keeps the marks, also of what is far below',
    async run(world) {
      const tab = await world.visit(world.site.url('/long-3000.html'))
      const view = await world.checkAndRead(tab)
      await until('the first sentences are marked', async () => (await paintedTexts(tab)).length > 3)
      const near = (await paintedTexts(tab)).length
      const all = Object.values(view.counts).reduce((sum, count) => sum + count, 0)
      assert.ok(near < all, 'the page is too short to tell')
      await tab.run(() => {
        const texts = () => {
          const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
          const found: Node[] = []
          while (walker.nextNode()) found.push(walker.currentNode)
          return found
        }
        // Painted in place, or put in as elements where the browser prints no highlights.
        const count = () => {
          const painted = [...CSS.highlights.values()].reduce((sum, { size }) => sum + size, 0)
          return Math.max(painted, document.querySelectorAll('p span[style*="underline"]').length)
        }
        const before = texts()
        const same = () => texts().every((node, at) => node === before[at])
        Object.assign(window, { same })
        addEventListener('beforeprint', () => Object.assign(window, { printed: count() }))
      })
      const pdf = await tab.print()
      assert.ok(pdf.length > 10_000)
      assert.equal(await tab.run(() => (window as { printed?: number }).printed), all)
      assert.ok(
        await tab.run(() => (window as unknown as { same(): boolean }).same()),
        'the page was not given back',
      )
      await until('only what is near is marked again', async () => (await paintedTexts(tab)).length === near)
    },
  },
  {
    name: 'the browser assigned the keyboard shortcuts',
    async run(world) {
      const shortcuts = await world.browser.shortcuts()
      const named = Object.entries(shortcuts).filter(
        ([name]) => name.endsWith('-mark') || name === '_execute_action' || name === 'add-article',
      )
      assert.equal(named.length, 4)
      const toChoose = ['check-page', 'open-panel'].filter((name) => shortcuts[name] !== '')
      assert.deepEqual(toChoose, [], 'a command is missing, or has a key that nobody chose')
      // Chromium shows the key of the toolbar button only once the button was pinned or used; the others must be there.
      const missing = named
        .filter(([name, key]) => key === '' && name !== '_execute_action')
        .map(([name]) => name)
      assert.deepEqual(missing, [])
    },
  },
]
