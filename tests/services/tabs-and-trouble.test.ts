import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { emptyPage } from '../../lib/core/page-state.ts'
import { ok } from '../../lib/core/result.ts'
import { forgetClosed, forgetIfNavigated } from '../../lib/services/forget-pages.ts'
import { findingsOf } from '../../lib/storage/tab-store.ts'
import { courtArticle, courtCorpus, packageWith } from './stage.ts'
import { begin, open, revive, TAB } from './worker-stage.ts'

beforeEach(() => {
  fakeBrowser.reset()
  packageWith(courtCorpus())
})
afterEach(() => vi.unstubAllGlobals())

describe('tabs are told apart', () => {
  it('and closing one leaves the others', async () => {
    const background = begin()
    const { pending } = await open(background)
    await background.say('article/open', { article: courtArticle() }, 8)
    await background.say('article/judge', { indexes: pending }, 8)
    await forgetClosed(background.workshop, TAB)
    expect((await background.db.pages.toArray()).map(({ tab }) => tab)).toEqual([8])
    expect(await findingsOf(background.db, TAB)).toEqual([])
    expect((await background.db.articles.toArray()).map(({ tab }) => tab)).toEqual([8])
    expect((await findingsOf(background.db, 8)).length).toBe(courtArticle().sentences.length)
  })

  it('and an earlier session’s are forgotten, this session’s are not', async () => {
    const first = begin()
    await open(first)
    const revived = revive(first)
    await revived.workshop.ready()
    expect(await revived.db.pages.count()).toBe(1)
    await fakeBrowser.storage.session.clear()
    const restarted = revive(revived)
    await restarted.workshop.ready()
    expect(await restarted.db.pages.count()).toBe(0)
    expect(await restarted.db.findings.count()).toBe(0)
  })
})

describe('a tab changes', () => {
  const gone = () => Promise.reject(new Error('Receiving end does not exist.'))
  const there = async () => ok(null)
  /** Answers once, then is gone: the old document lives on while the new one comes. */
  const leaving = () => {
    let asked = 0
    return () => (asked++ === 0 ? there() : gone())
  }
  const rows: [string, { status?: string }, () => Promise<unknown>, boolean][] = [
    ['it loads another page', { status: 'loading' }, gone, true],
    ['it loads another page, and the old one takes its time', { status: 'loading' }, leaving(), true],
    ['another page is there', { status: 'complete' }, gone, true],
    ['the page changed its own address, which Chromium calls loading', { status: 'loading' }, there, false],
    ['the page changed its own address', { status: 'complete' }, there, false],
    ['its title or icon changed', {}, gone, false],
  ]
  it.each(rows)('%s', async (_, change, answer, forgotten) => {
    const background = begin()
    await open(background)
    fakeBrowser.tabs.sendMessage = answer as typeof fakeBrowser.tabs.sendMessage
    await forgetIfNavigated(background.workshop, TAB, change, async () => {})
    expect(await background.db.pages.count()).toBe(forgotten ? 0 : 1)
    if (forgotten) expect(await fakeBrowser.action.getBadgeText({ tabId: TAB })).toBe('')
  })

  it('while the script is on its way: what is known stays until the page is complete', async () => {
    const { workshop, db } = begin()
    await db.pages.put(emptyPage(TAB))
    fakeBrowser.tabs.sendMessage = gone as typeof fakeBrowser.tabs.sendMessage
    await forgetIfNavigated(workshop, TAB, { status: 'loading' }, async () => {})
    expect(await db.pages.count()).toBe(1)
    await forgetIfNavigated(workshop, TAB, { status: 'complete' }, async () => {})
    expect(await db.pages.count()).toBe(0)
  })
})

describe('what prevents a check is told once, with the next step', () => {
  it('bundled rows that went missing while the worker lived are put back before anything is said', async () => {
    const background = begin()
    await open(background)
    await Promise.all(background.db.corpusTables.map((table) => table.clear()))
    expect((await open(background)).story.reports).toEqual(['000', '001'])
  })

  it('a package without its reports', async () => {
    packageWith(new Response('', { status: 404 }))
    const { db, say } = begin()
    expect(await say('article/open', { article: courtArticle() })).toMatchObject({
      error: { code: 'corpus-missing' },
    })
    expect((await db.pages.get(TAB))?.problem).toMatchObject({ code: 'corpus-missing' })
  })

  it('postings that are damaged', async () => {
    const { db, say, workshop } = begin()
    await workshop.ready()
    await db.postings.toCollection().modify({ bytes: new Uint8Array([255]) })
    expect(await say('article/open', { article: courtArticle() })).toMatchObject({
      error: { code: 'database-damaged' },
    })
    expect((await db.pages.get(TAB))?.problem?.message).toMatch(/Repair/)
  })

  it('a database that cannot be opened, and the page is told although nothing can be stored', async () => {
    vi.spyOn(indexedDB, 'open').mockImplementation(() => {
      throw new DOMException('Internal error.', 'UnknownError')
    })
    const { say } = begin()
    expect(await say('article/open', { article: courtArticle() })).toMatchObject({
      error: { code: 'database-unreadable' },
    })
    expect(await fakeBrowser.action.getBadgeText({ tabId: TAB })).toBe('!')
  })

  it('only as long as it does: the next message tries again', async () => {
    const opening = vi.spyOn(indexedDB, 'open').mockImplementation(() => {
      throw new DOMException('Internal error.', 'UnknownError')
    })
    const background = begin()
    expect(await background.say('article/open', { article: courtArticle() })).toMatchObject({ ok: false })
    opening.mockRestore()
    expect((await open(background)).story.reports).toEqual(['000', '001'])
  })

  it('what the page could not read', async () => {
    const { db, say } = begin()
    await say('article/failed', { code: 'not-an-article', message: 'This is no article.' })
    expect(await db.pages.get(TAB)).toMatchObject({ phase: 'failed', problem: { code: 'not-an-article' } })
  })
})
