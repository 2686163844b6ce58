/** What a page says about itself. */
export interface Metadata {
  title: string | null
  /** The canonical address where the page names one on its own host, else where it was loaded from; never with a fragment. */
  url: string | null
  /** ISO 8601, as the page gives it. */
  publishedAt: string | null
  /** BCP 47. */
  language: string | null
  /** The page calls itself an article. */
  saysArticle: boolean
}

/** Structured data longer than this is not worth the time. In characters. */
const LONGEST_DATA = 300_000
const LONGEST_TITLE = 500

/** Reads title, address, date and language from a document. Hostile pages give nulls, never an error. */
export function readMetadata(document: Document): Metadata {
  const data = structuredData(document)
  return {
    title: titleOf(document, data),
    url: urlOf(document),
    publishedAt: dateOf(document, data),
    language: languageOf(document),
    saysArticle: data !== null || meta(document, 'og:type') === 'article',
  }
}

function titleOf(document: Document, data: Fields | null): string | null {
  const heading = [...document.querySelectorAll('article h1, main h1, h1')].find(
    (candidate) =>
      clean(candidate.textContent) !== null && !candidate.closest('nav, footer, aside, [hidden]'),
  )
  return (
    clean(heading?.textContent) ??
    clean(meta(document, 'og:title', 'twitter:title')) ??
    clean(data?.headline) ??
    clean(document.title.replace(/\s+[|–—»·]\s+[^|–—»·]{1,60}$/, '')) ??
    clean(document.title)
  )
}

function urlOf(document: Document): string | null {
  const { location } = document
  const here = location && /^(?:https?|file):$/.test(location.protocol) ? location.href : null
  const link = document.querySelector('link[rel~="canonical"]')?.getAttribute('href')
  const canonical = link ? parseUrl(link, document.baseURI) : null
  const base = here ? parseUrl(here) : null
  const isOwn = canonical && base && canonical.host === base.host && /^https?:$/.test(canonical.protocol)
  const chosen = isOwn ? canonical : base
  if (!chosen) return null
  chosen.hash = ''
  return chosen.href
}

function parseUrl(address: string, base?: string): URL | null {
  return URL.canParse(address, base) ? new URL(address, base) : null
}

function dateOf(document: Document, data: Fields | null): string | null {
  const candidates = [
    meta(
      document,
      'article:published_time',
      'datePublished',
      'date',
      'dc.date',
      'dc.date.issued',
      'pubdate',
      'parsely-pub-date',
    ),
    typeof data?.datePublished === 'string' ? data.datePublished : null,
    document.querySelector('[itemprop="datePublished"]')?.getAttribute('datetime') ?? null,
    document.querySelector('article time[datetime], main time[datetime]')?.getAttribute('datetime') ?? null,
  ]
  return candidates.map((date) => date?.trim() ?? '').find(isDate) ?? null
}

const isDate = (text: string) => /^\d{4}-\d{2}-\d{2}(?:$|[T ])/.test(text) && !Number.isNaN(Date.parse(text))

function languageOf(document: Document): string | null {
  const named =
    document.documentElement?.getAttribute('lang') ||
    document.body?.getAttribute('lang') ||
    document.querySelector('meta[http-equiv="content-language" i]')?.getAttribute('content') ||
    meta(document, 'og:locale')
  const tag = named?.trim().replaceAll('_', '-').split(',')[0]
  return tag && /^[a-z]{2,3}(?:-[a-z0-9]{2,8})*$/i.test(tag) ? tag : null
}

function meta(document: Document, ...names: string[]): string | null {
  for (const name of names) {
    const found = document.querySelector(
      `meta[property="${name}" i], meta[name="${name}" i], meta[itemprop="${name}" i]`,
    )
    const content = found?.getAttribute('content')?.trim()
    if (content) return content
  }
  return null
}

type Fields = Record<string, unknown>

/** The first article that the page describes as linked data. */
function structuredData(document: Document): Fields | null {
  for (const script of document.querySelectorAll('script[type="application/ld+json"]')) {
    const text = script.textContent ?? ''
    if (text.length > LONGEST_DATA) continue
    const found = articleIn(parse(text), 4)
    if (found) return found
  }
  return null
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null // Many pages ship broken linked data; the other sources serve.
  }
}

function articleIn(value: unknown, depth: number): Fields | null {
  if (depth === 0 || typeof value !== 'object' || value === null) return null
  const fields = value as Fields
  const type = String(fields['@type'] ?? '')
  if (!Array.isArray(value) && /Article|BlogPosting|Report/.test(type)) return fields
  for (const part of Array.isArray(value) ? value.slice(0, 50) : [fields['@graph'], fields.mainEntity]) {
    const found = articleIn(part, depth - 1)
    if (found) return found
  }
  return null
}

function clean(text: unknown): string | null {
  if (typeof text !== 'string') return null
  const line = text.replace(/\s+/g, ' ').trim().slice(0, LONGEST_TITLE)
  return line === '' ? null : line
}
