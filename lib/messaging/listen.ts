import { browser } from 'wxt/browser'
import { dispatch, type Handlers, nameOf } from './dispatch.ts'

/**
 * Answers messages with these handlers until the returned function is called. Messages that another part of us answers are
 * left to it: what the popup sends reaches the background and every window of ours that listens. Must be called synchronously when the script
 * starts, or the message that woke the background is missed. The answer goes through `sendResponse` with `true` returned:
 * the one way that every Chromium and Firefox takes.
 */
export function listen(handlers: Partial<Handlers>): () => void {
  const self = { id: browser.runtime.id, origin: new URL('/', browser.runtime.getURL('/')).href }
  const listener = (message: unknown, sender: unknown, sendResponse: (reply: unknown) => void) => {
    const name = nameOf(message)
    if (name !== null && !Object.hasOwn(handlers, name)) return
    void dispatch(handlers, message, sender ?? {}, self).then(sendResponse)
    return true
  }
  browser.runtime.onMessage.addListener(listener)
  return () => browser.runtime.onMessage.removeListener(listener)
}
