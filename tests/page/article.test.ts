import { describe, expect, it } from 'vitest'
import { readArticle } from '../../lib/page/article.ts'
import { placeOf } from '../../lib/page/highlighter.ts'
import { atOnce, expectedOf, f1, names, openHtml, openPage, pausingAlways } from './pages.ts'

/** Fixtures that hold an article and need no real browser. */
const articles = names.filter((name) => {
  const { outcome, browserOnly } = expectedOf(name)
  return outcome === 'article' && !browserOnly
})

describe('readArticle on pages of different make', () => {
  it.each(names.filter((name) => !expectedOf(name).browserOnly))('%s', async (name) => {
    const expected = expectedOf(name)
    const document = openPage(name)
    const before = document.documentElement.outerHTML
    const read = await readArticle(document, atOnce)
    expect(document.documentElement.outerHTML).toBe(before)
    if (expected.outcome !== 'article') {
      expect(read).toMatchObject({ ok: false, error: { code: expected.outcome } })
      return
    }
    if (!read.ok) throw new Error(read.error.message)
    const { article, metadata, paragraphs } = read.value
    const texts = paragraphs.map(({ text }) => text)
    expect(texts).toEqual(expect.arrayContaining(expected.paragraphs ?? []))
    if (f1(texts, expected.paragraphs ?? []) > 0.99) expect(texts).toEqual(expected.paragraphs)
    expect(article.title).toBe(expected.title)
    expect(article.language).toBe(expected.language)
    expect(article.publishedAt).toBe(expected.publishedAt)
    if (expected.url) expect(article.url).toBe(expected.url)
    if (expected.publisher) expect(metadata.publisher).toBe(expected.publisher)
    if (expected.author) expect(metadata.author).toBe(expected.author)
  })

  it.each(articles)('every sentence of %s can be marked where it stands', async (name) => {
    const document = openPage(name)
    const read = await readArticle(document, atOnce)
    if (!read.ok) throw new Error(read.error.message)
    for (const { index, text } of read.value.article.sentences) {
      const place = placeOf(read.value, index)
      const range = document.createRange()
      range.setStart(place?.startContainer as Text, place?.startOffset ?? 0)
      range.setEnd(place?.endContainer as Text, place?.endOffset ?? 0)
      expect(range.toString().replaceAll('\u00AD', '').replace(/\s+/g, ' ')).toBe(text)
    }
  })

  it('finds the text of an article, F1 0.96 or more in the mean of the pages', async () => {
    const scores: Record<string, number> = {}
    for (const name of articles) {
      const { paragraphs = [] } = expectedOf(name)
      const read = await readArticle(openPage(name), atOnce)
      scores[name] = f1(read.ok ? read.value.paragraphs.map(({ text }) => text) : [], paragraphs)
    }
    const all = Object.values(scores)
    console.table(Object.fromEntries(Object.entries(scores).map(([name, score]) => [name, score.toFixed(3)])))
    expect(all.length).toBeGreaterThanOrEqual(25)
    expect(all.reduce((sum, score) => sum + score, 0) / all.length).toBeGreaterThanOrEqual(0.96)
  })
})

describe('readArticle', () => {
  it('numbers sentences by paragraph and place, from 1, and says where each stands', async () => {
    const read = await readArticle(openPage('news'), atOnce)
    if (!read.ok) throw new Error(read.error.message)
    const { article, paragraphs, paragraphOf } = read.value
    expect(article.sentences.map(({ paragraph, sentence }) => `${paragraph}.${sentence}`)).toEqual([
      '1.1',
      '2.1',
      '3.1',
      '3.2',
      '4.1',
      '4.2',
    ])
    for (const { index, text } of article.sentences) {
      const paragraph = paragraphs[paragraphOf[index] ?? -1]
      const span = paragraph?.spans[index - paragraph.first]
      expect(span && paragraph?.text.slice(span.start, span.end)).toBe(text)
    }
  })

  it('reads the same when it pauses at every chance', async () => {
    const scheduler = pausingAlways()
    const paused = await readArticle(openPage('news'), scheduler)
    const atonce = await readArticle(openPage('news'), atOnce)
    expect(scheduler.pauses).toBeGreaterThan(10)
    expect(paused.ok && paused.value.article).toEqual(atonce.ok && atonce.value.article)
  })

  it('reads a page of 100,000 words and pauses on the way', async () => {
    const sentence = 'The river rose by two metres on the third day of the rain near Kell. '
    const html = `<article><h1>Long</h1>${`<p>${sentence.repeat(4)}</p>`.repeat(1_800)}</article>`
    const scheduler = pausingAlways()
    const read = await readArticle(openHtml(html), scheduler)
    expect(read.ok && read.value.article.sentences.length).toBe(7_200)
    expect(scheduler.pauses).toBeGreaterThan(1_800)
  })

  it('cuts what is too long for a sentence, without losing a word', async () => {
    const words = Array.from({ length: 3_000 }, (_, i) => `word${i}`).join(' ')
    const read = await readArticle(openHtml(`<article><p>${words}.</p></article>`), atOnce)
    if (!read.ok) throw new Error(read.error.message)
    const { sentences } = read.value.article
    expect(sentences.length).toBeGreaterThan(1)
    expect(Math.max(...sentences.map(({ text }) => text.length))).toBeLessThanOrEqual(5_000)
    expect(sentences.map(({ text }) => text).join(' ')).toBe(`${words}.`)
  })

  it('reads plain text as the browser shows it, by its empty lines', async () => {
    const text =
      'The mill burned down on Friday.\nNobody was hurt there.\n\nPolice look for two men who ran away. They ask for help with the search, day or night, by telephone.'
    const read = await readArticle(openHtml(`<html><body><pre>${text}</pre></body></html>`), atOnce)
    expect(read.ok && read.value.paragraphs.map((paragraph) => paragraph.text)).toEqual([
      'The mill burned down on Friday. Nobody was hurt there.',
      'Police look for two men who ran away. They ask for help with the search, day or night, by telephone.',
    ])
  })

  it.each([
    [
      'another host’s canonical address',
      '<link rel="canonical" href="https://evil.example/x">',
      'https://courier.example/page',
    ],
    [
      'a script as canonical address',
      '<link rel="canonical" href="javascript:alert(1)">',
      'https://courier.example/page',
    ],
    [
      'its own canonical address',
      '<link rel="canonical" href="https://courier.example/a#b">',
      'https://courier.example/a',
    ],
  ])('takes the address of the page: %s', async (_, head, url) => {
    const body = `<article><p>${'The lake froze over in the first night of the year. '.repeat(4)}</p></article>`
    const read = await readArticle(openHtml(`<html><head>${head}</head><body>${body}</body></html>`), atOnce)
    expect(read.ok && read.value.article.url).toBe(url)
  })

  it.each([
    ['broken linked data', '<script type="application/ld+json">{"@type":</script>'],
    [
      'linked data that nests without end',
      `<script type="application/ld+json">${'['.repeat(500)}${']'.repeat(500)}</script>`,
    ],
    ['a date that is none', '<meta property="article:published_time" content="yesterday">'],
  ])('gives no date for %s', async (_, head) => {
    const body = `<article><p>${'The lake froze over in the first night of the year. '.repeat(4)}</p></article>`
    const read = await readArticle(openHtml(`<html><head>${head}</head><body>${body}</body></html>`), atOnce)
    expect(read.ok && read.value.article.publishedAt).toBe(null)
  })
})
