import type { ReadText } from '../article.ts'
import { fault } from '../import-fault.ts'
import { splitSentences } from '../sentences.ts'
import type { Importer } from './importer.ts'

const LONGEST_HEADLINE = 220
const ENDS_A_SENTENCE = /[.:;,。،؛۔।]["'”’»)\]」』]*$/

/** Lines of a block that were broken by an editor, not by the writer: a line goes on in lower case. */
function isWrapped(lines: readonly string[]): boolean {
  return lines.some(
    (line, at) => at > 0 && /^\p{Ll}/u.test(line) && !/[.!?…:]["'”’»)\]]*$/.test(lines[at - 1] ?? ''),
  )
}

/** Paragraphs of plain text: blank lines and line ends separate them, but lines broken in mid-sentence are joined. */
export function paragraphsOf(source: string): string[] {
  const blocks: string[][] = [[]]
  for (const line of source.replace(/^\ufeff/, '').split(/\r\n|[\n\r\u2028\u2029]/)) {
    const text = line === '' ? '' : line.replace(/\s+/g, ' ').trim()
    if (text !== '') blocks.at(-1)?.push(text)
    else if (blocks.at(-1)?.length) blocks.push([])
  }
  return blocks
    .filter((lines) => lines.length > 0)
    .flatMap((lines) => (isWrapped(lines) ? [lines.join(' ')] : lines))
}

/** True when a first paragraph is a headline: one short piece without a full stop, and more text below. */
export function isHeadline(paragraph: string, below: number): boolean {
  if (below === 0 || paragraph.length > LONGEST_HEADLINE || ENDS_A_SENTENCE.test(paragraph)) return false
  return /[!?]["'”’»)\]]*$/.test(paragraph) ? splitSentences(paragraph).length === 1 : true
}

/** A text of which nothing is known but its paragraphs; a headline is taken off. */
export function readPlain(source: string): ReadText {
  const paragraphs = paragraphsOf(source)
  const first = paragraphs[0]
  const headline = first !== undefined && isHeadline(first, paragraphs.length - 1)
  return {
    title: headline ? first : null,
    url: null,
    publishedAt: null,
    language: null,
    paragraphs: headline ? paragraphs.slice(1) : paragraphs,
  }
}

/** Plain text. A headline on the first line is the title and no sentence of the body. */
export const text: Importer = {
  id: 'text',
  endings: ['txt', 'text'],
  *pieces(source) {
    const read = readPlain(source)
    yield read.paragraphs.length > 0
      ? { item: { kind: 'text', text: read }, place: '' }
      : { problem: fault('', 'no-text') }
  },
}
