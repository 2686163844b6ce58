/**
 * Draws every state of the popup and the panel in a headless Chromium, light and dark, and asks axe-core about each:
 * `node tests/components/gallery/shots.ts [FOLDER] [STATE…]`. Ends with 1 when axe-core finds a fault.
 */
import { mkdir } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { AxeResults } from 'axe-core'
import { chromium, type Page } from 'playwright-core'
import { build, type Rollup } from 'vite'

const [folder = 'shots/gallery', ...wanted] = process.argv.slice(2)
const axe = await import('node:fs/promises').then(({ readFile }) =>
  readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8'),
)

async function bundle(): Promise<{ js: string; css: string }> {
  const built = (await build({
    configFile: false,
    logLevel: 'error',
    define: { 'process.env.NODE_ENV': '"production"' },
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
    build: {
      write: false,
      minify: false,
      lib: {
        entry: fileURLToPath(new URL('gallery.tsx', import.meta.url)),
        formats: ['iife'],
        name: 'gallery',
      },
    },
  })) as Rollup.RollupOutput[]
  const files = built.flatMap((output) => output.output)
  const js = files.find((file) => file.type === 'chunk')?.code ?? ''
  const css = files
    .filter((file) => file.type === 'asset')
    .map((file) => String(file.source))
    .join('\n')
  return { js, css }
}

async function judge(page: Page, label: string): Promise<number> {
  const result = (await page.evaluate('axe.run(document, { resultTypes: ["violations"] })')) as AxeResults
  for (const { id, nodes, help } of result.violations) {
    console.log(
      `${label}: ${id}: ${help}: ${nodes.map((node) => `${node.target} ${node.failureSummary}`).join(' | ')}`,
    )
  }
  return result.violations.length
}

await mkdir(folder, { recursive: true })
const { js, css } = await bundle()
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox'],
})
let faults = 0
try {
  const page = await browser.newPage({ viewport: { width: 400, height: 600 }, deviceScaleFactor: 2 })
  page.on('pageerror', (error) => console.log(String(error)))
  await page.setContent(
    `<!doctype html><html lang="en"><head><title>Second Source</title><style>${css}</style></head><body data-room="popup"><div id="panel"></div><script>${js}\n${axe}</script></body></html>`,
  )
  const names = (await page.evaluate('gallery.names')) as string[]
  const shot = async (label: string) => {
    await page.waitForTimeout(150)
    const { width, height } = page.viewportSize() ?? { width: 400, height: 600 }
    const needed = (await page.locator('.panel').boundingBox())?.height ?? height
    await page.screenshot({
      path: join(folder, `${label}.png`),
      animations: 'disabled',
      clip: { x: 0, y: 0, width, height: Math.min(height, Math.ceil(needed)) },
    })
    faults += await judge(page, label)
  }
  for (const scheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme: scheme })
    await page.setViewportSize({ width: 400, height: 600 })
    for (const name of names.filter((one) => wanted.length === 0 || wanted.includes(one))) {
      await page.evaluate(`gallery.show(${JSON.stringify(name)}, 'popup')`)
      await shot(`${scheme}-${name}`)
      if (name !== 'done') continue
      await page
        .getByRole('button', { name: /^Contradicted/ })
        .first()
        .focus()
      await page.locator('.row-open').first().click()
      await shot(`${scheme}-open`)
      await page.evaluate('scrollTo(0, 330)')
      await shot(`${scheme}-open-further`)
      await page.getByRole('tab').nth(1).click()
      await page.keyboard.press('Tab')
      await shot(`${scheme}-left-out`)
      await page.setViewportSize({ width: 560, height: 900 })
      await page.evaluate(`gallery.show('done', 'panel')`)
      await page.locator('.row-open').nth(1).click()
      await shot(`${scheme}-panel`)
      await page.setViewportSize({ width: 260, height: 700 })
      await shot(`${scheme}-panel-narrow`)
      await page.setViewportSize({ width: 400, height: 600 })
    }
  }
  await page.emulateMedia({ colorScheme: 'light', forcedColors: 'active' })
  await page.evaluate(`gallery.show('done', 'popup')`)
  await page
    .getByRole('button', { name: /Contradicted/ })
    .first()
    .click()
  await shot('forced-done')
} finally {
  await browser.close()
}
console.log(`${faults} faults found by axe-core; pictures are in ${folder}`)
process.exitCode = faults > 0 ? 1 : 0
