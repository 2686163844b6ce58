import { browser } from 'wxt/browser'
import { isIndex } from './fields.ts'
import type { ReadingPlace } from './protocol.ts'

/** Name of the connection by which a side panel follows a page. */
const PLACE = 'place'
/** A page that cannot be reached now (not checked yet, just replaced) is tried again after this time, in ms. */
const AGAIN = 2_000

/**
 * Side panel: calls back with where the reader is in the page of a tab, now and whenever it changes, until the returned function
 * is called. It goes from the page to the panel without the background, which sleeps on.
 */
export function watchPlace(tab: number, onPlace: (place: ReadingPlace) => void): () => void {
  let port: ReturnType<typeof browser.tabs.connect> | null = null
  let timer: ReturnType<typeof setTimeout> | undefined
  const connect = () => {
    port = browser.tabs.connect(tab, { name: PLACE, frameId: 0 })
    port.onMessage.addListener((message: unknown) => {
      const place = readPlace(message)
      if (place) onPlace(place)
    })
    port.onDisconnect.addListener(() => {
      // Reading it marks the error as seen: that nobody listens there is no fault.
      void browser.runtime.lastError
      timer = setTimeout(connect, AGAIN)
    })
  }
  connect()
  return () => {
    clearTimeout(timer)
    port?.disconnect()
  }
}

/** Page: for each panel that follows, calls `begin` with a way to tell it the place; what `begin` returns ends it. */
export function tellPlaces(
  begin: (tell: (place: ReadingPlace) => void) => () => void,
  signal: AbortSignal,
): void {
  const onConnect = (port: ReturnType<typeof browser.tabs.connect>) => {
    if (port.name !== PLACE) return
    const end = begin((place) => port.postMessage(place))
    port.onDisconnect.addListener(end)
    signal.addEventListener('abort', () => {
      end()
      port.disconnect()
    })
  }
  browser.runtime.onConnect.addListener(onConnect)
  signal.addEventListener('abort', () => {
    // After an update of the extension its objects are gone from the page, and their listeners with them.
    if (browser.runtime?.id) browser.runtime.onConnect.removeListener(onConnect)
  })
}

function readPlace(message: unknown): ReadingPlace | null {
  const { index, picked } = (message ?? {}) as Partial<Record<keyof ReadingPlace, unknown>>
  return isIndex(index) ? { index, picked: picked === true } : null
}
