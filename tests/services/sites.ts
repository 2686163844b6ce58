import { vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'

interface Script {
  id: string
  matches?: string[]
  js?: string[]
}

/** What the fake browser lacks: permissions for sites, and scripts that are registered for them. */
export function fakeSites(origins: string[] = []) {
  const granted = new Set(origins)
  const scripts = new Map<string, Script>()
  const added: (() => unknown)[] = []
  const removed: (() => unknown)[] = []
  const event = (listeners: (() => unknown)[]) => ({
    addListener: (listener: () => unknown) => void listeners.push(listener),
    removeListener: (listener: () => unknown) => void listeners.splice(listeners.indexOf(listener), 1),
  })
  const tell = (listeners: (() => unknown)[]) => Promise.all(listeners.map((listener) => listener()))
  const put = async (given: Script[]) => {
    for (const script of given) scripts.set(script.id, { ...scripts.get(script.id), ...script })
  }
  const browser = {
    permissions: {
      getAll: async () => ({ origins: [...granted], permissions: [] }),
      contains: async ({ origins: asked = [] }: { origins?: string[] }) =>
        asked.every((one) => granted.has(one)),
      request: vi.fn(async ({ origins: asked = [] }: { origins?: string[] }) => {
        for (const one of asked) granted.add(one)
        await tell(added)
        return true
      }),
      remove: async ({ origins: asked = [] }: { origins?: string[] }) => {
        const had = asked.every((one) => granted.delete(one))
        if (had) await tell(removed)
        return had
      },
      onAdded: event(added),
      onRemoved: event(removed),
    },
    scripting: {
      ...fakeBrowser.scripting,
      getRegisteredContentScripts: async ({ ids = [] }: { ids?: string[] }) =>
        ids.flatMap((id) => scripts.get(id) ?? []),
      registerContentScripts: vi.fn(put),
      updateContentScripts: vi.fn(put),
      unregisterContentScripts: async ({ ids = [] }: { ids?: string[] }) => {
        for (const id of ids) scripts.delete(id)
      },
    },
  }
  return { browser, granted, scripts, listeners: () => added.length + removed.length }
}
