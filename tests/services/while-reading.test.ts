import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { fail, ok } from '../../lib/core/result.ts'
import { DEFAULT_SETTINGS } from '../../lib/core/settings.ts'
import { readers } from '../../lib/messaging/inputs.ts'
import { POPOVER_SCRIPT } from '../../lib/services/inject.ts'
import { keepSettings } from '../../lib/services/settings.ts'
import { toggleDisagreements } from '../../lib/services/show-marks.ts'
import { freshDatabase } from '../storage/builders.ts'
import { courtArticle, courtCorpus, offTopic, packageWith } from './stage.ts'
import { begin, open, TAB } from './worker-stage.ts'

beforeEach(() => {
  fakeBrowser.reset()
  packageWith(courtCorpus())
})
afterEach(() => vi.unstubAllGlobals())

/** What pages are told and what is put into them. */
function listenIn(answer: () => Promise<unknown> = async () => ok(null)) {
  const told = vi.fn(answer)
  const put = vi.fn(async () => [{}])
  fakeBrowser.tabs.sendMessage = told as unknown as typeof fakeBrowser.tabs.sendMessage
  fakeBrowser.scripting.executeScript = put as unknown as typeof fakeBrowser.scripting.executeScript
  return { told, put }
}

describe('a page that changes', () => {
  it('says which sentences it no longer shows, and that they came back', async () => {
    const background = begin()
    await open(background)
    expect(await background.say('article/gone', { gone: [3, 1, 3] })).toEqual(ok(null))
    expect((await background.db.pages.get(TAB))?.gone).toEqual([1, 3])
    await background.say('article/gone', { gone: [] })
    expect((await background.db.pages.get(TAB))?.gone).toEqual([])
  })

  it('cannot say so of a page that is not known', async () => {
    const { say, db } = begin()
    expect(await say('article/gone', { gone: [1] })).toEqual(ok(null))
    expect(await db.pages.count()).toBe(0)
  })

  it('is forgotten when its article is gone', async () => {
    const background = begin()
    await open(background)
    expect(await background.say('article/left', {})).toEqual(ok(null))
    expect(await background.db.pages.count()).toBe(0)
    expect(await background.db.findings.count()).toBe(0)
    expect(await fakeBrowser.action.getBadgeText({ tabId: TAB })).toBe('')
  })
})

describe('a page of a chosen site', () => {
  it('is asked to check itself quietly, and nothing is stored until it is an article', async () => {
    const { id: tab = -1 } = await fakeBrowser.tabs.create({ url: 'https://news.example/' })
    const { told } = listenIn()
    const { say, db } = begin()
    expect(await say('site/opened', {}, tab)).toEqual(ok(null))
    expect(told).toHaveBeenCalledWith(
      tab,
      { name: 'mark/check', input: { selection: false, quiet: true } },
      { frameId: 0 },
    )
    expect(await db.pages.count()).toBe(0)
  })
})

describe('the popover', () => {
  it('is put beside the script that asks for it', async () => {
    const { put } = listenIn()
    expect(await begin().say('popover/load', {})).toEqual(ok(null))
    expect(put).toHaveBeenCalledWith({ target: { tabId: TAB }, files: [POPOVER_SCRIPT] })
  })
})

describe('a selection', () => {
  it('is recognised by what stands around it, and leaves nothing out', async () => {
    const [first, ...others] = courtArticle().sentences
    if (!first) throw new Error('The article has no sentence.')
    const background = begin()
    const opened = await open(background, {
      ...courtArticle(),
      title: null,
      sentences: [first],
      around: others.map(({ text }) => text),
    })
    expect(opened.story.reports).toEqual(['000', '001'])
    await background.say('article/judge', { indexes: opened.pending })
    expect(await background.db.pages.get(TAB)).toMatchObject({ phase: 'done', excerpt: true, omissions: [] })
  })

  it('of another story stays unchecked', async () => {
    const [first] = offTopic().sentences
    if (!first) throw new Error('The article has no sentence.')
    const opened = await open(begin(), { ...offTopic(), sentences: [first], around: [] })
    expect(opened.story.reports).toEqual([])
  })
})

describe('only disagreements', () => {
  it('goes to every page that has marks, is kept, and goes back', async () => {
    const background = begin()
    await open(background)
    const { told } = listenIn(async () => fail('no-page', 'Gone.'))
    const shown = () =>
      told.mock.calls.map((call) => (call as unknown as [number, { input: unknown }])[1].input)
    await toggleDisagreements(background.db)
    expect((await open(background)).shown).toEqual(['contradicted', 'disputed'])
    await toggleDisagreements(background.db)
    expect((await open(background)).shown).toHaveLength(4)
    expect(shown()).toEqual([
      { statuses: ['contradicted', 'disputed'] },
      { statuses: expect.arrayContaining(['confirmed', 'unreported']) },
    ])
  })

  it('shows none of the statuses that the reader turned off', async () => {
    const db = freshDatabase()
    const marks = { ...DEFAULT_SETTINGS.marks, disputed: false }
    await keepSettings({ ...DEFAULT_SETTINGS, onlyDisagreements: true, marks }, db)
    expect((await open(begin(db))).shown).toEqual(['contradicted'])
  })
})

describe('messages while reading', () => {
  it.each([
    ['article/gone', {}],
    ['article/gone', { gone: [-1] }],
    ['article/gone', { gone: ['1'] }],
    ['article/gone', { gone: Array(60_001).fill(1) }],
    ['article/open', { article: { ...courtArticle(), around: 'text' } }],
    ['article/open', { article: { ...courtArticle(), around: Array(101).fill('x') } }],
    ['page/check', { tab: 1, selection: 'yes' }],
    ['mark/check', { selection: true }],
    ['mark/check', { quiet: true }],
    ['mark/show', { statuses: ['not-a-claim'] }],
    ['mark/show', { statuses: 'confirmed' }],
    ['article/extract', {}],
  ] as const)('%s does not take %j', (name, input) => {
    expect(readers[name](input)).toMatchObject({ ok: false, error: { code: 'bad-message' } })
  })

  it('take what is meant, in order and once', () => {
    expect(readers['article/gone']({ gone: [2, 1, 2] })).toEqual(ok({ gone: [1, 2] }))
    expect(readers['page/check']({ tab: 1 })).toEqual(ok({ tab: 1, selection: false }))
    expect(readers['mark/show']({ statuses: ['disputed', 'confirmed', 'disputed'], more: 1 })).toEqual(
      ok({ statuses: ['confirmed', 'disputed'] }),
    )
  })
})
