import { Window } from 'happy-dom'
import type { Scheduler } from '../../lib/page/scheduler.ts'
import { htmlOf } from './fixture-pages.ts'

export * from './fixture-pages.ts'

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

export const openPage = (name: string): Document => openHtml(htmlOf(name) ?? '')

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
