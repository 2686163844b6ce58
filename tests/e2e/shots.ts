import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import type { Browser } from './browsers/driver.ts'
import { findBrowsers } from './browsers/find.ts'
import { launch } from './browsers/launch.ts'
import { type SiteServer, serve } from './browsers/server.ts'
import { pause } from './browsers/until.ts'
import { build, builtFor, root } from './build.ts'
import { type Take, takeGallery, withGallery } from './gallery-shots.ts'
import { pointIn, popoverOf } from './page-view.ts'
import { check, press } from './popup-view.ts'
import { page } from './site.ts'

const { values: told } = parseArgs({
  options: {
    browser: { type: 'string' },
    'no-build': { type: 'boolean' },
    /** Of the gallery; what stands in the built extension speaks the browser's. */
    language: { type: 'string', multiple: true, default: ['en'] },
  },
})
const folder = join(root, 'shots')

for (const found of findBrowsers()) {
  if (told.browser && found.kind !== told.browser) continue
  if (!told['no-build']) await build(found.kind)
  const site = await serve(await withGallery(page))
  const browser = await launch(found.kind, {
    binary: found.binary,
    extension: builtFor(found.kind),
    headless: true,
    proxy: site.port,
  })
  try {
    for (const dark of [false, true]) {
      const prefix = `${found.name.toLowerCase()}-${dark ? 'dark' : 'light'}`
      const take: Take = async (name, frame) => {
        await pause(400)
        mkdirSync(folder, { recursive: true })
        writeFileSync(join(folder, `${prefix}-${name}.png`), await frame.screenshot())
        console.log(`shots/${prefix}-${name}.png`)
      }
      const blank = await browser.open('about:blank')
      await browser.appear({ dark }, blank)
      await takeReal(browser, site, take)
      for (const language of told.language) await takeGallery(browser, site, language, take)
      await browser.appear({}, blank)
      await blank.close()
    }
  } finally {
    await browser.close()
    await site.close()
  }
}
rmSync(join(folder, 'failed'), { recursive: true, force: true })

/** The windows of the built extension as a reader opens them. */
async function takeReal(browser: Browser, site: SiteServer, take: Take): Promise<void> {
  await takeSample(browser, site, take)
  for (const [name, path] of [
    ['popup-other-story', '/other-story.html'],
    ['popup-not-an-article', '/front.html'],
    ['popup-another-language', '/german.html'],
  ] as const) {
    const tab = await browser.open(site.url(path))
    const { popup } = await check(tab)
    await take(name, popup)
    await popup.close()
    await tab.close()
  }
}

async function takeSample(browser: Browser, site: SiteServer, take: Take): Promise<void> {
  const tab = await browser.open(site.url('/sample.html'))
  const { popup, view } = await check(tab)
  await take('popup', popup)
  const filing = view.rows.find(({ text }) => text.includes('High Court'))
  await popup.run(
    (index) => document.querySelector<HTMLElement>(`[data-row="${index}"]`)?.click(),
    filing?.index ?? 0,
  )
  await popup.run(
    (index) => document.querySelector(`[data-row="${index}"]`)?.scrollIntoView(),
    filing?.index ?? 0,
  )
  await take('popup-sentence', popup)
  await press(popup, 'What this article leaves out')
  await take('popup-left-out', popup)
  await popup.close()

  // High in the window, so that the popover below it has room for the evidence.
  const { x, y } = await pointIn(tab, 'filed with the High Court', 'start')
  await tab.clickAt(x, y)
  await popoverOf(tab, 'High Court')
  await take('article', tab)
  await tab.press('Escape')
  await take('article-marks', tab)
  const panel = await tab.openPanel()
  await pause(600)
  await take('panel', panel)
  await panel.close()

  const again = await check(tab)
  await press(again.popup, 'Remove the marks')
  await pause(500)
  await take('popup-removed', again.popup)
  await again.popup.close()
  await tab.close()
}
