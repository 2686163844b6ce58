import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import type { Browser, Frame } from './browsers/driver.ts'
import { findBrowsers } from './browsers/find.ts'
import { launch } from './browsers/launch.ts'
import { type SiteServer, serve } from './browsers/server.ts'
import { pause } from './browsers/until.ts'
import { build, builtFor, root } from './build.ts'
import { pointIn, popoverOf } from './page-view.ts'
import { check, press } from './popup-view.ts'
import { page } from './site.ts'

const { values: told } = parseArgs({
  options: { browser: { type: 'string' }, 'no-build': { type: 'boolean' } },
})
const folder = join(root, 'shots')

/** Takes a picture of a page or popup; the name is the file's. */
type Take = (name: string, frame: Frame) => Promise<void>

for (const found of findBrowsers()) {
  if (told.browser && found.kind !== told.browser) continue
  if (!told['no-build']) await build(found.kind)
  const site = await serve(page)
  const browser = await launch(found.kind, {
    binary: found.binary,
    extension: builtFor(found.kind),
    headless: true,
    proxy: site.port,
  })
  try {
    for (const dark of [false, true]) {
      const prefix = `${found.name.toLowerCase()}-${dark ? 'dark' : 'light'}`
      await takeAll(browser, site, dark, async (name, frame) => {
        await pause(400)
        mkdirSync(folder, { recursive: true })
        writeFileSync(join(folder, `${prefix}-${name}.png`), await frame.screenshot())
        console.log(`shots/${prefix}-${name}.png`)
      })
    }
  } finally {
    await browser.close()
    await site.close()
  }
}
rmSync(join(folder, 'failed'), { recursive: true, force: true })

async function takeAll(browser: Browser, site: SiteServer, dark: boolean, take: Take): Promise<void> {
  const blank = await browser.open('about:blank')
  await browser.appear({ dark }, blank)
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
  await browser.appear({}, blank)
  await blank.close()
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

  const { x, y } = await pointIn(tab, 'filed with the High Court')
  // High in the window, so that the popover below it has room for the evidence.
  const top = 190
  await tab.run((by) => scrollBy({ top: by, behavior: 'instant' }), y - top)
  await tab.clickAt(x, top)
  await popoverOf(tab, 'High Court')
  await take('article', tab)
  await tab.press('Escape')
  await take('article-marks', tab)

  const again = await check(tab)
  await press(again.popup, 'Remove the marks')
  await pause(500)
  await take('popup-removed', again.popup)
  await again.popup.close()
  await tab.close()
}
