import type { ReadText } from '../article.ts'
import { fault } from '../import-fault.ts'
import type { Importer } from './importer.ts'

const SKIPPED = new Set(
  'script style noscript template svg math nav header footer aside form button select textarea iframe object figure dialog menu head'.split(
    ' ',
  ),
)
/** Their content is text up to their own end tag, whatever it holds. */
const RAW = new Set(['script', 'style', 'textarea', 'title', 'noscript', 'iframe'])
const VOID = new Set('area base br col embed hr img input link meta source track wbr'.split(' '))
const BLOCKS = new Set(
  'p div section article main li ul ol dl dd dt blockquote pre table tr td th h1 h2 h3 h4 h5 h6 br hr body address figcaption'.split(
    ' ',
  ),
)
const NAMED: Record<string, string> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  ndash: '–',
  mdash: '—',
  hellip: '…',
  lsquo: '‘',
  rsquo: '’',
  ldquo: '“',
  rdquo: '”',
  laquo: '«',
  raquo: '»',
  euro: '€',
  pound: '£',
  copy: '©',
  eacute: 'é',
  uuml: 'ü',
  ouml: 'ö',
  auml: 'ä',
  szlig: 'ß',
  ccedil: 'ç',
  egrave: 'è',
  agrave: 'à',
  ntilde: 'ñ',
  shy: '',
  ensp: ' ',
  emsp: ' ',
  thinsp: ' ',
  middot: '·',
  bull: '•',
  deg: '°',
  frac12: '½',
  times: '×',
}

/** Text with HTML's character references resolved; unknown ones are left as they stand. */
export function decodeEntities(text: string): string {
  return text.replace(
    /&(?:#(\d{1,7})|#[xX]([0-9a-fA-F]{1,6})|([a-zA-Z][a-zA-Z0-9]{1,30}));/g,
    (whole, dec, hex, name) => {
      if (name) return NAMED[name] ?? NAMED[name.toLowerCase()] ?? whole
      const code = dec ? Number(dec) : Number.parseInt(hex, 16)
      return code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff)
        ? String.fromCodePoint(code)
        : '\ufffd'
    },
  )
}

const attribute = (tag: string, name: string): string | null => {
  const found = new RegExp(
    `\\s${name}\\s*=\\s*(?:"([^"]{0,2000})"|'([^']{0,2000})'|([^\\s"'>]{1,2000}))`,
    'i',
  ).exec(tag)
  const value = found?.[1] ?? found?.[2] ?? found?.[3]
  return value === undefined ? null : decodeEntities(value).trim()
}

interface Block {
  text: string
  /** The nearest of p, li, h1 … that holds it. */
  tag: string
  inArticle: boolean
}

/** Reads the tags once from left to right; broken markup costs text, never an error. */
function scan(source: string): { blocks: Block[]; text: ReadText } {
  const about: ReadText = { title: null, url: null, publishedAt: null, language: null, paragraphs: [] }
  const blocks: Block[] = []
  const lower = source.toLowerCase()
  let parts: string[] = []
  let tag = 'body'
  let skipping: { name: string; depth: number } | null = null
  let inArticle = 0
  const flush = () => {
    const text = decodeEntities(parts.join(''))
      .replace(/[\s\u00ad]+/g, ' ')
      .trim()
    parts = []
    if (text !== '') blocks.push({ text, tag, inArticle: inArticle > 0 })
  }
  let at = 0
  while (at < source.length) {
    const open = source.indexOf('<', at)
    if (open < 0 || open > at) {
      if (!skipping) parts.push(source.slice(at, open < 0 ? source.length : open))
      if (open < 0) break
    }
    if (source.startsWith('<!--', open)) {
      const end = source.indexOf('-->', open + 4)
      at = end < 0 ? source.length : end + 3
      continue
    }
    const name = /^<\/?([a-z][a-z0-9-]{0,30})|^<[!?]/.exec(lower.slice(open, open + 40))
    const close = name ? source.indexOf('>', open) : -1
    if (!name || close < 0) {
      if (!name && !skipping) parts.push('<')
      at = name ? source.length : open + 1
      continue
    }
    at = close + 1
    const element = name[1] ?? '!'
    const ends = lower[open + 1] === '/'
    const whole = source.slice(open, Math.min(at, open + 6000))
    if (!ends && RAW.has(element)) {
      const end = lower.indexOf(`</${element}`, at)
      if (element === 'title' && about.title === null)
        about.title =
          decodeEntities(source.slice(at, end < 0 ? at : end))
            .replace(/\s+/g, ' ')
            .trim() || null
      at = end < 0 ? source.length : end
      continue
    }
    if (element === 'html' && !ends) about.language = attribute(whole, 'lang')
    if (element === 'link' && attribute(whole, 'rel') === 'canonical') about.url = attribute(whole, 'href')
    if (element === 'meta' && /published_time|datePublished/i.test(whole))
      about.publishedAt = attribute(whole, 'content')
    if (skipping) {
      if (element === skipping.name && !whole.endsWith('/>')) skipping.depth += ends ? -1 : 1
      if (skipping.depth === 0) skipping = null
      continue
    }
    if (SKIPPED.has(element)) {
      flush()
      if (!ends && !whole.endsWith('/>') && !VOID.has(element)) skipping = { name: element, depth: 1 }
      continue
    }
    if (!BLOCKS.has(element)) continue
    flush()
    if (element === 'article' || element === 'main') inArticle = Math.max(0, inArticle + (ends ? -1 : 1))
    tag = ends || element === 'br' ? (element === 'br' ? tag : 'body') : element
  }
  flush()
  return { blocks, text: about }
}

/** Text, title, date, language and address of an HTML page, without navigation, scripts and forms. */
export function readHtml(source: string): ReadText {
  const { blocks, text } = scan(source)
  const within = blocks.filter((block) => block.inArticle)
  const body = within.some((block) => block.tag === 'p') ? within : blocks
  const headings = blocks.filter((block) => block.tag === 'h1')
  const prose = body.filter((block) => !/^h[1-6]$/.test(block.tag))
  const paragraphs = prose.filter((block) => block.tag === 'p' || block.tag === 'blockquote')
  return {
    ...text,
    title: (body.find((block) => block.tag === 'h1') ?? headings[0])?.text ?? text.title,
    paragraphs: (paragraphs.length > 0 ? paragraphs : prose).map((block) => block.text),
  }
}

/** A saved page. The extension itself reads pages with their own document; this is for files. */
export const html: Importer = {
  id: 'HTML',
  endings: ['html', 'htm', 'xhtml'],
  *pieces(source) {
    const read = readHtml(source)
    yield read.paragraphs.length > 0
      ? { item: { kind: 'text', text: read }, place: '' }
      : { problem: fault('', 'no-text') }
  },
}
