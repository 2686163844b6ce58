import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import background from '../../entrypoints/background/index.ts'
import { takeIntent } from '../../lib/services/open-to-add.ts'
import { database } from '../../lib/storage/database.ts'
import { event, fakeOmnibox } from './events.ts'
import { fakeSites } from './sites.ts'
import { asset, packageWith } from './stage.ts'

const clicked = event<[{ menuItemId: string }, { id?: number } | undefined]>()
const command = event<[string, { id?: number; windowId?: number } | undefined]>()
const created: unknown[] = []

beforeEach(() => {
  fakeBrowser.reset()
  packageWith(asset())
  clicked.listeners.length = 0
  command.listeners.length = 0
  created.length = 0
  Object.assign(fakeBrowser, {
    contextMenus: {
      onClicked: clicked,
      removeAll: async () => {
        created.length = 0
      },
      create: (entry: unknown) => created.push(entry),
    },
    commands: { onCommand: command },
    omnibox: fakeOmnibox(),
    sidePanel: { setPanelBehavior: vi.fn(async () => {}), open: vi.fn(async () => {}) },
    action: { ...fakeBrowser.action, openPopup: vi.fn(async () => {}) },
    ...fakeSites().browser,
  })
})
afterEach(() => vi.unstubAllGlobals())

/** What the tab's page is told, and that nothing of ours is in it yet. */
function listenIn() {
  const told = vi.fn(() => Promise.reject(new Error('Receiving end does not exist.')))
  const injected = vi.fn(async () => [{}])
  fakeBrowser.tabs.sendMessage = told as typeof fakeBrowser.tabs.sendMessage
  fakeBrowser.scripting.executeScript = injected as unknown as typeof fakeBrowser.scripting.executeScript
  return { told, injected }
}

describe('the background', () => {
  it('listens in the turn in which it starts, or it would miss the event that woke it', () => {
    background.main()
    for (const { name, heard } of [
      { name: 'messages', heard: fakeBrowser.runtime.onMessage.hasListeners() },
      { name: 'install', heard: fakeBrowser.runtime.onInstalled.hasListeners() },
      { name: 'start', heard: fakeBrowser.runtime.onStartup.hasListeners() },
      { name: 'closed tabs', heard: fakeBrowser.tabs.onRemoved.hasListeners() },
      { name: 'changed tabs', heard: fakeBrowser.tabs.onUpdated.hasListeners() },
      { name: 'menu', heard: clicked.listeners.length === 1 },
      { name: 'keys', heard: command.listeners.length === 1 },
    ]) {
      expect(heard, name).toBe(true)
    }
  })

  it('stores the bundled corpus and makes its menu when it is installed, however often', async () => {
    background.main()
    const details = { reason: 'install', temporary: false } as Parameters<
      typeof fakeBrowser.runtime.onInstalled.trigger
    >[0]
    await fakeBrowser.runtime.onInstalled.trigger(details)
    await fakeBrowser.runtime.onInstalled.trigger(details)
    expect((await database().reports.toArray()).map(({ id }) => id)).toEqual(['000', '001'])
    expect(created).toEqual([
      expect.objectContaining({ title: 'Check this page', contexts: ['page'] }),
      expect.objectContaining({ title: 'Add this article', contexts: ['page'] }),
      expect.objectContaining({ title: 'Check the selection', contexts: ['selection'] }),
      expect.objectContaining({ title: 'Add the selection', contexts: ['selection'] }),
    ])
    expect(fakeBrowser.sidePanel.setPanelBehavior).toHaveBeenCalledWith({ openPanelOnActionClick: false })
  })

  it.each([
    ['install', 1],
    ['update', 0],
    ['browser_update', 0],
  ] as const)('after %s the welcome page opens %i times', async (reason, times) => {
    background.main()
    const details = { reason, temporary: false } as Parameters<
      typeof fakeBrowser.runtime.onInstalled.trigger
    >[0]
    await fakeBrowser.runtime.onInstalled.trigger(details)
    const tabs = await fakeBrowser.tabs.query({})
    expect(tabs.filter(({ url }) => url?.endsWith('/welcome.html'))).toHaveLength(times)
  })

  it('checks a page from the menu', async () => {
    background.main()
    const { injected } = listenIn()
    const { id } = await fakeBrowser.tabs.create({ url: 'https://news.example/' })
    await clicked.trigger({ menuItemId: 'another' }, { id: id ?? -1 })
    await clicked.trigger({ menuItemId: 'check-page' }, undefined)
    expect(injected).not.toHaveBeenCalled()
    await clicked.trigger({ menuItemId: 'check-page' }, { id: id ?? -1 })
    expect(injected).toHaveBeenCalledOnce()
  })

  it('checks the selection from the menu', async () => {
    background.main()
    const { told } = listenIn()
    told.mockImplementation((async () => ({ ok: true, value: null })) as unknown as () => Promise<never>)
    const { id } = await fakeBrowser.tabs.create({ url: 'https://news.example/' })
    await clicked.trigger({ menuItemId: 'check-selection' }, { id: id ?? -1 })
    expect(told.mock.calls.map((call) => (call as unknown[])[1])).toEqual([
      { name: 'mark/check', input: { selection: true, quiet: false } },
    ])
  })

  it.each([
    ['the menu, for the page', () => clicked.trigger({ menuItemId: 'add-page' }, { id: 7 }), 'article'],
    [
      'the menu, for the selection',
      () => clicked.trigger({ menuItemId: 'add-selection' }, { id: 7 }),
      'selection',
    ],
    ['a key', () => command.trigger('add-article', { id: 7 }), 'article'],
  ] as const)('asked by %s to add, opens the popup for that, once', async (_, ask, adding) => {
    background.main()
    await ask()
    expect(fakeBrowser.action.openPopup).toHaveBeenCalledOnce()
    expect(await takeIntent(8)).toBeNull()
    expect(await takeIntent(7)).toBe(adding)
    expect(await takeIntent(7)).toBeNull()
  })

  it('opens a window of its own to add where the browser opens no popup for us', async () => {
    background.main()
    vi.mocked(fakeBrowser.action.openPopup).mockRejectedValue(new Error('Not allowed.'))
    const create = vi.spyOn(fakeBrowser.windows, 'create')
    await command.trigger('add-article', { id: 7 })
    expect(create).toHaveBeenCalledWith(
      expect.objectContaining({ type: 'popup', url: fakeBrowser.runtime.getURL('/popup.html?tab=7' as '/') }),
    )
    expect(await takeIntent(7)).toBe('article')
  })

  it('opens the side panel in the very turn of the key', () => {
    background.main()
    void command.trigger('open-panel', { id: 7, windowId: 3 })
    expect(fakeBrowser.sidePanel.open).toHaveBeenCalledExactlyOnceWith({ windowId: 3 })
  })

  it.each([
    ['next-mark', [{ name: 'mark/step', input: { by: 1 } }]],
    ['previous-mark', [{ name: 'mark/step', input: { by: -1 } }]],
    ['another', []],
  ])('passes the key for %s on', async (name, messages) => {
    background.main()
    const { told } = listenIn()
    told.mockImplementation((async () => ({ ok: true, value: null })) as unknown as () => Promise<never>)
    const { id } = await fakeBrowser.tabs.create({ url: 'https://news.example/' })
    await command.trigger(name, { id: id ?? -1 })
    expect(told.mock.calls.map((call) => (call as unknown[])[1])).toEqual(messages)
  })

  it('forgets a tab that is closed', async () => {
    background.main()
    await database().pages.put({
      tab: 5,
      url: null,
      title: null,
      phase: 'done',
      reports: [],
      checkable: 0,
      judged: 0,
      omissions: [],
    })
    await fakeBrowser.tabs.onRemoved.trigger(5, { windowId: 1, isWindowClosing: false })
    expect(await database().pages.get(5)).toBeUndefined()
  })
})
