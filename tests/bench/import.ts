/**
 * How fast an import is in a real browser: `node tests/bench/import.ts [CLAIMS…]`. Invented reports of 30 claims go through
 * the very services that the extension uses, in a page of Chromium with its own IndexedDB; `CHROMIUM_BIN` names the browser.
 * Prints claims a second, how long a cancel takes, and what merging segments does to a page's read of the index.
 */
import { chromium } from 'playwright-core'
import { build } from 'vite'
import { findBrowsers } from '../e2e/browsers/find.ts'
import { serve } from '../e2e/browsers/server.ts'
import type {} from './import-page.ts'
import { inventClaims } from './invented-claims.ts'

const sizes = process.argv.slice(2).map(Number)
const CLAIMS_A_REPORT = 30
/** Terms that a page of a thousand words asks for. */
const TERMS = 400

async function script(): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'silent',
    build: {
      write: false,
      lib: {
        entry: new URL('./import-page.ts', import.meta.url).pathname,
        formats: ['es'],
        fileName: 'page',
      },
    },
  })
  const outputs = [built].flat().flatMap((one) => ('output' in one ? one.output : []))
  return outputs.flatMap((one) => (one.type === 'chunk' ? [one.code] : [])).join('\n')
}

function linesOf(texts: readonly string[]): string {
  const lines: string[] = []
  for (let at = 0; at < texts.length; at += CLAIMS_A_REPORT) {
    const claims = texts.slice(at, at + CLAIMS_A_REPORT)
    lines.push(
      JSON.stringify({
        title: `Report ${at}`,
        url: `https://news.example/${at}`,
        claims: claims.map((text, s) => ({ at: { paragraph: s + 1, sentence: 1 }, text })),
      }),
    )
  }
  return lines.join('\n')
}

const browser = findBrowsers().find(({ kind }) => kind === 'chromium')
if (!browser) throw new Error('Install Chromium, or name it in CHROMIUM_BIN.')
const code = await script()
const server = await serve((path) =>
  path === '/'
    ? { type: 'text/html', body: '<!doctype html><script type="module" src="/page.js"></script>' }
    : path === '/page.js'
      ? { type: 'text/javascript', body: code }
      : null,
)
const running = await chromium.launch({
  executablePath: browser.binary,
  args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
})
try {
  for (const size of sizes.length > 0 ? sizes : [10_000, 50_000]) {
    const texts = inventClaims(size)
    const words = [
      ...new Set(
        texts
          .slice(0, 200)
          .join(' ')
          .toLowerCase()
          .match(/\p{L}{4,}/gu) ?? [],
      ),
    ]
    const page = await running.newPage()
    await page.goto(server.url('/'))
    await page.waitForFunction(() => 'bench' in window)
    const figures = await page.evaluate(([lines, asked]) => window.bench(lines, asked), [
      linesOf(texts),
      words.slice(0, TERMS),
    ] as [string, string[]])
    const ms = (value: number) => `${Math.round(value)} ms`
    const rate = (took: number) =>
      `${Math.round((figures.claims / took) * 1000).toLocaleString('en')} claims/s`
    console.log(`${figures.claims.toLocaleString('en')} claims`)
    console.log(`  read and staged   ${ms(figures.staged)}   ${rate(figures.staged)}`)
    console.log(`  written           ${ms(figures.written)}   ${rate(figures.written)}`)
    console.log(
      `  both              ${ms(figures.staged + figures.written)}   ${rate(figures.staged + figures.written)}`,
    )
    console.log(`  cancelled within  ${ms(figures.cancelled)}`)
    console.log(`  one proposal      ${ms(figures.proposed)}`)
    console.log(
      `  longest turn      ${ms(figures.blocked.reading)} reading, ${ms(figures.blocked.writing)} writing`,
    )
    console.log(
      `  ${figures.segments} segments merged to ${figures.segmentsAfter} in ${ms(figures.merged)}; a page of ${words.slice(0, TERMS).length} words reads them in ${ms(figures.read.before)} before, ${ms(figures.read.after)} after`,
    )
    await page.close()
  }
} finally {
  await running.close()
  await server.close()
}
