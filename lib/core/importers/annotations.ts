import { fault } from '../import-fault.ts'
import { addressOf, lineOf, readFields } from '../import-fields.ts'
import { isObject } from '../inspector.ts'
import { objectsOfType, originalOf } from '../linked-data.ts'
import { parseJson } from '../parse-json.ts'
import type { Importer, Piece } from './importer.ts'

interface Quote {
  text: string
  /** Where it stands in the page; null when the annotation does not say. */
  start: number | null
  original: unknown
}

interface Page {
  place: string
  title: string | null
  creator: string | null
  quotes: Quote[]
}

/**
 * W3C Web Annotations: one, a list, a page or a collection. The words that are quoted of one page are one report: they are what
 * that page says. Notes of the annotator are kept with the original, and are no claims of the page.
 */
export const annotations: Importer = {
  id: 'Web Annotation',
  endings: ['json', 'jsonld'],
  knows: (source) => /"(?:oa:)?(?:Annotation|AnnotationPage|AnnotationCollection)"/.test(source),
  *pieces(source) {
    const parsed = parseJson(source)
    if (!parsed.ok) {
      yield { problem: fault(parsed.place, 'no-json') }
      return
    }
    const pages = new Map<string, Page>()
    let found = 0
    for (const { value, place } of objectsOfType(parsed.value, 'Annotation')) {
      found++
      yield* readAnnotation(value, place, pages)
    }
    if (found === 0) yield { problem: fault('', 'no-annotation') }
    for (const [address, page] of pages) yield* reportOf(address, page)
  },
}

function* readAnnotation(
  annotation: Record<string, unknown>,
  place: string,
  pages: Map<string, Page>,
): Generator<Piece> {
  const targets = [annotation.target].flat()
  for (const [at, target] of targets.entries()) {
    const where = `${place}.target${targets.length > 1 ? `[${at}]` : ''}`
    const address = lineOf(sourceOf(target))
    if (address === null) {
      yield { problem: fault(`${where}.source`, 'no-source') }
      continue
    }
    const quote = isObject(target) ? quoteOf(target.selector, 4) : null
    if (quote === null) {
      yield { problem: fault(`${where}.selector`, 'no-quote') }
      continue
    }
    const page = pages.get(address) ?? { place: where, title: null, creator: null, quotes: [] }
    page.title ??= titleOf(annotation, target)
    page.quotes.push({ ...quote, original: annotation })
    pages.set(address, page)
  }
}

const sourceOf = (target: unknown): unknown => {
  if (!isObject(target)) return target
  const { source, id, '@id': old } = target
  return isObject(source) ? (source.id ?? source['@id']) : (source ?? id ?? old)
}

/** The exact words, and where they stand, from a selector or a list of them, or from what refines one. */
function quoteOf(value: unknown, depth: number): { text: string; start: number | null } | null {
  if (depth === 0) return null
  let text: string | null = null
  let start: number | null = null
  for (const selector of [value].flat().filter(isObject)) {
    if (typeof selector.exact === 'string')
      text ??= selector.exact.slice(0, 20_000).replace(/\s+/g, ' ').trim() || null
    if (Number.isInteger(selector.start)) start ??= selector.start as number
    const inner = selector.refinedBy === undefined ? null : quoteOf(selector.refinedBy, depth - 1)
    text ??= inner?.text ?? null
    start ??= inner?.start ?? null
  }
  return text === null ? null : { text, start }
}

function titleOf(annotation: Record<string, unknown>, target: unknown): string | null {
  const source = isObject(target) && isObject(target.source) ? target.source : {}
  const page = isObject(annotation.document) ? annotation.document : {}
  const [first] = [page.title].flat()
  return (
    lineOf(isObject(target) ? (target.title ?? target['dc:title']) : null) ??
    lineOf(source.title ?? source['dc:title']) ??
    lineOf(first)
  )
}

function* reportOf(address: string, { place, title, quotes }: Page): Generator<Piece> {
  // Our own exports name a report without an address by a URN.
  const named = address.startsWith('urn:') ? null : address
  const { fields, problems } = readFields({ url: named, title }, place, { url: 'source' })
  for (const problem of problems) yield { problem }
  const ordered = [...quotes].sort((a, b) => (a.start ?? Infinity) - (b.start ?? Infinity) || 0)
  const texts = [...new Set(ordered.map(({ text }) => text))]
  const host = addressOf(address)
  const original = originalOf([...new Set(quotes.map((quote) => quote.original))])
  yield {
    item: {
      kind: 'text',
      text: {
        ...fields,
        title: fields.title ?? (host ? new URL(host).hostname : null),
        paragraphs: texts,
      },
      sentences: texts.map((text) => [text]),
      ...(original === undefined ? {} : { original }),
    },
    place,
  }
}
