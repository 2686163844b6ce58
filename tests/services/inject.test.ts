import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { engineJudge } from '../../lib/core/judge/engine.ts'
import { fail, ok } from '../../lib/core/result.ts'
import { CONTENT_SCRIPT } from '../../lib/services/inject.ts'
import { step, windowDeeds } from '../../lib/services/window-deeds.ts'
import { createWorkshop } from '../../lib/services/workshop.ts'
import { freshDatabase } from '../storage/builders.ts'
import { asset, packageWith } from './stage.ts'

/** A tab at an address; what its page answers and what the browser says to an injection. */
async function stage(
  url: string,
  { answer, inject }: { answer?: () => Promise<unknown>; inject?: () => Promise<unknown> } = {},
) {
  const { id: tab = -1 } = await fakeBrowser.tabs.create({ url })
  const nobody = () => Promise.reject(new Error('Receiving end does not exist.'))
  const injected = vi.fn(inject ?? (async () => [{}]))
  // Once it was put there, the script answers.
  const sent = vi.fn(
    answer ?? (() => (injected.mock.calls.length > 0 ? Promise.resolve(ok(null)) : nobody())),
  )
  fakeBrowser.tabs.sendMessage = sent as typeof fakeBrowser.tabs.sendMessage
  fakeBrowser.scripting.executeScript = injected as unknown as typeof fakeBrowser.scripting.executeScript
  const db = freshDatabase()
  const workshop = createWorkshop(engineJudge, db)
  const deeds = windowDeeds(workshop)
  const from = { tab: -1, url: null }
  return { tab, db, sent, injected, workshop, deeds, from, check: () => deeds['page/check']({ tab }, from) }
}

beforeEach(() => {
  fakeBrowser.reset()
  packageWith(asset())
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

describe('checking a tab', () => {
  it('puts the script into a page that has none, in the main frame', async () => {
    const { check, injected, sent, tab, db } = await stage('https://news.example/court')
    expect(await check()).toEqual(ok(null))
    expect(injected).toHaveBeenCalledWith({ target: { tabId: tab }, files: [CONTENT_SCRIPT] })
    expect(sent).toHaveBeenCalledTimes(2)
    expect(await db.pages.get(tab)).toMatchObject({ phase: 'reading', url: 'https://news.example/court' })
    expect(await fakeBrowser.action.getBadgeText({ tabId: tab })).toBe('…')
  })

  it('asks the script that is there', async () => {
    const { check, sent, injected, tab } = await stage('https://news.example/court', {
      answer: async () => ok(null),
    })
    expect(await check()).toEqual(ok(null))
    expect(sent).toHaveBeenCalledWith(
      tab,
      { name: 'mark/check', input: { selection: false, quiet: false } },
      { frameId: 0 },
    )
    expect(injected).not.toHaveBeenCalled()
  })

  it('does not even try where it is bound to fail, and stores why for the popup', async () => {
    const { check, injected, tab, db } = await stage('chrome://extensions/')
    expect(await check()).toMatchObject({ ok: false, error: { code: 'browser-page' } })
    expect(injected).not.toHaveBeenCalled()
    expect(await db.pages.get(tab)).toMatchObject({
      phase: 'failed',
      problem: { code: 'browser-page', message: expect.stringMatching(/Open a news article/) },
    })
    expect(await fakeBrowser.action.getBadgeText({ tabId: tab })).toBe('!')
  })

  it('stores what the browser refused', async () => {
    const { check, tab, db } = await stage('https://news.example/court', {
      inject: () =>
        Promise.reject(
          new Error('Cannot access contents of the page. Extension manifest must request permission …'),
        ),
    })
    expect(await check()).toMatchObject({ ok: false, error: { code: 'no-access' } })
    expect((await db.pages.get(tab))?.problem?.code).toBe('no-access')
  })

  it('does not wait for ever for a page that never comes to rest', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    const { check, injected } = await stage('https://news.example/court', {
      inject: () => new Promise(() => {}),
    })
    const checked = check()
    await vi.waitFor(() => expect(injected).toHaveBeenCalled())
    await vi.advanceTimersByTimeAsync(10_000)
    expect(await checked).toMatchObject({ ok: false, error: { code: 'loading' } })
  })

  it('says when the tab is gone', async () => {
    const { deeds, from } = await stage('https://news.example/court')
    vi.spyOn(fakeBrowser.tabs, 'get').mockRejectedValue(new Error('No tab with id: 99.'))
    expect(await deeds['page/check']({ tab: 99 }, from)).toMatchObject({ ok: false, error: { code: 'gone' } })
  })
})

describe('a step to the next mark', () => {
  it('is taken by the page', async () => {
    const { workshop, sent, tab } = await stage('https://news.example/court', {
      answer: async () => ok(null),
    })
    expect(await step(workshop, tab, -1)).toEqual(ok(null))
    expect(sent).toHaveBeenCalledWith(tab, { name: 'mark/step', input: { by: -1 } }, { frameId: 0 })
  })

  it.each([
    ['never checked', () => Promise.reject(new Error('Receiving end does not exist.')), 1],
    ['without marks', async () => fail('not-checked', 'No marks.'), 0],
  ])('checks a page that is %s', async (_, answer, injections) => {
    const { workshop, sent, injected, tab } = await stage('https://news.example/court', { answer })
    await step(workshop, tab, 1)
    expect(sent).toHaveBeenCalledWith(
      tab,
      { name: 'mark/check', input: { selection: false, quiet: false } },
      { frameId: 0 },
    )
    expect(injected).toHaveBeenCalledTimes(injections)
  })
})

describe('removing the marks', () => {
  it('tells the page and forgets what was found, also where no page answers', async () => {
    const { deeds, from, check, db, tab, sent } = await stage('https://news.example/court')
    await check()
    expect(await deeds['page/clear']({ tab }, from)).toEqual(ok(null))
    expect(sent).toHaveBeenLastCalledWith(tab, { name: 'mark/clear', input: {} }, { frameId: 0 })
    expect(await db.pages.get(tab)).toMatchObject({ phase: 'cleared', url: 'https://news.example/court' })
    expect(await fakeBrowser.action.getBadgeText({ tabId: tab })).toBe('')
  })
})

describe('repair from the popup', () => {
  it('puts the bundled corpus back and says how many claims there are', async () => {
    const { deeds, from, db } = await stage('https://news.example/court')
    expect(await deeds['corpus/repair']({}, from)).toEqual(ok({ claims: 4 }))
    expect(await db.reports.count()).toBe(2)
  })
})
