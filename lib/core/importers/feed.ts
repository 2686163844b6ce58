import { fault } from '../import-fault.ts'
import { lineOf, readFields } from '../import-fields.ts'
import { splitSentences } from '../sentences.ts'
import { childOf, childrenOf, parseXml, textOf, type XmlElement } from '../xml.ts'
import { readHtml } from './html.ts'
import type { Importer, Piece } from './importer.ts'
import { paragraphsOf } from './text.ts'

/** Less than this is a teaser: it would be silent about nearly everything, and count as an omission each time. */
const FEWEST_SENTENCES = 3

/** A saved RSS 2.0, RSS 1.0 or Atom feed: every item that holds its text is one report. */
export const feed: Importer = {
  id: 'RSS or Atom feed',
  endings: ['xml', 'rss', 'atom', 'rdf'],
  *pieces(source) {
    const parsed = parseXml(source)
    if (!parsed.ok) {
      yield {
        problem: parsed.entities ? fault('', 'no-entities') : fault('', 'bad-xml', { why: parsed.why }),
      }
      return
    }
    const { root } = parsed
    const channel = root.name === 'feed' ? root : childOf(root, 'channel')
    if (!channel || !['feed', 'rss', 'rdf:rdf'].includes(root.name)) {
      yield { problem: fault('', 'no-feed') }
      return
    }
    const items = childrenOf(root.name === 'rdf:rdf' ? root : channel).filter(
      ({ name }) => name === (root.name === 'feed' ? 'entry' : 'item'),
    )
    if (items.length === 0) yield { problem: fault('', 'no-items') }
    for (const [at, item] of items.entries()) yield* readItem(item, root, channel, `[${at}]`)
  },
}

function* readItem(item: XmlElement, root: XmlElement, channel: XmlElement, place: string): Generator<Piece> {
  const { fields, problems } = readFields(
    {
      title: plain(textOf(childOf(item, 'title'))),
      publisher: lineOf(textOf(childOf(item, 'source'))) ?? lineOf(textOf(childOf(channel, 'title'))),
      author: plain(authorOf(item)),
      url: addressIn(item),
      publishedAt: textOf(childOf(item, 'pubdate', 'dc:date', 'published', 'updated')),
      language:
        item.attributes.get('xml:lang') ??
        root.attributes.get('xml:lang') ??
        textOf(childOf(channel, 'language', 'dc:language')),
    },
    place,
    { publishedAt: 'date' },
  )
  for (const problem of problems) yield { problem }
  const paragraphs = bodyOf(item)
  const sentences = paragraphs.reduce((sum, paragraph) => sum + splitSentences(paragraph).length, 0)
  if (sentences < FEWEST_SENTENCES) yield { problem: fault(place, 'teaser') }
  else yield { item: { kind: 'text', text: { ...fields, paragraphs } }, place }
}

/** Text of the fullest of the elements that may hold it; they hold HTML as text, or as elements. */
function bodyOf(item: XmlElement): string[] {
  const parts = childrenOf(item).filter(({ name }) =>
    ['content:encoded', 'content', 'description', 'summary'].includes(name),
  )
  const bodies = parts.map((part) => {
    const within = paragraphsBelow(part)
    if (within.length > 0) return within
    const text = textOf(part)
    return /<[a-z]/i.test(text) ? readHtml(text).paragraphs : paragraphsOf(text)
  })
  const length = (body: readonly string[]) => body.reduce((sum, one) => sum + one.length, 0)
  return bodies.reduce((best, body) => (length(body) > length(best) ? body : best), [])
}

/** Paragraphs of XHTML inside an element. */
function paragraphsBelow(element: XmlElement): string[] {
  return childrenOf(element).flatMap((child) => {
    const name = child.name.replace(/^.*:/, '')
    return name === 'p' ? (lineOf(textOf(child)) ?? []) : paragraphsBelow(child)
  })
}

function addressIn(item: XmlElement): string {
  const links = childrenOf(item).filter(({ name }) => name === 'link')
  const atom = links.find(({ attributes }) => (attributes.get('rel') ?? 'alternate') === 'alternate')
  const guid = childOf(item, 'guid')
  const permanent = guid && guid.attributes.get('ispermalink') !== 'false' ? textOf(guid).trim() : ''
  return (
    atom?.attributes.get('href') ?? (textOf(links[0]).trim() || (/^https?:/.test(permanent) ? permanent : ''))
  )
}

/** Atom names a person with parts, RSS with a text. */
function authorOf(item: XmlElement): string {
  const author = childOf(item, 'dc:creator', 'author')
  return textOf((author && childOf(author, 'name')) ?? author)
}

/** Some feeds put markup into titles and names. */
const plain = (text: string) => (/<[a-z]/i.test(text) ? readHtml(text).paragraphs.join(' ') : text)
