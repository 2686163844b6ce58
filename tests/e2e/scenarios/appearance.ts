import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Frame } from '../browsers/driver.ts'
import { lookAtPage, pointIn, popoverOf } from '../page-view.ts'
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
    name: 'with forced colours marks and popover are there',
    async run(world) {
      const blank = await world.visit('about:blank')
      await world.browser.appear({ forcedColors: true }, blank)
      try {
        const tab = await openPopover(world, '/london.html')
        assert.ok(await tab.run(() => matchMedia('(forced-colors: active)').matches))
        const { marks, popover } = await lookAtPage(tab)
        assert.ok(Object.values(marks).flat().length > 5)
        assert.match(popover?.sentence ?? '', /High Court in London/)
      } finally {
        await world.browser.appear({}, blank)
      }
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
