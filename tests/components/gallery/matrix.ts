/**
 * Draws every view of the gallery in a headless Chromium and asks of each what must hold of all:
 * `node tests/components/gallery/matrix.ts [--only WORDS] [--shots FOLDER]`. Ends with 1 when something does not.
 *
 * - axe-core finds no violation: light, dark and forced colours; left to right and right to left; 100 % and 400 % zoom.
 * - The marks are told apart without their colours.
 * - Nothing is clipped and nothing untranslated: in German and Arabic, and in two languages that nobody speaks.
 */
import { mkdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { parseArgs } from 'node:util'
import type { AxeResults } from 'axe-core'
import { type Browser, chromium, type Page } from 'playwright-core'
import { findBrowsers } from '../../e2e/browsers/find.ts'
import { clippedIn, untranslatedIn } from './faults.ts'
import { untoldIn } from './greyscale.ts'
import { galleryPage } from './page.ts'

const { values: told } = parseArgs({ options: { only: { type: 'string' }, shots: { type: 'string' } } })
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** Views that are looked at side by side; a small machine has two cores. */
const AT_ONCE = 2
/** Widths in CSS px of the windows that a view stands in. */
const WIDTHS: Record<string, number> = { popup: 400, panel: 360, page: 1100, article: 900 }
/** A window of 1280 px at 400 %. */
const ZOOMED = { width: 320, height: 256 }
const LOOKS = {
  light: { colorScheme: 'light', forcedColors: 'none' },
  dark: { colorScheme: 'dark', forcedColors: 'none' },
  forced: { colorScheme: 'light', forcedColors: 'active' },
} as const
/** Languages for axe, one of each direction; and those in which the words must fit. */
const DIRECTIONS = { ltr: 'en', rtl: 'ar' } as const
const FITTING = ['de', 'ar', 'en-XA', 'en-XB']

const found = findBrowsers().find(({ kind }) => kind === 'chromium')
if (found) process.exitCode = await main(found.binary)
else {
  console.log('not run: no Chromium was found (CHROMIUM_BIN can name it)')
  process.exitCode = process.env.CI === 'true' ? 1 : 0
}

async function main(binary: string): Promise<number> {
  const start = performance.now()
  const browser = await chromium.launch({ executablePath: binary, args: ['--no-sandbox'] })
  let [passed, failed] = [0, 0]
  try {
    const html = await galleryPage()
    const first = await openGallery(browser, html)
    const all = (await first.evaluate('gallery.names')) as string[]
    const names = all.filter((name) => name.includes(told.only ?? ''))
    const others = Array.from({ length: AT_ONCE - 1 }, () => openGallery(browser, html))
    // Each page takes the next view when it has done with one.
    const work = async (page: Page) => {
      for (let name = names.shift(); name !== undefined; name = names.shift()) {
        const faults = await faultsOf(page, name)
        if (faults.length === 0) passed++
        failed += faults.length
        console.log([`${faults.length === 0 ? 'ok    ' : 'FAILED'} ${name}`, ...faults].join('\n       '))
      }
    }
    await Promise.all([first, ...(await Promise.all(others))].map(work))
  } finally {
    await browser.close()
  }
  console.log(`${Math.round((performance.now() - start) / 1000)} s`)
  console.log(`${passed} passed, ${failed} failed`)
  return failed > 0 ? 1 : 0
}

async function openGallery(browser: Browser, html: string): Promise<Page> {
  // A context of its own: a page behind another one of the same window draws slowly.
  const page = await (await browser.newContext({ reducedMotion: 'reduce' })).newPage()
  await page.setContent(html)
  await page.evaluate(axe)
  return page
}

/** Everything that does not hold of a view. */
async function faultsOf(page: Page, name: string): Promise<string[]> {
  const errors: string[] = []
  const note = (error: Error) => errors.push(String(error))
  page.on('pageerror', note)
  const faults = [...(await judge(page, name)), ...(await measure(page, name))]
  if (name === 'article/marks') faults.push(...(await tell(page, name)))
  page.off('pageerror', note)
  return [...errors, ...faults]
}

/** What axe-core finds wrong in a view, in every look, direction and zoom. */
async function judge(page: Page, name: string): Promise<string[]> {
  const faults: string[] = []
  for (const [look, media] of Object.entries(LOOKS)) {
    await page.emulateMedia(media)
    for (const [direction, language] of Object.entries(DIRECTIONS)) {
      for (const zoom of ['100%', '400%'] as const) {
        await show(page, name, language, zoom)
        const { violations } = (await page.evaluate(
          'axe.run(document, { resultTypes: ["violations"] })',
        )) as AxeResults
        for (const { id, nodes } of violations) {
          const where = nodes.map(({ target, failureSummary }) => `${target}: ${failureSummary}`).join(' | ')
          faults.push(`${look} ${direction} ${zoom}: ${id}: ${where}`)
        }
        await picture(page, `${look}-${direction}-${zoom.slice(0, -1)}-${name}`)
      }
    }
  }
  return faults
}

/** What of a view does not fit, and which of its words are not translated. */
async function measure(page: Page, name: string): Promise<string[]> {
  await page.emulateMedia(LOOKS.light)
  const faults: string[] = []
  for (const language of FITTING) {
    for (const zoom of ['100%', '400%'] as const) {
      await show(page, name, language, zoom)
      const clipped = await page.evaluate(clippedIn)
      faults.push(...clipped.map((fault) => `${language} ${zoom}: ${fault}`))
      if (language.startsWith('en-X') && zoom === '100%') {
        const plain = await page.evaluate(untranslatedIn)
        faults.push(...plain.map((words) => `${language}: not translated: ${words}`))
      }
      await picture(page, `${language}-${zoom.slice(0, -1)}-${name}`)
    }
  }
  return faults
}

/** Which marks cannot be told apart in a picture without colours. */
async function tell(page: Page, name: string): Promise<string[]> {
  const faults: string[] = []
  for (const look of ['light', 'dark'] as const) {
    await page.emulateMedia(LOOKS[look])
    await show(page, name, 'en', '100%')
    faults.push(...(await untoldIn(page)).map((fault) => `${look}: ${fault}`))
  }
  return faults
}

async function show(page: Page, name: string, language: string, zoom: '100%' | '400%'): Promise<void> {
  const room = name.split('/')[0] ?? ''
  const size = { width: WIDTHS[room] ?? WIDTHS.page ?? 1100, height: room === 'popup' ? 600 : 800 }
  await page.setViewportSize(zoom === '100%' ? size : ZOOMED)
  await page.evaluate(`gallery.show(${JSON.stringify(name)}, ${JSON.stringify(language)})`)
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => setTimeout(done, 0))))
}

async function picture(page: Page, name: string): Promise<void> {
  if (!told.shots) return
  const path = join(told.shots, `${name.replaceAll('/', '-')}.png`)
  mkdirSync(dirname(path), { recursive: true })
  await page.screenshot({ path, animations: 'disabled' })
}
