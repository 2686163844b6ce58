import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import type { Judge } from '../../lib/core/judge.ts'
import { forgetClosed } from '../../lib/services/forget-pages.ts'
import { addReports } from '../../lib/storage/corpus-writer.ts'
import { findingsOf } from '../../lib/storage/tab-store.ts'
import { freshDatabase, report } from '../storage/builders.ts'
import { courtArticle, courtCorpus, offTopic, packageWith } from './stage.ts'
import { type Background, begin, open, revive, TAB, URL_OF_PAGE } from './worker-stage.ts'

beforeEach(() => {
  fakeBrowser.reset()
  packageWith(courtCorpus())
})
afterEach(() => vi.unstubAllGlobals())

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
      error: { code: 'no-text' },
    })
    expect(await db.pages.get(TAB)).toMatchObject({ phase: 'failed', problem: { code: 'no-text' } })
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
    const marks = (await findingsOf(background.db, TAB)).map(({ finding }) => finding.status)
    const against = marks.filter((status) => status === 'contradicted' || status === 'disputed').length
    expect(against).toBeGreaterThan(0)
    expect(await fakeBrowser.action.getBadgeText({ tabId: TAB })).toBe(`C${against}`)
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
    ['marks that were removed', ({ say }: Background) => say('article/left', {})],
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
