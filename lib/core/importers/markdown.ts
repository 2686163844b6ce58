import { fault } from '../import-fault.ts'
import { readFields } from '../import-fields.ts'
import { parseJson } from '../parse-json.ts'
import { decodeEntities } from './html.ts'
import type { Importer, Piece } from './importer.ts'
import { paragraphsOf, readPlain } from './text.ts'

/** Signs after a backslash stand for themselves; meanwhile they are letters that no text has. */
const ESCAPED = /\\([\\`*_{}[\]()#+\-.!>~|=])/g
const HIDDEN = /[\ue000-\ue07f]/g
const shift = (sign: string, by: number) => String.fromCharCode(sign.charCodeAt(0) + by)

/** Lines without any of these are plain. */
const SIGNS = /[\\`*_[\]<>&~\ue000-\ue07f]|^\s*[-+\d]/

/** Text of one line without its Markdown signs. */
function plain(line: string): string {
  if (!SIGNS.test(line)) return line
  const text = decodeEntities(
    line
      .replace(HIDDEN, '')
      .replace(ESCAPED, (_, sign: string) => shift(sign, 0xe000))
      .replace(/^\s{0,3}(?:>\s?)+/, '')
      .replace(/^\s*(?:[-*+]|\d{1,3}[.)])\s+(?=\S)/, (mark) => (/\d/.test(mark) ? mark : ''))
      .replace(/!\[[^\][]{0,500}\]\([^()]{0,2000}\)/g, '')
      .replace(/\[([^\][]{1,500})\](?:\([^()]{0,2000}\)|\[[^\][]{0,200}\])/g, '$1')
      .replace(/<\/?[a-z][^<>]{0,500}>/gi, '')
      .replace(/(\*\*|__|~~|`)(?=\S)|(?<=\S)(\*\*|__|~~|`)/g, '')
      .replace(/(?<![\p{L}\p{N}])[*_](?=\S)|(?<=\S)[*_](?![\p{L}\p{N}])/gu, ''),
  )
  return text.replace(HIDDEN, (sign) => shift(sign, -0xe000))
}

/** Front matter between lines of three dashes, as names and values. */
function frontMatter(lines: string[]): Map<string, string> {
  const found = new Map<string, string>()
  if (lines[0]?.trim() !== '---') return found
  const end = lines.findIndex((line, at) => at > 0 && /^(?:---|\.\.\.)\s*$/.test(line))
  if (end < 0) return found
  for (const line of lines.splice(0, end + 1)) {
    const [, name, value] = /^([\w-]+):\s*(.+)$/.exec(line) ?? []
    if (name && value) found.set(name.toLowerCase(), unquoted(value))
  }
  return found
}

const unquoted = (value: string): string => {
  const parsed = value.startsWith('"') ? parseJson(value) : null
  return parsed?.ok ? String(parsed.value) : value.replace(/^["']|["']\s*$/g, '').trim()
}

/** Where documents begin: at the first line, and at each front matter that names a title. */
function* documentsIn(lines: readonly string[]): Generator<{ lines: string[]; line: number }> {
  let from = 0
  for (let at = 1; at <= lines.length; at++) {
    const begins = lines[at] === '---' && /^title:/i.test(lines[at + 1] ?? '')
    if (!begins && at < lines.length) continue
    yield { lines: lines.slice(from, at), line: from + 1 }
    from = at
  }
}

/**
 * Markdown: the first heading is the title, other headings, code, rules and pictures are left out. A file may hold several
 * documents, each of which begins with front matter.
 */
export const markdown: Importer = {
  id: 'Markdown',
  endings: ['md', 'markdown'],
  *pieces(source) {
    for (const { lines, line } of documentsIn(source.split(/\r\n|[\n\r]/)))
      yield* readDocument(lines, line === 1 ? '' : `:${line}`)
  },
}

function* readDocument(lines: string[], place: string): Generator<Piece> {
  const about = frontMatter(lines)
  let title = about.get('title') ?? null
  let fence = false
  const kept: string[] = []
  for (const line of lines) {
    if (line === '') kept.push('')
    else if (/^\s{0,3}(?:```|~~~)/.test(line)) fence = !fence
    else if (fence || /^\s*(?:[-*_]\s*){3,}$/.test(line)) kept.push('')
    else if (/^\s{0,3}=+\s*$/.test(line) && kept.at(-1)) title ??= plain(kept.pop() ?? '')
    else if (/^\s{0,3}#{1,6}(?:\s|$)/.test(line)) {
      const heading = plain(
        line
          .replace(/^\s*#+\s*/, '')
          .trimEnd()
          .replace(/(?<=\s)#+$/, '')
          .trimEnd(),
      )
      if (title === null && heading !== '') title = heading
      kept.push('')
    } else {
      if (/^\s*(?:[-*+]|\d{1,3}[.)])\s/.test(line)) kept.push('')
      kept.push(plain(line))
    }
  }
  const body = kept.join('\n')
  const read = title === null ? readPlain(body) : { ...readPlain(''), title, paragraphs: paragraphsOf(body) }
  if (read.paragraphs.length === 0) {
    yield { problem: fault(place, 'no-text') }
    return
  }
  const names = { url: about.get('url'), publishedAt: about.get('date') }
  const language = about.get('lang') ?? about.get('language')
  const { fields, problems } = readFields(
    { ...names, language, publisher: about.get('publisher'), author: about.get('author') },
    place,
    { publishedAt: 'date' },
  )
  for (const problem of problems) yield { problem }
  const { publisher, author, url, publishedAt } = fields
  const known = { ...(publisher === null ? {} : { publisher }), ...(author === null ? {} : { author }) }
  yield {
    item: { kind: 'text', text: { ...read, publishedAt, language: fields.language, url, ...known } },
    place,
  }
}
