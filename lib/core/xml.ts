import { decodeEntities } from './importers/html.ts'

/** An element with its own text; only what reading a feed needs. */
export interface XmlElement {
  /** Name without its prefix, in lower case, with the prefix before it where it has one: `dc:date`. */
  name: string
  attributes: ReadonlyMap<string, string>
  /** What it holds, in order: texts, with references resolved, and elements. */
  parts: (string | XmlElement)[]
}

/** The root element, or why there is none. */
export type ParsedXml = { ok: true; root: XmlElement } | { ok: false; entities: boolean; why: string }

const DEEPEST = 60
const MOST_ELEMENTS = 500_000
const NAME = /[^\s/>=]+/y
const ATTRIBUTE = /\s+([^\s/>=]+)\s*=\s*(?:"([^"<]*)"|'([^'<]*)')/y

const broken = (why: string, entities = false): ParsedXml => ({ ok: false, why, entities })

/**
 * Reads XML in one pass. Strict in what it takes for an element, so that a broken file is told and not guessed at. A document type
 * with declarations is refused: entities could blow up. Nothing is ever loaded.
 */
export function parseXml(source: string): ParsedXml {
  const root: XmlElement = { name: '', attributes: new Map(), parts: [] }
  const open: XmlElement[] = [root]
  let elements = 0
  let at = 0
  const top = () => open.at(-1) ?? root
  while (at < source.length) {
    const next = source.indexOf('<', at)
    const text = source.slice(at, next < 0 ? source.length : next)
    if (open.length > 1) {
      if (text !== '') top().parts.push(decodeEntities(text))
    } else if (text.trim() !== '') return broken('text outside of the root')
    if (next < 0) break
    at = next
    if (source.startsWith('<!--', at)) at = behind(source, '-->', at + 4)
    else if (source.startsWith('<![CDATA[', at)) {
      const end = source.indexOf(']]>', at)
      if (end < 0) return broken('CDATA without an end')
      top().parts.push(source.slice(at + 9, end))
      at = end + 3
    } else if (source.startsWith('<?', at)) at = behind(source, '?>', at + 2)
    else if (/^<!doctype/i.test(source.slice(at, at + 9))) {
      const end = source.indexOf('>', at)
      const inner = source.indexOf('[', at)
      if (inner >= 0 && inner < end) return broken('entities', true)
      at = behind(source, '>', at)
    } else if (source[at + 1] === '/') {
      const end = source.indexOf('>', at)
      const name = source
        .slice(at + 2, end < 0 ? at + 2 : end)
        .trim()
        .toLowerCase()
      if (end < 0 || open.length < 2 || top().name !== name) return broken(`</${name.slice(0, 40)}>`)
      open.pop()
      at = end + 1
    } else {
      const read = startTag(source, at)
      if (!read) return broken(source.slice(at, at + 20))
      if (++elements > MOST_ELEMENTS || open.length > DEEPEST) return broken('too many elements')
      top().parts.push(read.element)
      if (!read.closed) open.push(read.element)
      at = read.end
    }
    if (at < 0) return broken('no end')
  }
  const [first] = childrenOf(root)
  if (open.length > 1) return broken(`<${top().name.slice(0, 40)}>`)
  return first ? { ok: true, root: first } : broken('no element')
}

/** The place behind the next `mark`; -1 when there is none. */
function behind(source: string, mark: string, from: number): number {
  const at = source.indexOf(mark, from)
  return at < 0 ? -1 : at + mark.length
}

function startTag(source: string, at: number): { element: XmlElement; closed: boolean; end: number } | null {
  NAME.lastIndex = at + 1
  const name = NAME.exec(source)?.[0]
  if (!name || !/^[\p{L}_]/u.test(name)) return null
  const attributes = new Map<string, string>()
  let end = at + 1 + name.length
  for (;;) {
    ATTRIBUTE.lastIndex = end
    const found = ATTRIBUTE.exec(source)
    if (!found) break
    attributes.set((found[1] ?? '').toLowerCase(), decodeEntities(found[2] ?? found[3] ?? ''))
    end = ATTRIBUTE.lastIndex
  }
  while (/\s/.test(source[end] ?? '')) end++
  const closed = source[end] === '/'
  if (closed) end++
  if (source[end] !== '>') return null
  return { element: { name: name.toLowerCase(), attributes, parts: [] }, closed, end: end + 1 }
}

/** The elements directly inside it. */
export const childrenOf = ({ parts }: XmlElement): XmlElement[] =>
  parts.filter((part) => typeof part !== 'string')

/** The first child of one of these names, in the order of the names. */
export function childOf(element: XmlElement, ...names: string[]): XmlElement | undefined {
  for (const name of names) {
    const found = childrenOf(element).find((child) => child.name === name)
    if (found) return found
  }
  return undefined
}

/** The text of an element and of all elements below it. */
export const textOf = (element: XmlElement | undefined): string =>
  (element?.parts ?? []).map((part) => (typeof part === 'string' ? part : textOf(part))).join('')
