import assert from 'node:assert/strict'
import { until } from '../browsers/until.ts'
import { lookAtPage, marksOf, pointIn, popoverOf } from '../page-view.ts'
import { press, statusOf } from '../popup-view.ts'
import type { Scenario } from '../scenario.ts'

// That the page opens by itself after the installation, launching a browser waits for.
export const welcome: Scenario[] = [
  {
    name: 'the welcome page marks its sample article without a click, and a click on a mark shows what reports say',
    async run(world) {
      const tab = await world.visit(`${world.browser.origin}welcome.html`)
      const marks = await marksOf(tab, 7)
      assert.ok(marks.confirmed?.some((text) => text.includes('formally accused')))
      assert.ok(marks.disputed?.some((text) => text.includes('High Court in London')))
      const { x, y } = await pointIn(tab, 'High Court in London')
      await tab.clickAt(x, y)
      const popover = await popoverOf(tab, 'High Court in London')
      assert.equal(popover.status, 'disputed')
      assert.equal(popover.stances.contradicts?.length, 2)
    },
  },
  {
    name: 'the popup and its “go to” work on the sample article, too',
    async run(world) {
      const tab = await world.visit(`${world.browser.origin}welcome.html`)
      await marksOf(tab, 7)
      const { popup, view } = await world.check(tab)
      assert.equal(statusOf(view, 'High Court in London'), 'disputed')
      await press(popup, 'Remove the marks')
      await until('the marks are gone', async () => Object.keys((await lookAtPage(tab)).marks).length === 0)
      await until('the popup offers to check it again', () =>
        press(popup, 'Check this page again').then(() => true),
      )
      await marksOf(tab, 7)
    },
  },
  {
    name: 'at the installation nothing is granted that a browser would warn of',
    async run(world) {
      const tab = await world.visit(`${world.browser.origin}help.html`)
      const { origins, warnings } = await tab.run(async () => {
        const manifest = await (await fetch('/manifest.json')).text()
        const { origins } = await chrome.permissions.getAll()
        // Chromium alone says what it would warn of; in Firefox the package checks hold the list of permissions.
        const warnings = await chrome.management?.getPermissionWarningsByManifest?.(manifest)
        return { origins: origins ?? [], warnings: warnings ?? null }
      })
      assert.deepEqual(origins, [])
      assert.deepEqual(warnings, world.browser.kind === 'chromium' ? [] : null)
    },
  },
]
