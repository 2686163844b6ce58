import assert from 'node:assert/strict'
import type { Tab } from '../browsers/driver.ts'
import { until } from '../browsers/until.ts'
import { goTo, openLibrary, shows, write } from '../library-view.ts'
import type { Scenario } from '../scenario.ts'

/** Presses keys one after the other. */
async function keys(tab: Tab, ...names: string[]): Promise<void> {
  for (const name of names) await tab.press(name)
}

/** Presses Tab until what has the focus fits; fails after sixty times. */
async function tabTo(tab: Tab, selector: string): Promise<void> {
  for (let times = 0; times < 60; times++) {
    if (await tab.run((wanted) => document.activeElement?.matches(wanted) === true, selector)) return
    await tab.press('Tab')
  }
  throw new Error(`Tab does not lead to ${selector}.`)
}

const focused = (tab: Tab) => tab.run(() => document.activeElement?.textContent?.trim() ?? '')

export const library: Scenario[] = [
  {
    name: 'the library compares the reports of a story, disagreements first, and a cell shows its passage: by keyboard alone',
    async run(world) {
      const tab = await openLibrary(world, '/stories')
      await until('the bundled story is there', () =>
        tab.run(() => document.querySelector('.lib-rows')?.textContent?.includes('Came with Second Source')),
      )
      await tabTo(tab, '.lib-rows a[data-row]')
      for (let row = 0; row < 40 && !(await focused(tab)).includes('Came with Second Source'); row++) {
        await tab.press('ArrowDown')
      }
      await tab.press('Enter')
      const first = await until('the table is there', () =>
        tab.run(() => document.querySelector('.lib-table tbody .lib-state')?.textContent?.trim()),
      )
      assert.equal(first, 'Reports differ')
      await tabTo(tab, '.lib-cell-open')
      await tab.press('Enter')
      const passages = await until('the passages are there', () =>
        tab.run(() => document.querySelectorAll('.lib-evidence blockquote').length),
      )
      assert.ok(passages >= 2, 'a passage stands alone')
      await tab.press('Escape')
      assert.equal(await tab.run(() => document.querySelectorAll('.lib-evidence').length), 0)
      assert.equal(await tab.run(() => document.activeElement?.className), 'lib-cell-open')
      const all = await tab.run(() => document.querySelectorAll('.lib-table tbody tr').length)
      await tab.run(() => document.querySelector<HTMLElement>('.lib-bar input')?.focus())
      await tab.press(' ')
      await until('only disagreements are shown', () =>
        tab.run((before) => document.querySelectorAll('.lib-table tbody tr').length < before, all),
      )
    },
  },
  {
    name: 'the search of the library forgives a typing error, and arrow keys lead from the field to a claim and back',
    async run(world) {
      const tab = await openLibrary(world, '/search')
      await until('the search is open', () => tab.run(() => document.querySelector('.lib-search') !== null))
      await write(tab, '.lib-search input', 'antropic london')
      await shows(tab, /antropic.{1,4}is not in your library/)
      const marks = await tab.run(() =>
        [...document.querySelectorAll('.lib-rows mark')].slice(0, 2).map((mark) => mark.textContent),
      )
      assert.deepEqual(marks.sort(), ['Anthropic', 'London'])
      await tab.run(() => document.querySelector<HTMLElement>('.lib-search input')?.focus())
      await keys(tab, 'ArrowDown', 'ArrowUp')
      assert.equal(await tab.run(() => document.activeElement?.tagName), 'INPUT')
      await keys(tab, 'ArrowDown', 'End', 'Enter')
      await until('a report with the claim is open', () =>
        tab.run(
          () => /^#\/reports\/.+\/.+/.test(location.hash) && document.querySelector('main mark') !== null,
        ),
      )
      await goTo(tab, '/reports')
      await until('the reports are there', () =>
        tab.run(() => document.querySelectorAll('.lib-rows [data-row]').length >= 5),
      )
    },
  },
]
