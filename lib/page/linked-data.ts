/** What a page says of its article as linked data (JSON-LD); every field may be missing. */
export interface LinkedArticle {
  headline: string | null
  publisher: string | null
  /** Names, in order. */
  authors: string[]
  publishedAt: string | null
  language: string | null
}

type Fields = Record<string, unknown>

/** Structured data longer than this is not worth the time. In characters. */
const LONGEST = 300_000
/** Objects looked at; pages list hundreds of other articles, too. */
const MOST = 2_000
const DEEPEST = 6
const ARTICLE = /(?:Article|BlogPosting|Report)$/

/**
 * Reads the article that a page describes as linked data: alone, in a list, in a `@graph` or as the main entity of its page.
 * Where there are several, one with this title, else the first. Broken data is passed over; nothing is ever thrown.
 */
export function readLinkedArticle(document: Document, title: string | null): LinkedArticle | null {
  const found: Fields[] = []
  const named = new Map<string, Fields>()
  let left = MOST
  const visit = (value: unknown, depth: number) => {
    if (depth > DEEPEST || typeof value !== 'object' || value === null || left-- <= 0) return
    if (Array.isArray(value)) {
      for (const part of value) visit(part, depth + 1)
      return
    }
    const fields = value as Fields
    if (typeof fields['@id'] === 'string' && Object.keys(fields).length > 1) named.set(fields['@id'], fields)
    if (typesOf(fields).some((type) => ARTICLE.test(type))) found.push(fields)
    for (const name of [
      '@graph',
      'mainEntity',
      'mainEntityOfPage',
      'publisher',
      'author',
      'itemListElement',
      'item',
    ])
      visit(fields[name], depth + 1)
  }
  for (const script of document.querySelectorAll('script[type="application/ld+json" i]'))
    visit(parse(script.textContent ?? ''), 0)

  const article = found.find(({ headline }) => line(headline) === title) ?? found[0]
  if (!article) return null
  const namesOf = (value: unknown): string[] => {
    if (Array.isArray(value)) return value.slice(0, 20).flatMap(namesOf)
    if (typeof value !== 'object' || value === null) return [line(value) ?? []].flat()
    const { '@id': id, name } = value as Fields
    const full = name === undefined && typeof id === 'string' ? named.get(id)?.name : name
    return [line(full) ?? []].flat()
  }
  const { headline, publisher, author, creator, datePublished, inLanguage } = article
  return {
    headline: line(headline),
    publisher: namesOf(publisher)[0] ?? null,
    authors: namesOf(author ?? creator),
    publishedAt: line(datePublished),
    language: line(inLanguage),
  }
}

const typesOf = (fields: Fields): string[] =>
  [fields['@type']].flat().filter((type) => typeof type === 'string')

/** Pages wrap the data in comments, or leave line breaks inside of texts; some ship it broken: the other sources serve then. */
function parse(text: string): unknown {
  if (text.length > LONGEST) return null
  const bare = text.replace(
    /^\s*(?:<!--|\/\/\s*<!\[CDATA\[|<!\[CDATA\[)|(?:-->|(?:\/\/\s*)?\]\]>)\s*;?\s*$/g,
    '',
  )
  try {
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what makes it break
    return JSON.parse(bare.replace(/[\u0000-\u001f]+/g, ' '))
  } catch {
    return null
  }
}

/** A text in one line; null for what is none. */
export function line(text: unknown): string | null {
  if (typeof text !== 'string') return null
  return text.slice(0, 5_000).replace(/\s+/g, ' ').trim().slice(0, 500) || null
}
