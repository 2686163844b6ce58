import { describe, expect, it, vi } from 'vitest'
import { ok } from '../../lib/core/result.ts'
import { dispatch, type Handlers, type Sender } from '../../lib/messaging/dispatch.ts'
import { LIMITS } from '../../lib/messaging/inputs.ts'

const self = { id: 'ours', origin: 'chrome-extension://ours/' }
const page: Sender = { id: 'ours', url: 'https://news.example/a', frameId: 0, tab: { id: 7 } }
const popup: Sender = { id: 'ours', url: 'chrome-extension://ours/popup.html' }
const popupInTab: Sender = { ...popup, frameId: 0, tab: { id: 8 } }

const sentence = (text = 'One thing happened.', index = 0) => ({
  index,
  paragraph: 1,
  sentence: index + 1,
  text,
})
const article = (change: object = {}) => ({
  title: null,
  url: null,
  publishedAt: null,
  language: 'en',
  sentences: [sentence()],
  ...change,
})

const opened = {
  story: { reports: [], sameAs: null, confidence: 0, language: 'judged' as const },
  marks: [],
  pending: [],
  shown: [],
}
const handlers: Partial<Handlers> = {
  'article/open': () => ok(opened),
  'article/judge': () => ok({ marks: [] }),
  'article/failed': () => ok(null),
  'page/check': () => ok(null),
  'page/go-to': () => ok(null),
  'mark/step': () => ok(null),
}

describe('dispatch answers', () => {
  const rows: [string, unknown, Sender, string][] = [
    ['a page that opens an article', { name: 'article/open', input: { article: article() } }, page, 'ok'],
    ['a popup that asks for a check', { name: 'page/check', input: { tab: 7 } }, popup, 'ok'],
    ['a window that stands in a tab', { name: 'page/check', input: { tab: 7 } }, popupInTab, 'ok'],
    ['no object at all', 'article/open', page, 'unknown-message'],
    ['nothing', null, page, 'unknown-message'],
    ['a name without a handler', { name: 'mark/clear', input: {} }, page, 'unknown-message'],
    ['a name that every object has', { name: 'constructor', input: {} }, page, 'unknown-message'],
    ['a name that is no text', { name: ['article/open'], input: {} }, page, 'unknown-message'],
    [
      'another extension',
      { name: 'page/check', input: { tab: 7 } },
      { ...popup, id: 'other' },
      'wrong-sender',
    ],
    ['a sender without an id', { name: 'page/check', input: { tab: 7 } }, {}, 'wrong-sender'],
    ['a page that plays a window', { name: 'page/check', input: { tab: 7 } }, page, 'wrong-sender'],
    [
      'a site whose address looks like ours',
      { name: 'page/check', input: { tab: 7 } },
      { ...page, url: 'https://chrome-extension//ours/' },
      'wrong-sender',
    ],
    [
      'a window that plays a page',
      { name: 'article/judge', input: { indexes: [] } },
      popupInTab,
      'wrong-sender',
    ],
    [
      'the sample article, which is a window and a page',
      { name: 'article/judge', input: { indexes: [] } },
      { ...popupInTab, url: `${self.origin}welcome.html?from=install#try` },
      'ok',
    ],
    [
      'a website that is named like the sample',
      { name: 'article/judge', input: { indexes: [] } },
      { ...popupInTab, id: 'other', url: 'https://news.example/welcome.html' },
      'wrong-sender',
    ],
    [
      'a page message without a tab',
      { name: 'article/judge', input: { indexes: [] } },
      { ...page, tab: undefined },
      'wrong-sender',
    ],
    [
      'a page message of a frame',
      { name: 'article/judge', input: { indexes: [] } },
      { ...page, frameId: 3 },
      'wrong-sender',
    ],
    ['a message without input', { name: 'article/open' }, page, 'bad-message'],
    [
      'too many sentences to judge',
      { name: 'article/judge', input: { indexes: Array(51).fill(1) } },
      page,
      'bad-message',
    ],
    ['an index that is no number', { name: 'article/judge', input: { indexes: ['1'] } }, page, 'bad-message'],
    ['a negative index', { name: 'article/judge', input: { indexes: [-1] } }, page, 'bad-message'],
    ['an index with a fraction', { name: 'article/judge', input: { indexes: [0.5] } }, page, 'bad-message'],
    ['a tab that is no number', { name: 'page/check', input: { tab: '7' } }, popup, 'bad-message'],
    ['a tab that is not a number', { name: 'page/check', input: { tab: Number.NaN } }, popup, 'bad-message'],
    ['a step of two', { name: 'mark/step', input: { by: 2 } }, page, 'bad-message'],
    [
      'a failure with a long sentence',
      { name: 'article/failed', input: { code: 'x', message: 'x'.repeat(2001) } },
      page,
      'bad-message',
    ],
    ['go-to without a tab', { name: 'page/go-to', input: { index: 1 } }, popup, 'bad-message'],
  ]
  it.each(rows)('%s', async (_, message, sender, expected) => {
    const reply = await dispatch(handlers, message, sender, self)
    expect(reply.ok ? 'ok' : reply.error.code).toBe(expected)
    if (!reply.ok) expect(reply.error.message).toMatch(/\w.*\.$/)
  })
})

describe('an article is read again', () => {
  const rows: [string, unknown, string][] = [
    ['is text', 'article', 'bad-message'],
    ['has a title that is a number', article({ title: 3 }), 'bad-message'],
    ['has a title without end', article({ title: 'x'.repeat(LIMITS.title + 1) }), 'bad-message'],
    ['has no sentences', article({ sentences: undefined }), 'bad-message'],
    [
      'has too many sentences',
      article({ sentences: Array(LIMITS.sentences + 1).fill(sentence()) }),
      'too-many-sentences',
    ],
    [
      'has a sentence without end',
      article({ sentences: [sentence('x'.repeat(LIMITS.sentence + 1))] }),
      'bad-message',
    ],
    ['has an empty sentence', article({ sentences: [sentence(' ')] }), 'bad-message'],
    ['has a sentence that is null', article({ sentences: [null] }), 'bad-message'],
    ['counts from one', article({ sentences: [sentence('A.', 1)] }), 'bad-message'],
    [
      'goes backwards',
      article({ sentences: [{ ...sentence(), paragraph: 2 }, sentence('B.', 1)] }),
      'bad-message',
    ],
    ['has a place of zero', article({ sentences: [{ ...sentence(), paragraph: 0 }] }), 'bad-message'],
    [
      'is too long as a whole',
      article({ sentences: Array.from({ length: 501 }, (_, i) => sentence('x'.repeat(20_000), i)) }),
      'article-too-long',
    ],
  ]
  it.each(rows)('refused: one that %s', async (_, value, code) => {
    const reply = await dispatch(handlers, { name: 'article/open', input: { article: value } }, page, self)
    expect(reply).toMatchObject({ ok: false, error: { code } })
  })

  it('and only named fields get in', async () => {
    const seen = vi.fn(() => ok(opened))
    const hostile = article({ tab: 1, sentences: [{ ...sentence(), status: 'confirmed' }] })
    await dispatch(
      { 'article/open': seen },
      { name: 'article/open', input: { article: hostile, tab: 99 } },
      page,
      self,
    )
    expect(seen).toHaveBeenCalledWith({ article: article() }, { tab: 7, url: 'https://news.example/a' })
  })
})

describe('a handler that throws', () => {
  it.each([
    [
      'at once',
      () => {
        throw new Error('oops')
      },
    ],
    ['later', () => Promise.reject(new Error('oops'))],
  ])('%s becomes the failure bug, and is reported once', async (_, handler) => {
    const onBug = vi.fn()
    const reply = await dispatch(
      { 'mark/step': handler },
      { name: 'mark/step', input: { by: 1 } },
      page,
      self,
      onBug,
    )
    expect(reply).toMatchObject({ ok: false, error: { code: 'bug' } })
    expect(onBug).toHaveBeenCalledOnce()
  })
})
