import { browser } from 'wxt/browser'
import { dispatch, type Handlers } from './dispatch.ts'

/**
 * Answers messages with these handlers until the returned function is called. Must be called synchronously when the script
 * starts, or the message that woke the background is missed. The answer goes through `sendResponse` with `true` returned:
 * the one way that every Chromium and Firefox takes.
 */
export function listen(handlers: Partial<Handlers>): () => void {
  const self = { id: browser.runtime.id, origin: new URL('/', browser.runtime.getURL('/')).href }
  const listener = (message: unknown, sender: unknown, sendResponse: (reply: unknown) => void): true => {
    void dispatch(handlers, message, sender ?? {}, self).then(sendResponse)
    return true
  }
  browser.runtime.onMessage.addListener(listener)
  return () => browser.runtime.onMessage.removeListener(listener)
}
