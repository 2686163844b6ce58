/**
 * Renders logo.svg to public/icon/SIZE.png with a headless Chromium: `node tests/e2e/render-logo.ts`.
 * The browser is CHROMIUM, or Debian's. The strokes are 16 units wide on a grid of 8, so that they fall on whole pixels at 16.
 */
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { chromium } from 'playwright-core'

const SIZES = [16, 32, 48, 96, 128]
const here = new URL('.', import.meta.url)
const target = new URL('../../public/icon/', here)

const svg = await readFile(new URL('../../components/logo/logo.svg', here), 'utf8')
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox'],
})
try {
  await mkdir(target, { recursive: true })
  for (const size of SIZES) {
    const page = await browser.newPage({ viewport: { width: size, height: size } })
    await page.setContent(`<style>body{margin:0}svg{display:block;width:${size}px}</style>${svg}`)
    await writeFile(new URL(`${size}.png`, target), await page.screenshot({ omitBackground: true }))
    await page.close()
  }
} finally {
  await browser.close()
}
