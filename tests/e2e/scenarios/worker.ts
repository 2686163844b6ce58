import assert from 'node:assert/strict'
import { until } from '../browsers/until.ts'
import { lookAtPage, pointIn, popoverOf } from '../page-view.ts'
import { lookAtPopup, settled, statusOf } from '../popup-view.ts'
import type { Scenario } from '../scenario.ts'

/** The browser may stop the background at any moment. */
export const worker: Scenario[] = [
  {
    name: 'the background stopped between the check and the popover',
    async run(world) {
      const tab = await world.open('/london.html')
      const checked = await world.checkAndRead(tab)
      await world.browser.killWorker()
      const { x, y } = await pointIn(tab, 'The complaint')
      await tab.clickAt(x, y)
      const popover = await popoverOf(tab, 'High Court in London')
      assert.equal(popover.status, statusOf(checked, 'High Court in London'))
      await world.browser.killWorker()
      const { view } = await world.check(tab)
      assert.deepEqual(view.counts, checked.counts)
    },
  },
  {
    name: 'the background stopped three times during a check',
    limit: 120_000,
    async run(world) {
      const calm = await world.open('/long-6000.html')
      const { counts } = await world.checkAndRead(calm)
      const tab = await world.open('/long-6000.html?again')
      const popup = await tab.clickAction()
      let killed = 0
      for (let seen = 0; killed < 3; killed++) {
        const progress = await until('the check went on', async () => {
          const view = await lookAtPopup(popup)
          const judged = await popup.run(() => document.querySelector('progress')?.value ?? -1)
          return judged > seen || (!view.busy && view.compared) ? { judged } : null
        })
        if (progress.judged < 0) break
        seen = progress.judged
        await world.browser.killWorker()
      }
      assert.equal(killed, 3, 'the check was over before the background was stopped three times')
      const view = await settled(popup, 60_000)
      assert.deepEqual(view.counts, counts)
      await popup.close()
      assert.ok(Object.values((await lookAtPage(tab)).marks).flat().length > 0)
    },
  },
]
