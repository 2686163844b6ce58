import { afterEach, describe, expect, it, vi } from 'vitest'
import { createPopoverWindow } from '../../components/popover/popover-window.tsx'
import { citationOf } from '../../components/stance/citation.ts'
import { type Send, startSession } from '../../entrypoints/content/page-session.ts'
import { fail, ok } from '../../lib/core/result.ts'
import { MARKED } from '../../lib/core/settings.ts'
import type { SentenceFinding, Status } from '../../lib/core/types.ts'
import type { FindingView, OpenedArticle } from '../../lib/messaging/protocol.ts'
import { openPainting, type Painting } from './painting.ts'

const TEXTS = [
  'The mill in Orle burned down on Friday. Nobody was hurt, the fire service says.',
  'It was built in 1890. The owner wants to build it up again, and asks for help.',
]
const OTHERS = [
  'The lake near Sund froze over in the first night of the year. Skaters came from three towns.',
  'The ice was eleven centimetres thick at noon. The harbour master closed the lower lock until Monday.',
]
const SENTENCES = OTHERS.flatMap((text) => text.split(/(?<=\.) /))
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))
const HOST = 'second-source-popover'
const story = { reports: ['r1'], sameAs: null, confidence: 1, language: 'judged' as const }

/** A background that judges every sentence as confirmed, and remembers what it was asked. */
function background(answers: Partial<Record<string, unknown>> = {}) {
  const asked: [string, unknown][] = []
  let sentences: SentenceFinding['sentence'][] = []
  const reply = (name: string, input: unknown): unknown => {
    asked.push([name, input])
    if (name in answers) return answers[name]
    if (name === 'article/open') {
      sentences = (input as { article: { sentences: typeof sentences } }).article.sentences
      return ok<OpenedArticle>({
        story,
        marks: [],
        pending: sentences.map(({ index }) => index),
        shown: [...MARKED],
      })
    }
    const status: Status = 'confirmed'
    if (name === 'article/judge') {
      return ok({ marks: (input as { indexes: number[] }).indexes.map((index) => ({ index, status })) })
    }
    if (name === 'article/finding') {
      const sentence = sentences[(input as { index: number }).index] as SentenceFinding['sentence']
      const finding = { sentence, checkable: true, status, stances: [], origins: 1, questions: [] }
      return ok<FindingView>({ finding, reports: [] })
    }
    if (name === 'popover/load') globalThis.secondSourcePopover = { createPopoverWindow, citationOf }
    return ok(null)
  }
  const send = (async (name: string, input: unknown) => reply(name, input)) as Send
  return { send, asked, names: () => asked.map(([name]) => name) }
}

let ending = new AbortController()
afterEach(() => {
  ending.abort()
  ending = new AbortController()
})

const start = (painting: Painting, send: Send) => startSession(painting.window, send, ending.signal)
const openSentence = ({ window }: Painting) =>
  window.document.querySelector(HOST)?.shadowRoot?.querySelector('blockquote')?.textContent

describe('a page session', () => {
  it('reads, has judged, marks, and gives the page back', async () => {
    const painting = await openPainting(TEXTS)
    const before = painting.window.document.documentElement.outerHTML
    const { send, names } = background()
    const session = start(painting, send)
    const checking = session.check()
    await vi.waitFor(() => expect(names()).toContain('article/judge'))
    painting.scrollTo(...painting.paragraphs())
    await checking
    expect(painting.painted()['second-source-confirmed']?.length).toBe(4)
    session.clear()
    expect(painting.painted()).toEqual({})
    expect(painting.window.document.documentElement.outerHTML).toBe(before)
  })

  it('says that the page is not an article', async () => {
    const painting = await openPainting(TEXTS)
    painting.window.document.body.innerHTML =
      '<form><p>Log in to read on, please, with your name and your password.</p></form><p>Log in to your account here.</p>'
    const { send, asked } = background()
    await start(painting, send).check()
    expect(asked).toMatchObject([['article/failed', { code: 'not-an-article' }]])
  })

  it('goes to a sentence, opens its popover there, and walks on and round', async () => {
    const painting = await openPainting(TEXTS)
    const session = start(painting, background().send)
    await session.check()
    expect(session.goTo(2)).toEqual(ok(null))
    await vi.waitFor(() => expect(openSentence(painting)).toBe('It was built in 1890.'))
    for (const expected of [TEXTS[1]?.slice(22), 'The mill in Orle burned down on Friday.']) {
      session.step(1)
      await vi.waitFor(() => expect(openSentence(painting)).toBe(expected))
    }
    session.step(-1)
    await vi.waitFor(() => expect(openSentence(painting)).toBe(TEXTS[1]?.slice(22)))
    session.clear()
    expect(painting.window.document.querySelector(HOST)).toBe(null)
  })

  it('does not go to a sentence that the page no longer shows', async () => {
    const painting = await openPainting(TEXTS)
    const session = start(painting, background().send)
    await session.check()
    painting.paragraphs()[1]?.remove()
    expect(session.goTo(2)).toMatchObject({ ok: false, error: { code: 'sentence-gone' } })
    expect(session.goTo(99)).toMatchObject({ ok: false, error: { code: 'sentence-gone' } })
  })

  it('has nowhere to go before it was checked', async () => {
    const session = start(await openPainting(TEXTS), background().send)
    expect(session.goTo(0)).toMatchObject({ error: { code: 'not-checked' } })
    expect(session.step(1)).toMatchObject({ error: { code: 'not-checked' } })
  })

  it('says in the page that the extension was updated: no popup will', async () => {
    const painting = await openPainting(TEXTS)
    const outdated = fail('outdated', 'Second Source was updated. Reload this page, then check it again.')
    await start(painting, background({ 'article/judge': outdated }).send).check()
    const shadow = painting.window.document.querySelector(HOST)?.shadowRoot
    expect(shadow?.textContent).toContain('Second Source was updated. Reload this page')
  })

  it('checked again, it stands there once', async () => {
    const painting = await openPainting(TEXTS)
    const { send, names } = background()
    const session = start(painting, send)
    await Promise.all([session.check(), session.check()])
    await session.check()
    expect(painting.window.document.adoptedStyleSheets.length).toBe(1)
    expect(names().filter((name) => name === 'article/open').length).toBe(2)
  })

  it('leaves when the article is gone at another address, and only then', async () => {
    const painting = await openPainting(TEXTS)
    const { send, names } = background()
    const session = start(painting, send)
    await session.check()
    painting.window.history.pushState({}, '', '/page?seen=1')
    session.moved()
    await pause(100)
    expect(names()).not.toContain('article/left')
    painting.window.document.body.innerHTML = '<p>Nothing to read here.</p>'
    painting.window.history.pushState({}, '', '/other')
    session.moved()
    await vi.waitFor(() => expect(names()).toContain('article/left'))
    expect([...painting.window.CSS.highlights]).toEqual([])
  })

  it('follows to another article at another address: its marks alone are there', async () => {
    const painting = await openPainting(TEXTS)
    const { send, asked } = background()
    const session = start(painting, send)
    await session.check()
    painting.window.document.body.innerHTML = `<article><h1>Ice</h1>${OTHERS.map((text) => `<p>${text}</p>`).join('')}</article>`
    painting.window.history.pushState({}, '', '/ice')
    session.moved()
    await vi.waitFor(() => expect(asked.filter(([name]) => name === 'article/open')).toHaveLength(2))
    painting.scrollTo(...painting.paragraphs())
    await vi.waitFor(() => expect(painting.painted()['second-source-confirmed']?.length).toBe(4))
    expect(painting.painted()['second-source-confirmed']?.[0]).toBe(SENTENCES[0])
  })

  it('reads text that comes later, and keeps the order of the page', async () => {
    const painting = await openPainting(TEXTS)
    const { send, asked } = background()
    await start(painting, send).check()
    const late = painting.window.document.createElement('p')
    late.textContent = OTHERS[0] ?? ''
    painting.paragraphs()[0]?.after(late)
    const opened = () => asked.filter(([name]) => name === 'article/open').map(([, input]) => input)
    await vi.waitFor(() => expect(opened()).toHaveLength(2), 5_000)
    const { article } = opened()[1] as { article: { sentences: { text: string }[] } }
    expect(article.sentences.map(({ text }) => text)).toEqual([
      'The mill in Orle burned down on Friday.',
      'Nobody was hurt, the fire service says.',
      ...SENTENCES.slice(0, 2),
      'It was built in 1890.',
      'The owner wants to build it up again, and asks for help.',
    ])
  })

  it('does not mix in the next article, which is appended below', async () => {
    const painting = await openPainting(TEXTS)
    const { send, names } = background()
    await start(painting, send).check()
    const next = painting.window.document.createElement('article')
    next.innerHTML = `<h1>Ice</h1>${OTHERS.map((text) => `<p>${text}</p>`).join('')}`
    painting.window.document.body.append(next)
    await pause(2_500)
    expect(names().filter((name) => name === 'article/open')).toHaveLength(1)
  })

  it('takes up an article that comes late, and says nothing of the wait when nobody asked', async () => {
    const painting = await openPainting(TEXTS)
    const { document } = painting.window
    const html = document.body.innerHTML
    document.body.innerHTML = '<div id="app">Loading</div>'
    const { send, names } = background()
    await start(painting, send).check({ quiet: true })
    expect(names()).toEqual([])
    document.body.innerHTML = html
    await vi.waitFor(() => expect(names()).toContain('article/judge'), 5_000)
  })

  it('tells which sentences the page no longer shows, and that they came back', async () => {
    const painting = await openPainting(TEXTS)
    const { send, asked } = background()
    await start(painting, send).check()
    const gone = () => asked.filter(([name]) => name === 'article/gone').map(([, input]) => input)
    const [, second] = painting.paragraphs()
    const text = second?.firstChild as Text
    const before = text.data
    text.data = before.replace('1890', '1980')
    await vi.waitFor(() => expect(gone()).toEqual([{ gone: [2] }]))
    second?.remove()
    await vi.waitFor(() => expect(gone().at(-1)).toEqual({ gone: [2, 3] }))
    const anew = painting.window.document.createElement('p')
    anew.textContent = before
    painting.paragraphs()[0]?.after(anew)
    await vi.waitFor(() => expect(gone().at(-1)).toEqual({ gone: [] }))
  })

  it('marks a selection only, wherever it stands, and opens what was found', async () => {
    const painting = await openPainting(TEXTS)
    const { document } = painting.window
    document.body.insertAdjacentHTML('beforeend', `<aside class="comments"><p>${OTHERS[0]}</p></aside>`)
    const { send, asked } = background()
    const session = start(painting, send)
    expect(await session.checkSelection()).toMatchObject({ ok: false, error: { code: 'no-selection' } })
    const range = document.createRange()
    range.selectNodeContents(document.querySelector('aside p') as Element)
    document.getSelection()?.addRange(range)
    expect(await session.checkSelection()).toEqual(ok(null))
    await vi.waitFor(() => expect(openSentence(painting)).toBe(SENTENCES[0]))
    const opened = asked.find(([name]) => name === 'article/open')?.[1]
    const { article } = opened as { article: { sentences: { text: string }[]; around: string[] } }
    expect(article.sentences.map(({ text }) => text)).toEqual(SENTENCES.slice(0, 2))
    expect(article.around).toEqual(TEXTS)
  })

  it('gives what would be added of the page, without marking it', async () => {
    const painting = await openPainting(TEXTS)
    const { send, names } = background()
    expect(await start(painting, send).extract(false)).toMatchObject({
      ok: true,
      value: { draft: { paragraphs: TEXTS, origin: 'page', url: 'https://courier.example/page' } },
    })
    expect(names()).toEqual([])
    expect([...painting.window.CSS.highlights]).toEqual([])
  })

  it('comes back from the browser’s memory: the background hears of it again', async () => {
    const painting = await openPainting(TEXTS)
    const { send, names } = background()
    const session = start(painting, send)
    await session.check()
    session.returned()
    await vi.waitFor(() => expect(names().filter((name) => name === 'article/open')).toHaveLength(2))
    expect(painting.window.document.adoptedStyleSheets.length).toBe(1)
  })
})
