import { browser } from 'wxt/browser'
import { defineContentScript } from 'wxt/utils/define-content-script'
import { ok } from '../../lib/core/result.ts'
import { listen } from '../../lib/messaging/listen.ts'
import { send } from '../../lib/messaging/send.ts'
import { startSession } from './page-session.ts'

/** A page that changes its address has drawn what belongs there after this time, in ms. */
const DRAWN = 1_000

/** Injected into a page when the reader asks for a check. A second injection ends the first and checks anew. */
export default defineContentScript({
  matches: [],
  registration: 'runtime',
  cssInjectionMode: 'manual',
  noScriptStartedPostMessage: true,
  main(ctx) {
    const page = startSession(window, send, ctx.signal)
    const unlisten = listen({
      'mark/here': () => ok(null),
      'mark/check': () => {
        void page.check()
        return ok(null)
      },
      'mark/clear': () => {
        page.clear()
        return ok(null)
      },
      'mark/go-to': ({ index }) => page.goTo(index),
      'mark/step': ({ by }) => page.step(by),
    })
    ctx.onInvalidated(() => {
      if (browser.runtime?.id) unlisten()
    })
    ctx.addEventListener(window, 'wxt:locationchange', () => ctx.setTimeout(page.leave, DRAWN))
    void page.check()
  },
})
