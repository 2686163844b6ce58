import { describe, expect, it } from 'vitest'
import { readMetadata } from '../../lib/page/metadata.ts'
import { openHtml } from './pages.ts'

const NOW = Date.parse('2026-06-01T12:00:00Z')
const read = (head: string, body = '<h1>The mill burned</h1>', url?: string) =>
  readMetadata(openHtml(`<html><head>${head}</head><body>${body}</body></html>`, url), NOW)
const data = (value: unknown) => `<script type="application/ld+json">${JSON.stringify(value)}</script>`
const article = (more: object) => ({ '@context': 'https://schema.org', '@type': 'NewsArticle', ...more })

describe('who published and wrote it', () => {
  it.each([
    [
      'linked data',
      data(article({ publisher: { name: 'Courier' }, author: { name: 'Ines Calder' } })),
      'Courier',
      'Ines Calder',
    ],
    [
      'several authors',
      data(article({ author: [{ name: 'Ines Calder' }, 'Tom Reed', { name: 'Ines Calder' }] })),
      null,
      'Ines Calder, Tom Reed',
    ],
    [
      'a list of things',
      data([{ '@type': 'WebSite', name: 'No' }, article({ publisher: 'Courier' })]),
      'Courier',
      null,
    ],
    [
      'a graph with references',
      data({
        '@graph': [
          article({ publisher: { '@id': '#org' }, author: { '@id': '#a' } }),
          { '@id': '#org', '@type': 'Organization', name: 'Courier' },
          { '@id': '#a', '@type': 'Person', name: 'Ines Calder' },
        ],
      }),
      'Courier',
      'Ines Calder',
    ],
    [
      'the main entity of a page',
      data({ '@type': 'WebPage', mainEntity: article({ publisher: { name: 'Courier' } }) }),
      'Courier',
      null,
    ],
    [
      'several types',
      data({ ...article({ publisher: { name: 'Courier' } }), '@type': ['Thing', 'ReportageNewsArticle'] }),
      'Courier',
      null,
    ],
    [
      'the article with this headline',
      data([
        article({ headline: 'Another', publisher: 'X' }),
        article({ headline: 'The mill burned', publisher: 'Courier' }),
      ]),
      'Courier',
      null,
    ],
    [
      'Open Graph and meta tags',
      '<meta property="og:site_name" content=" The  Courier "><meta name="author" content="By Ines Calder">',
      'The Courier',
      'Ines Calder',
    ],
    [
      'an outlet as its own author',
      '<meta property="og:site_name" content="Courier"><meta name="author" content="Courier">',
      'Courier',
      null,
    ],
    [
      'an address as author',
      '<meta property="article:author" content="https://social.example/ines">',
      null,
      null,
    ],
    ['a handle as author', '<meta name="author" content="@ines">', null, null],
    [
      'data in a comment',
      '<script type="application/ld+json"><!-- {"@type":"NewsArticle","publisher":"Courier"} --></script>',
      'Courier',
      null,
    ],
    [
      'data with raw line breaks',
      '<script type="application/ld+json">{"@type":"NewsArticle","publisher":"The\nCourier"}</script>',
      'The Courier',
      null,
    ],
    ['broken data', '<script type="application/ld+json">{"@type":"NewsArticle",</script>', null, null],
    ['data of other types', data({ '@type': 'Product', author: 'Nobody', publisher: 'Shop' }), null, null],
    [
      'fields of wrong types',
      data(article({ publisher: 7, author: { name: { a: 1 } }, datePublished: [] })),
      null,
      null,
    ],
  ])('%s', (_, head, publisher, author) => {
    expect(read(head)).toMatchObject({ publisher, author })
  })

  it.each([
    ['a link', '<article><h1>T</h1><a rel="author" href="/i">Ines Calder</a></article>'],
    ['marked-up names', '<div itemprop="author"><span itemprop="name">Ines Calder</span></div>'],
    ['a marked-up line', '<p itemprop="author">By Ines Calder,</p>'],
  ])('an author from %s', (_, body) => {
    expect(read('', body).author).toBe('Ines Calder')
  })
})

describe('when it was published', () => {
  it.each([
    ['<meta property="article:published_time" content="2026-05-30T10:00:00Z">', '2026-05-30T10:00:00Z'],
    ['<meta name="date" content="2026-05-30">', '2026-05-30'],
    ['<meta name="pubdate" content="Sat, 30 May 2026 10:00:00 GMT">', '2026-05-30T10:00:00.000Z'],
    [data(article({ datePublished: '2026-05-30' })), '2026-05-30'],
    ['<meta name="date" content="yesterday">', null],
    ['<meta name="date" content="2026-13-40">', null],
    ['<meta name="date" content="2026-06-02T06:00:00Z">', '2026-06-02T06:00:00Z'],
    ['<meta name="date" content="2026-06-09">', null],
    [
      `<meta name="date" content="2027-01-01">${data(article({ datePublished: '2026-05-30' }))}`,
      '2026-05-30',
    ],
  ])('%s', (head, publishedAt) => {
    expect(read(head).publishedAt).toBe(publishedAt)
  })

  it('from a time beside the headline', () => {
    const body = '<div><div><h1>T</h1></div><time datetime="2026-05-30">30 May</time></div>'
    expect(read('', body).publishedAt).toBe('2026-05-30')
  })
})

describe('its address', () => {
  const here = 'https://www.news.example/a/story?utm=1#top'
  it.each([
    ['<link rel="canonical" href="/a/story">', 'https://www.news.example/a/story'],
    ['<link rel="canonical" href="https://news.example/a/story">', 'https://news.example/a/story'],
    ['<link rel="canonical" href="https://m.news.example/a/story">', 'https://m.news.example/a/story'],
    ['<meta property="og:url" content="https://news.example/a/story">', 'https://news.example/a/story'],
    ['<link rel="canonical" href="https://other.example/a">', 'https://www.news.example/a/story?utm=1'],
    ['<link rel="canonical" href="https://evilnews.example/a">', 'https://www.news.example/a/story?utm=1'],
    ['<link rel="canonical" href="javascript:alert(1)">', 'https://www.news.example/a/story?utm=1'],
    ['<link rel="canonical" href="/">', 'https://www.news.example/a/story?utm=1'],
    ['', 'https://www.news.example/a/story?utm=1'],
  ])('%s', (head, url) => {
    expect(read(head, undefined, here).url).toBe(url)
  })
})

describe('its title and language', () => {
  it.each([
    [
      'the headline',
      '<title>X</title><meta property="og:title" content="Y">',
      '<article><h1>The mill</h1></article>',
      'The mill',
    ],
    [
      'Open Graph',
      '<title>X</title><meta property="og:title" content="The mill">',
      '<p>Text</p>',
      'The mill',
    ],
    ['linked data', data(article({ headline: 'The mill' })), '<p>Text</p>', 'The mill'],
    [
      'the page’s title without the outlet',
      '<title>The mill | The Courier</title>',
      '<p>Text</p>',
      'The mill',
    ],
    ['no headline of a menu', '<title>The mill</title>', '<nav><h1>Menu</h1></nav>', 'The mill'],
  ])('the title is %s', (_, head, body, title) => {
    expect(read(head, body).title).toBe(title)
  })

  it.each([
    ['<meta property="og:locale" content="de_AT">', 'de-AT'],
    ['<meta http-equiv="content-language" content="fr, en">', 'fr'],
    [data(article({ inLanguage: 'pt-BR' })), 'pt-BR'],
    ['<meta property="og:locale" content="<script>">', null],
  ])('the language of %s', (head, language) => {
    expect(read(head).language).toBe(language)
  })

  it('the article’s own language goes before that of the page', () => {
    const document = openHtml('<html lang="fr"><body><main lang="en"><p id="p">Text</p></main></body></html>')
    expect(readMetadata(document, NOW, document.getElementById('p')).language).toBe('en')
  })
})

describe('a later article of a page that goes on', () => {
  it('has the address of the page, and nothing that the page says of the first one', () => {
    const head = `<meta name="date" content="2026-05-30"><meta name="author" content="Ines Calder"><link rel="canonical" href="/first">${data(article({ headline: 'First', author: 'Ines Calder', publisher: 'Courier' }))}`
    const body =
      '<article><h1>First</h1></article><article><h1>Second</h1><time datetime="2026-05-31"></time><p id="p">Text</p></article>'
    const document = openHtml(
      `<html><head>${head}</head><body>${body}</body></html>`,
      'https://courier.example/second',
    )
    expect(readMetadata(document, NOW, document.getElementById('p'), true)).toMatchObject({
      title: 'Second',
      url: 'https://courier.example/second',
      publishedAt: '2026-05-31',
      author: null,
      publisher: 'Courier',
    })
  })
})

describe('hostile pages', () => {
  it.each([
    ['blanks', `<script type="application/ld+json">${' '.repeat(100_000)}x</script>`],
    ['nesting', `<script type="application/ld+json">${'[{"@graph":'.repeat(9_000)}</script>`],
    ['many things', data(Array.from({ length: 20_000 }, () => ({ '@type': 'Thing' })))],
    ['a long byline', `<meta name="author" content="${'by '.repeat(30_000)}">`],
    ['a long title', `<title>${' | '.repeat(30_000)}</title>`],
    ['a long date', `<meta name="date" content="${'9'.repeat(100_000)}">`],
    ['a long language', `<meta property="og:locale" content="${'en-'.repeat(30_000)}">`],
  ])('%s take no time', (_, head) => {
    const document = openHtml(`<html><head>${head}</head><body></body></html>`)
    readMetadata(document, NOW)
    const from = performance.now()
    const told = readMetadata(document, NOW)
    expect(performance.now() - from).toBeLessThan(150)
    expect(Object.values(told).every((value) => typeof value !== 'string' || value.length <= 500)).toBe(true)
  })
})
