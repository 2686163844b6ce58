import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { htmlOf } from '../page/fixture-pages.ts'
import type { Resource } from './browsers/server.ts'
import { longPage } from './pages/long-page.ts'
import { originals, wrapped } from './pages/originals.ts'
import { onePagePdf } from './pages/pdf.ts'

const pages = join(import.meta.dirname, '../fixtures/site')

/** What a site allows that wants no foreign script and no foreign style. */
const STRICT = "default-src 'none'; style-src 'none'; script-src 'none'; require-trusted-types-for 'script'"

const html = (body: string, headers: Record<string, string> = {}): Resource => ({
  type: 'text/html; charset=utf-8',
  body,
  headers,
})

/** The sample site: the pages of tests/fixtures/site, pages that are made here, and the original reports where they are. */
export function page(path: string): Resource | null {
  if (path === '/strict.html') {
    return html(read('london.html'), { 'content-security-policy': STRICT })
  }
  // No report names this court.
  if (path === '/paris.html')
    return html(read('london.html').replaceAll('High Court in London', 'High Court in Paris'))
  // Browsers keep no page for the way back that must not be stored.
  if (path === '/kept.html') return html(read('london.html'), { 'cache-control': 'no-cache' })
  if (path === '/paper.pdf') return { type: 'application/pdf', body: onePagePdf('A paper on harbours') }
  const fixture = /^\/fixture\/([a-z-]+)\.html$/.exec(path)?.[1]
  if (fixture) {
    const text = htmlOf(fixture)
    return text === null ? null : html(text)
  }
  const long = /^\/long-(\d+)\.html$/.exec(path)
  if (long) return html(longPage(Number(long[1])))
  const original = /^\/original\/(\d{3})\.html$/.exec(path)
  if (original) {
    const report = originals().find(({ id }) => id === original[1])
    return report ? html(wrapped(report)) : null
  }
  const name = /^\/([a-z-]+\.html)$/.exec(path)?.[1]
  return name && existsSync(join(pages, name)) ? html(read(name)) : null
}

const read = (name: string) => readFileSync(join(pages, name), 'utf8')
