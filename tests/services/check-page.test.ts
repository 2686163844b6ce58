import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import type { Judge } from '../../lib/core/judge.ts'
import { emptyPage } from '../../lib/core/page-state.ts'
import { ok } from '../../lib/core/result.ts'
import type { Article, Stance } from '../../lib/core/types.ts'
import { dispatch } from '../../lib/messaging/dispatch.ts'
import type { OpenedArticle } from '../../lib/messaging/protocol.ts'
import { forgetClosed, forgetIfNavigated } from '../../lib/services/forget-pages.ts'
import { pageDeeds } from '../../lib/services/page-deeds.ts'
import { createWorkshop } from '../../lib/services/workshop.ts'
import { addReports } from '../../lib/storage/corpus-writer.ts'
import { SecondSourceDatabase } from '../../lib/storage/database.ts'
import { findingsOf } from '../../lib/storage/tab-store.ts'
import { freshDatabase, report } from '../storage/builders.ts'
import { courtArticle, courtCorpus, offTopic, packageWith } from './stage.ts'

beforeEach(() => {
  fakeBrowser.reset()
  packageWith(courtCorpus())
})
afterEach(() => vi.unstubAllGlobals())

const TAB = 7
const URL_OF_PAGE = 'https://news.example/court'

/** Says that every report contradicts every sentence, surely; the evidence is the report's first claim. */
const contrary: Judge = {
  id: 'contrary',
  open: ({ reports }) => ({
    stances: () =>
      reports.map(
        ({ report, claims: [claim] }): Stance => ({
          report: report.id,
          verdict: 'contradict',
          confidence: 1,
          sure: true,
          evidence: claim ? [{ claim: claim.id, text: claim.text, mode: claim.mode, ...claim.at }] : [],
          reasons: [],
        }),
      ),
  }),
}

/** A background that has just begun, over a database that may be older than it. */
function begin(db: SecondSourceDatabase = freshDatabase(), judge: Judge = contrary) {
  const workshop = createWorkshop(judge, db)
  const deeds = pageDeeds(workshop)
  const self = { id: fakeBrowser.runtime.id, origin: 'chrome-extension://ours/' }
  const onBug = vi.fn()
  const say = (name: string, input: unknown, tab = TAB, url = URL_OF_PAGE) =>
    dispatch(deeds, { name, input }, { id: self.id, url, frameId: 0, tab: { id: tab } }, self, onBug)
  return { db, workshop, say, onBug }
}

/** The browser stops the worker; what comes next runs in a new one over what is stored. */
const revive = ({ db }: { db: SecondSourceDatabase }, judge?: Judge) => {
  db.close()
  return begin(new SecondSourceDatabase(db.name), judge)
}

type Background = ReturnType<typeof begin>

async function open({ say }: Background, article: Article = courtArticle()): Promise<OpenedArticle> {
  const reply = await say('article/open', { article })
  if (!reply.ok) throw new Error(reply.error.message)
  return reply.value as OpenedArticle
}

describe('a page is opened', () => {
  it('recognises the story and says what needs no judging and what does', async () => {
    const background = begin()
    const opened = await open(background)
    expect(opened.story.reports).toEqual(['000', '001'])
    expect([...opened.marks.map(({ index }) => index), ...opened.pending].sort((a, b) => a - b)).toEqual(
      courtArticle().sentences.map(({ index }) => index),
    )
    expect(opened.pending.length).toBeGreaterThan(2)
    expect(opened.marks.every(({ status }) => status === 'not-a-claim')).toBe(true)
    expect(await background.db.pages.get(TAB)).toMatchObject({
      phase: 'judging',
      url: URL_OF_PAGE,
      title: courtArticle().title,
      checkable: opened.pending.length,
      judged: 0,
      reports: [{ id: '000' }, { id: '001' }],
    })
  })

  it('of another story is done at once: nothing is judged, nothing is said to be left out', async () => {
    const background = begin()
    const opened = await open(background, offTopic())
    expect(opened).toMatchObject({ story: { reports: [] }, pending: [] })
    expect(new Set(opened.marks.map(({ status }) => status))).toContain('not-checked')
    expect(await background.db.pages.get(TAB)).toMatchObject({ phase: 'done', omissions: [] })
  })

  it('takes the address from the browser, not from the page', async () => {
    const background = begin()
    await open(background, { ...courtArticle(), url: 'https://liar.example/' })
    expect((await background.db.pages.get(TAB))?.url).toBe(URL_OF_PAGE)
  })

  it('without sentences is a failure that the popup shows', async () => {
    const { db, say } = begin()
    expect(await say('article/open', { article: { ...courtArticle(), sentences: [] } })).toMatchObject({
      ok: false,
      error: { code: 'empty' },
    })
    expect(await db.pages.get(TAB)).toMatchObject({ phase: 'failed', problem: { code: 'empty' } })
  })

  it('takes the place of what was found in the tab before', async () => {
    const background = begin()
    const { pending } = await open(background)
    await background.say('article/judge', { indexes: pending })
    await open(background, offTopic())
    expect((await findingsOf(background.db, TAB)).map(({ finding }) => finding.sentence.text)).toEqual(
      offTopic().sentences.map(({ text }) => text),
    )
  })
})

describe('sentences are judged', () => {
  it('in any order, and the last one makes the page done', async () => {
    const background = begin()
    const { pending } = await open(background)
    const [first = 0, ...rest] = [...pending].reverse()
    expect(await background.say('article/judge', { indexes: [first] })).toEqual({
      ok: true,
      value: { marks: [{ index: first, status: 'contradicted' }] },
    })
    expect(await background.db.pages.get(TAB)).toMatchObject({ phase: 'judging', judged: 1 })
    await background.say('article/judge', { indexes: [first] })
    expect(await background.db.pages.get(TAB)).toMatchObject({ phase: 'judging', judged: 1 })
    await background.say('article/judge', { indexes: rest })
    const page = await background.db.pages.get(TAB)
    expect(page).toMatchObject({ phase: 'done', judged: pending.length })
    expect(page?.omissions.length).toBeGreaterThan(0)
    expect(await fakeBrowser.action.getBadgeText({ tabId: TAB })).toBe(`${pending.length}≠`)
    expect(await fakeBrowser.action.getTitle({ tabId: TAB })).toMatch(/contradicted by other reports$/)
  })

  it('by several messages at once, each sentence counted once', async () => {
    const background = begin()
    const { pending } = await open(background)
    await Promise.all(
      [...pending, ...pending].map((index) => background.say('article/judge', { indexes: [index] })),
    )
    expect(await background.db.pages.get(TAB)).toMatchObject({ phase: 'done', judged: pending.length })
  })

  it.each([
    ['a page that was never opened', async () => {}],
    ['a tab that was closed', ({ workshop }: Background) => forgetClosed(workshop, TAB)],
    ['marks that were removed', ({ say }: Background) => say('article/cleared', {})],
  ])('but not those of %s', async (name, happens) => {
    const background = begin()
    if (!name.includes('never')) await open(background)
    await happens(background)
    for (const [message, input] of [
      ['article/judge', { indexes: [0] }],
      ['article/finding', { index: 0 }],
    ] as const) {
      expect(await background.say(message, input)).toMatchObject({
        ok: false,
        error: { code: 'unknown-article' },
      })
    }
    expect(await findingsOf(background.db, TAB)).toEqual([])
  })

  it('and a sentence that the article has not got is passed over', async () => {
    const background = begin()
    await open(background)
    expect(await background.say('article/judge', { indexes: [4000] })).toEqual({
      ok: true,
      value: { marks: [] },
    })
    expect(await background.say('article/finding', { index: 4000 })).toMatchObject({
      error: { code: 'no-sentence' },
    })
    expect((await background.db.pages.get(TAB))?.phase).toBe('judging')
  })

  it('and a judge that throws leaves a failed page with the next step, not an endless check', async () => {
    const broken: Judge = {
      id: 'broken',
      open: () => ({
        stances: () => {
          throw new Error('oops')
        },
      }),
    }
    const { db, say, onBug, ...rest } = begin(freshDatabase(), broken)
    const { pending } = await open({ db, say, onBug, ...rest })
    expect(await say('article/judge', { indexes: pending })).toMatchObject({
      ok: false,
      error: { code: 'bug' },
    })
    expect(onBug).toHaveBeenCalledOnce()
    expect(await db.pages.get(TAB)).toMatchObject({ phase: 'failed', problem: { code: 'bug' } })
    expect(await fakeBrowser.action.getBadgeText({ tabId: TAB })).toBe('!')
  })
})

describe('the popover gets', () => {
  it('everything about one sentence, judged or not yet', async () => {
    const background = begin()
    const { pending } = await open(background)
    const [index = 0] = pending
    const reply = await background.say('article/finding', { index })
    expect(reply).toMatchObject({
      ok: true,
      value: {
        finding: { status: 'contradicted', sentence: { index } },
        reports: [{ id: '000' }, { id: '001' }],
      },
    })
    expect((await background.db.pages.get(TAB))?.judged).toBe(1)
    expect(await background.say('article/finding', { index })).toEqual(reply)
  })
})

describe('the worker is stopped', () => {
  it('between opening and judging: a message goes on as if nothing had been', async () => {
    const calm = begin()
    const { pending } = await open(calm)
    const expected = await calm.say('article/judge', { indexes: pending })
    const stopped = begin()
    await open(stopped)
    const revived = revive(stopped)
    expect(await revived.say('article/judge', { indexes: pending })).toEqual(expected)
    expect(await revived.db.pages.get(TAB)).toEqual(await calm.db.pages.get(TAB))
    expect(await findingsOf(revived.db, TAB)).toEqual(await findingsOf(calm.db, TAB))
  })

  it('before every single sentence: each is counted once and what is left out is the same', async () => {
    const calm = begin()
    const { pending } = await open(calm)
    await calm.say('article/judge', { indexes: pending })
    let background = begin()
    await open(background)
    for (const index of pending) {
      background = revive(background)
      await background.say('article/judge', { indexes: [index] })
    }
    expect(await background.db.pages.get(TAB)).toEqual(await calm.db.pages.get(TAB))
  })

  it('and the popover still opens', async () => {
    const background = begin()
    const { pending } = await open(background)
    const revived = revive(background)
    expect(await revived.say('article/finding', { index: pending[1] ?? 0 })).toMatchObject({ ok: true })
  })

  it('while the corpus grew: the check is opened again with what is there now', async () => {
    const background = begin()
    const { pending } = await open(background)
    const more = courtCorpus().reports.map((one) =>
      report(
        `mine-${one.id}`,
        one.claims.map(({ text }) => text),
        { origin: 'file' },
      ),
    )
    await addReports(background.db, more.slice(0, 1))
    await background.say('article/judge', { indexes: pending.slice(0, 1) })
    const finding = await background.db.findings.get([TAB, pending[0] ?? 0])
    expect(finding?.finding.stances.map((stance) => stance.report)).toContain('mine-000')
  })
})

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
