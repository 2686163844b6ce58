import assert from 'node:assert/strict'
import type { Tab } from '../browsers/driver.ts'
import { until } from '../browsers/until.ts'
import type { Scenario } from '../scenario.ts'

const REPORTS = 250
const CLAIMS = 100

/** Drops a file of so many invented reports onto the page. */
const drop = (tab: Tab) =>
  tab.run(
    (reports, claims) => {
      const lines = Array.from({ length: reports }, (_, r) =>
        JSON.stringify({
          title: `Invented report ${r}`,
          claims: Array.from({ length: claims }, (__, c) => ({
            at: { paragraph: c + 1, sentence: 1 },
            text: `Harbour master number ${r} of Port ${r % 17} counted ${c} crates on Monday morning.`,
          })),
        }),
      )
      const files = new DataTransfer()
      files.items.add(new File([lines.join('\n')], 'invented.ndjson'))
      const input = document.querySelector<HTMLInputElement>('input[type=file]')
      if (!input) throw new Error('There is nowhere to choose files.')
      input.files = files.files
      input.dispatchEvent(new Event('change', { bubbles: true }))
    },
    REPORTS,
    CLAIMS,
  )

/** Presses a button whose words begin so; false when there is none. */
const press = (tab: Tab, words: string) =>
  tab.run((wanted) => {
    const buttons = [...document.querySelectorAll<HTMLElement>('button')]
    const button = buttons.find((one) => one.textContent?.trim().startsWith(wanted))
    button?.click()
    return button !== undefined
  }, words)

/** What is stored: reports that were imported, and how far the import has come. */
const stored = (tab: Tab) =>
  tab.run(async () => {
    const settled = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result)
        request.onerror = () => reject(request.error)
      })
    const db = await settled(indexedDB.open('second-source'))
    const tables = db.transaction(['reports', 'jobs', 'staged', 'segments'])
    const jobs = await settled(tables.objectStore('jobs').getAll())
    const reports = await settled(tables.objectStore('reports').index('origin').count('file'))
    const segments = await settled(tables.objectStore('segments').count())
    const staged = await settled(tables.objectStore('staged').count())
    db.close()
    const job = jobs.find(({ kind }) => kind === 'import')
    return { reports, staged, segments, state: job?.state ?? null, done: job?.done ?? 0, open: jobs.length }
  })

export const importing: Scenario[] = [
  {
    name: 'an import goes on after the background was stopped, and is undone at one press',
    limit: 180_000,
    async run(world) {
      const tab = await world.visit(`${world.browser.origin}options.html#/import`)
      await until('files can be chosen', () =>
        tab.run(() => document.querySelector('input[type=file]') !== null),
      )
      const before = await stored(tab)
      await drop(tab)
      await until('it is said what will be added', () => press(tab, `Add ${REPORTS} reports`), {
        limit: 30_000,
      })
      const halfWay = await until(
        'some are added',
        async () => {
          const now = await stored(tab)
          return now.done > 0 ? now : null
        },
        { every: 5 },
      )
      await world.browser.killWorker()
      assert.equal(halfWay.state, 'running', 'the import was over before it could be stopped; make it longer')
      assert.ok(halfWay.reports < before.reports + REPORTS)
      const whole = await until(
        'the import has ended',
        async () => {
          const now = await stored(tab)
          return now.state === 'done' ? now : null
        },
        { limit: 60_000 },
      )
      assert.equal(whole.reports, before.reports + REPORTS)
      assert.equal(whole.done, REPORTS * CLAIMS)
      assert.equal(whole.staged, 0)
      await until('it can be undone', () => press(tab, 'Undo'))
      await until('it is undone', async () => (await stored(tab)).reports === before.reports, {
        limit: 30_000,
      })
      await until('nothing is left to do', async () => (await stored(tab)).open === 0, { limit: 60_000 })
    },
  },
]
