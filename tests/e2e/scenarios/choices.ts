import assert from 'node:assert/strict'
import type { Popup } from '../browsers/driver.ts'
import { until } from '../browsers/until.ts'
import { lookAtPage } from '../page-view.ts'
import { lookAtPopup } from '../popup-view.ts'
import type { Scenario } from '../scenario.ts'

const DIFFERING = ['contradicted', 'disputed']

/** Says something to the background as the popup does; fails when the answer is a failure. */
const say = <T>(popup: Popup, name: string, input: object): Promise<T> =>
  popup.run(
    async (called, given) => {
      const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true })
      const reply = (await chrome.runtime.sendMessage({
        name: called,
        input: { tab: tab?.id, ...given },
      })) as {
        ok: boolean
        value: T
        error?: { code: string }
      }
      if (!reply.ok) throw new Error(reply.error?.code)
      return reply.value
    },
    name,
    input,
  )

export const choices: Scenario[] = [
  {
    name: 'only disagreements: in the list and in the page, kept for the next one, and all again by a key',
    async run(world) {
      const tab = await world.open('/london.html')
      const { popup, view } = await world.check(tab)
      assert.ok(view.rows.some(({ status }) => status === 'confirmed'))
      await popup.run(() => document.querySelector<HTMLInputElement>('.only input')?.click())
      const onlyThose = async (statuses: string[]) =>
        statuses.length > 0 && statuses.every((one) => DIFFERING.includes(one))
      await until('the list shows only those', async () =>
        onlyThose((await lookAtPopup(popup)).rows.map(({ status }) => status)),
      )
      const painted = async () => {
        const { marks } = await lookAtPage(tab)
        return Object.keys(marks).filter((status) => marks[status]?.length && status !== 'active')
      }
      await until('the page marks only those', async () => onlyThose(await painted()))
      await popup.close()
      await tab.go(world.site.url('/london.html?again'))
      const again = await world.checkAndRead(tab)
      assert.ok(await onlyThose(again.rows.map(({ status }) => status)))
      await until('the next page marks only those, too', async () => onlyThose(await painted()))
      await tab.command('only-disagreements')
      await until('all are marked again', async () => (await painted()).includes('confirmed'))
    },
  },
  {
    name: 'an article that has changed since it was added is said to have',
    async run(world) {
      const tab = await world.visit(world.site.url('/late.html'))
      const { popup } = await world.check(tab)
      const { draft } = await say<{ draft: object }>(popup, 'page/draft', { selection: false })
      const story = { kind: 'proposed' }
      const { reports } = await say<{ reports: string[] }>(popup, 'report/add', {
        draft,
        story,
        replaces: null,
      })
      const says = () => popup.run(() => /has changed since you added it/.test(document.body.innerText))
      try {
        await say(popup, 'page/check', {})
        await until('it was checked again', async () => !(await lookAtPopup(popup)).busy)
        assert.equal(await says(), false, 'the same text is said to have changed')
        await tab.run(() => document.getElementById('more')?.click())
        await until('the popup says so', says)
      } finally {
        await say(popup, 'report/remove', { reports })
      }
    },
  },
]
