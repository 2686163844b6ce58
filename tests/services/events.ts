import { vi } from 'vitest'

/** An event that the fake browser has not got. */
export function event<A extends unknown[]>() {
  const listeners: ((...args: A) => unknown)[] = []
  return {
    addListener: (listener: (...args: A) => unknown) => void listeners.push(listener),
    listeners,
    trigger: (...args: A) => Promise.all(listeners.map((listener) => listener(...args))),
  }
}

/** The address bar, as far as the browser lets extensions have it. */
export const fakeOmnibox = () => ({
  setDefaultSuggestion: vi.fn(),
  onInputStarted: event<[]>(),
  onInputChanged: event<[string, (suggestions: { content: string; description: string }[]) => void]>(),
  onInputCancelled: event<[]>(),
  onInputEntered: event<[string, 'currentTab' | 'newForegroundTab' | 'newBackgroundTab']>(),
})
