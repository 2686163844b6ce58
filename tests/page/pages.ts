import { readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { Window } from 'happy-dom'
import type { Scheduler } from '../../lib/page/scheduler.ts'

/** What a fixture page must be read as. */
export interface Expected {
  outcome: 'article' | 'not-an-article' | 'list-of-articles' | 'empty-page'
  title?: string | null
  language?: string | null
  publishedAt?: string | null
  url?: string
  paragraphs?: string[]
}

const FOLDER = join(import.meta.dirname, '../fixtures/pages')

/** Names of all fixture pages. */
export const names: readonly string[] = readdirSync(FOLDER)
  .filter((file) => file.endsWith('.html'))
  .map((file) => basename(file, '.html'))
  .sort()

export const expectedOf = (name: string): Expected =>
  JSON.parse(readFileSync(join(FOLDER, `${name}.json`), 'utf8')) as Expected

/** Opens HTML as a page at an address of its own. Scripts do not run, nothing is loaded. */
export function openHtml(html: string, url = 'https://courier.example/page'): Document {
  const window = new Window({
    url,
    settings: {
      disableJavaScriptFileLoading: true,
      disableCSSFileLoading: true,
      disableIframePageLoading: true,
    },
  })
  window.document.write(html)
  return window.document as unknown as Document
}

export const openPage = (name: string): Document =>
  openHtml(readFileSync(join(FOLDER, `${name}.html`), 'utf8'))

/** Time stands still and pauses end at once. */
export const atOnce: Scheduler = { now: () => 0, pause: () => Promise.resolve() }

/** Every look at the clock is a long time after the one before, so that every chance to pause is taken. */
export function pausingAlways(): Scheduler & { pauses: number } {
  let time = 0
  const scheduler = {
    pauses: 0,
    now: () => {
      time += 1_000
      return time
    },
    pause: () => {
      scheduler.pauses++
      return Promise.resolve()
    },
  }
  return scheduler
}
