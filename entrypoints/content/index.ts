import { browser } from 'wxt/browser'
import { defineContentScript } from 'wxt/utils/define-content-script'
import { ok } from '../../lib/core/result.ts'
import { listen } from '../../lib/messaging/listen.ts'
import { tellPlaces } from '../../lib/messaging/place.ts'
import { send } from '../../lib/messaging/send.ts'
import { startSession } from './page-session.ts'

/** A page that changes its address has drawn what belongs there after this time, in ms. */
const DRAWN = 1_000

/** Put into a page when the reader asks for something there, or on sites that the reader chose. It waits to be told what to do. */
export default defineContentScript({
  matches: [],
  registration: 'runtime',
  cssInjectionMode: 'manual',
  noScriptStartedPostMessage: true,
  main(ctx) {
    const page = startSession(window, send, ctx.signal)
    const unlisten = listen({
      'mark/here': () => ok(null),
      'mark/check': ({ selection, quiet }) => {
        if (selection) return page.checkSelection()
        void page.check({ quiet })
        return ok(null)
      },
      'article/extract': ({ selection }) => page.extract(selection),
      'mark/clear': () => {
        page.clear()
        return ok(null)
      },
      'mark/go-to': ({ index }) => page.goTo(index),
      'mark/step': ({ by }) => page.step(by),
      'mark/show': ({ statuses }) => {
        page.show(statuses)
        return ok(null)
      },
    })
    tellPlaces(page.follow, ctx.signal)
    ctx.onInvalidated(() => {
      if (browser.runtime?.id) unlisten()
    })
    ctx.addEventListener(window, 'wxt:locationchange', () => ctx.setTimeout(page.moved, DRAWN))
    ctx.addEventListener(window, 'pageshow', ({ persisted }) => persisted && page.returned())
  },
})
