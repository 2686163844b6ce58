import assert from 'node:assert/strict'
import { pause, until } from '../browsers/until.ts'
import { lookAtPage, paintedTexts } from '../page-view.ts'
import type { Scenario } from '../scenario.ts'

const SITE = '*://localhost/*'
const LONDON = 'filed with the High Court in London'

export const sites: Scenario[] = [
  {
    name: 'pages of a chosen site are checked by themselves, those of others never',
    async run(world) {
      const { browser, site } = world
      const chosen = await world.open('/london.html')
      const { popup } = await world.check(chosen)
      await browser.consent(SITE, () =>
        popup.run(() => {
          document.querySelector<HTMLElement>('[aria-pressed][title*="localhost"]')?.click()
        }),
      )
      await popup.close()
      await until('the site is listed', async () => {
        const again = (await world.check(chosen)).popup
        const listed = await again.run(
          () => document.querySelector('[title*="localhost"]')?.getAttribute('aria-pressed') === 'true',
        )
        await again.close()
        return listed
      })

      await browser.killWorker()
      const other = await world.open('/california.html')
      await until('it is marked without a click', async () => (await paintedTexts(other)).length > 3)
      await until('the badge tells', async () => /^[A-Z]/.test(await browser.badge(other)))

      const list = await world.open('/front.html')
      await pause(1_500)
      assert.equal(await browser.badge(list), '', 'a page that is no article is told of')

      const app = await world.visit(site.url('/single-page.html?front'))
      await app.run(() => document.getElementById('court')?.click())
      await until('an article drawn later is marked', async () =>
        (await paintedTexts(app)).some((text) => text.includes(LONDON)),
      )

      const foreign = await world.visit(`http://127.0.0.1:${site.port}/london.html`)
      await pause(1_500)
      assert.deepEqual(await lookAtPage(foreign), { marks: {}, hosts: 0, popover: null })

      await browser.withdraw(SITE)
      const after = await world.visit(site.url('/london.html?after'))
      await pause(1_500)
      assert.deepEqual(await paintedTexts(after), [], 'checked although the leave was taken away')
      await world.checkAndRead(after)
      await until('a click still checks it', async () => (await paintedTexts(after)).length > 0)
    },
  },
]
