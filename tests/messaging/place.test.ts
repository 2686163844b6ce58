import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { tellPlaces, watchPlace } from '../../lib/messaging/place.ts'

/** The two ends of a connection, as browsers join them. */
function join() {
  const ends = [0, 1].map(() => ({
    said: new Set<(message: unknown) => void>(),
    gone: new Set<() => void>(),
  }))
  const port = (own: number) => ({
    name: 'place',
    postMessage: (message: unknown) => {
      for (const hear of ends[1 - own]?.said ?? []) hear(structuredClone(message))
    },
    disconnect: () => {
      for (const hear of ends[1 - own]?.gone ?? []) hear()
    },
    onMessage: { addListener: (hear: (message: unknown) => void) => ends[own]?.said.add(hear) },
    onDisconnect: { addListener: (hear: () => void) => ends[own]?.gone.add(hear) },
  })
  return [port(0), port(1)] as const
}

let connect: ((port: unknown) => void) | null
beforeEach(() => {
  connect = null
  vi.useFakeTimers()
  const onConnect = {
    addListener: (listener: (port: unknown) => void) => {
      connect = listener
    },
    removeListener: () => {
      connect = null
    },
  }
  Object.assign(fakeBrowser.runtime, { onConnect })
  Object.assign(fakeBrowser.tabs, {
    connect: vi.fn(() => {
      const [panel, page] = join()
      // Where nobody listens the connection breaks at once.
      const listener = connect
      queueMicrotask(() => (listener ? listener(page) : page.disconnect()))
      return panel
    }),
  })
})
afterEach(() => vi.useRealTimers())

describe('following a page', () => {
  it('hears from the page until it stops; the page then stops looking', async () => {
    const end = vi.fn()
    let tell: (place: { index: number; picked: boolean }) => void = () => {}
    tellPlaces((told) => {
      tell = told
      return end
    }, new AbortController().signal)
    const onPlace = vi.fn()
    const stop = watchPlace(7, onPlace)
    await vi.advanceTimersByTimeAsync(0)
    expect(fakeBrowser.tabs.connect).toHaveBeenCalledExactlyOnceWith(7, { name: 'place', frameId: 0 })
    tell({ index: 3, picked: false })
    tell({ index: 4, picked: true })
    expect(onPlace.mock.calls).toEqual([[{ index: 3, picked: false }], [{ index: 4, picked: true }]])
    stop()
    expect(end).toHaveBeenCalledOnce()
  })

  it.each([null, 'x', { index: -1 }, { index: 1.5 }, { index: '3' }])(
    'takes no notice of %o',
    async (message) => {
      tellPlaces((tell) => {
        tell(message as never)
        return () => {}
      }, new AbortController().signal)
      const onPlace = vi.fn()
      watchPlace(7, onPlace)
      await vi.advanceTimersByTimeAsync(0)
      expect(onPlace).not.toHaveBeenCalled()
    },
  )

  it('tries again where nobody answers yet, until it stops', async () => {
    const stop = watchPlace(7, () => {})
    await vi.advanceTimersByTimeAsync(4_100)
    expect(fakeBrowser.tabs.connect).toHaveBeenCalledTimes(3)
    stop()
    await vi.advanceTimersByTimeAsync(10_000)
    expect(fakeBrowser.tabs.connect).toHaveBeenCalledTimes(3)
  })

  it('a page that ends lets go of its followers', async () => {
    const ending = new AbortController()
    const end = vi.fn()
    tellPlaces(() => end, ending.signal)
    watchPlace(7, () => {})
    await vi.advanceTimersByTimeAsync(0)
    ending.abort()
    expect(end).toHaveBeenCalledOnce()
    expect(connect).toBe(null)
  })
})
