import { line, readLinkedArticle } from './linked-data.ts'

/** What a page says about itself. */
export interface Metadata {
  title: string | null
  publisher: string | null
  /** Names, separated by commas. */
  author: string | null
  /** The canonical address where the page names one on its own site, else where it was loaded from; never with a fragment. */
  url: string | null
  /** ISO 8601, as the page gives it; never later than tomorrow. */
  publishedAt: string | null
  /** BCP 47. */
  language: string | null
  /** The page calls itself an article. */
  saysArticle: boolean
}

const DAY = 86_400_000
const MOST_AUTHORS = 5

/**
 * Reads what a page says about itself: linked data, Open Graph and other meta tags, marked-up elements. Hostile pages give
 * nulls, never an error.
 *
 * @param now milliseconds since 1970: a report from the future has no date
 * @param root the article, where it is known: its headline, author, time and language go before those of the page
 */
export function readMetadata(
  document: Document,
  now: number,
  root: Element | null = null,
  later = false,
): Metadata {
  const headline = headlineOf(document, root)
  const heading = line(headline?.textContent)
  const found = readLinkedArticle(document, heading)
  const data = later && found?.headline !== heading ? null : found
  const ofPage = (...names: string[]) => (later ? null : meta(document, ...names))
  const publisher = found?.publisher ?? meta(document, 'og:site_name', 'application-name', 'publisher')
  const around = root?.closest('article, main') ?? root
  const besideHeadline = headline?.parentElement?.parentElement
  const dates = [
    ofPage(...DATES),
    data?.publishedAt,
    (later ? around : document)?.querySelector('[itemprop="datePublished"]')?.getAttribute('datetime'),
    around?.querySelector('time[datetime]')?.getAttribute('datetime'),
    besideHeadline?.querySelector('time[datetime]')?.getAttribute('datetime'),
  ]
  return {
    title:
      heading ??
      ofPage('og:title', 'twitter:title') ??
      data?.headline ??
      line(document.title.replace(/\s+[|–—»·]\s+[^|–—»·]{1,60}$/, '')) ??
      line(document.title),
    publisher,
    author: authorOf(
      [
        data?.authors ?? [],
        [ofPage('author', 'article:author', 'parsely-author', 'dc.creator', 'byl')],
        ...BYLINES.map((selector) => textsOf(around ?? document, selector)),
        ...(later ? [] : BYLINES.map((selector) => textsOf(document, selector))),
      ],
      publisher,
    ),
    url: urlOf(document, later),
    publishedAt: dates.map((date) => date && readDate(date, now)).find(Boolean) || null,
    language: languageOf(document, root, data?.language ?? null),
    saysArticle: found !== null || meta(document, 'og:type') === 'article',
  }
}

const DATES = [
  'article:published_time',
  'datePublished',
  'date',
  'dc.date',
  'dc.date.issued',
  'dcterms.created',
  'pubdate',
  'parsely-pub-date',
]

const BYLINES = [
  '[itemprop~="author"] [itemprop~="name"], [itemprop~="author"]:not(:has([itemprop]))',
  '[rel~="author"]',
]

/** The headline stands in the article or just before it. */
function headlineOf(document: Document, root: Element | null): Element | undefined {
  const around = root?.closest('article, main, [itemprop~="articleBody"]') ?? root
  const tree = root?.getRootNode() as ParentNode | undefined
  const headings = [
    ...(around?.querySelectorAll('h1') ?? []),
    ...(tree ?? document).querySelectorAll('h1'),
    ...document.querySelectorAll('article h1, main h1, h1'),
  ]
  return headings.find(
    (one) => line(one.textContent) !== null && !one.closest('nav, footer, aside, [hidden]'),
  )
}

/** People of the first source that names any. */
function authorOf(sources: readonly (string | null)[][], publisher: string | null): string | null {
  for (const names of sources) {
    const people = names.flatMap((name) => personOf(name) ?? []).filter((name) => name !== publisher)
    if (people.length > 0) return [...new Set(people)].slice(0, MOST_AUTHORS).join(', ')
  }
  return null
}

const textsOf = (root: ParentNode, selector: string) =>
  [...root.querySelectorAll(selector)].slice(0, 20).map((element) => line(element.textContent))

/** A name as it stands in a byline; null for addresses, handles and whole sentences. */
function personOf(text: string | null): string | null {
  const name = text
    ?.replace(/^(?:written\s+)?by[:\s]+|^(?:von|par|por|بقلم)[:\s]+/i, '')
    .replace(/[\s,;|]+$/, '')
  return name && name.length <= 120 && !/https?:|^@|\S@\S/.test(name) ? name : null
}

function urlOf(document: Document, later: boolean): string | null {
  const { location } = document
  const here = location && /^(?:https?|file):$/.test(location.protocol) ? parseUrl(location.href) : null
  if (!here) return null
  const named = [
    document.querySelector('link[rel~="canonical" i]')?.getAttribute('href'),
    meta(document, 'og:url'),
  ]
  const canonical = named
    .flatMap((link) => (link ? (parseUrl(link, document.baseURI) ?? []) : []))
    .find((url) => isSameSite(url, here) && (url.pathname !== '/' || here.pathname === '/'))
  const chosen = (later ? null : canonical) ?? here
  chosen.hash = ''
  return chosen.href
}

/** One site: the same host, or a host and a part of it, as mobile and AMP pages have. */
function isSameSite(url: URL, here: URL): boolean {
  const [one, other] = [url, here].map(({ hostname }) => hostname.replace(/^(?:www|m|mobile|amp)\./, ''))
  return /^https?:$/.test(url.protocol) && one !== undefined && one === other
}

function parseUrl(address: string, base?: string): URL | null {
  return URL.canParse(address, base) ? new URL(address, base) : null
}

/** An ISO date as it is, one as mails write it as ISO; null for others and for the future. */
function readDate(text: string, now: number): string | null {
  const date = text.trim()
  const at = Date.parse(date)
  if (Number.isNaN(at) || at > now + DAY) return null
  if (/^\d{4}-\d{2}-\d{2}(?:$|[T ])/.test(date)) return date
  return /^(?:[a-z]{3}, )?\d{1,2} [a-z]{3} \d{4} \d\d:\d\d/i.test(date) ? new Date(at).toISOString() : null
}

function languageOf(document: Document, root: Element | null, linked: string | null): string | null {
  const named =
    root?.closest('[lang]')?.getAttribute('lang') ||
    document.documentElement?.getAttribute('lang') ||
    document.body?.getAttribute('lang') ||
    linked ||
    document.querySelector('meta[http-equiv="content-language" i]')?.getAttribute('content') ||
    meta(document, 'og:locale')
  const tag = named?.trim().replaceAll('_', '-').split(',')[0]
  return tag && /^[a-z]{2,3}(?:-[a-z0-9]{1,8})*$/i.test(tag) ? tag : null
}

function meta(document: Document, ...names: string[]): string | null {
  for (const name of names) {
    const found = document.querySelector(
      `meta[property="${name}" i], meta[name="${name}" i], meta[itemprop="${name}" i]`,
    )
    const content = line(found?.getAttribute('content'))
    if (content) return content
  }
  return null
}
