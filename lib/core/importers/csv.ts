import { fault } from '../import-fault.ts'
import { lineOf, readFields } from '../import-fields.ts'
import type { Problem } from '../inspector.ts'
import { fieldText, type Row, rowsOf, separatorOf } from '../separated-values.ts'
import type { Importer, Piece } from './importer.ts'
import { paragraphsOf } from './text.ts'

/** What a column is for, and the names that people give it; compared without case, blanks and signs. */
const COLUMNS = {
  report: ['report', 'reportid', 'article', 'articleid', 'id', 'document', 'doc', 'group'],
  title: ['title', 'headline', 'heading', 'name'],
  url: ['url', 'link', 'address', 'uri', 'href', 'web'],
  date: [
    'date',
    'published',
    'publishedat',
    'publisheddate',
    'datepublished',
    'publicationdate',
    'pubdate',
    'time',
  ],
  publisher: ['publisher', 'outlet', 'source', 'site', 'publication', 'newspaper', 'media'],
  author: ['author', 'by', 'byline', 'writer', 'creator', 'authors'],
  language: ['language', 'lang', 'locale'],
  paragraph: ['paragraph', 'para', 'paragraphnumber', 'p'],
  sentence: ['sentencenumber', 'sentenceno', 'sentence', 's'],
  text: [
    'text',
    'claim',
    'claims',
    'content',
    'body',
    'sentencetext',
    'statement',
    'quote',
    'fulltext',
    'description',
  ],
} as const
type Column = keyof typeof COLUMNS

/** The rows of one report. */
interface Group {
  place: string
  first: Partial<Record<Column, string>>
  rows: { paragraph: number | null; sentence: number | null; text: string }[]
}

/**
 * A table with a line of names: one row a sentence (`report, title, url, date, publisher, paragraph, sentence, text`), one row a
 * paragraph, or one row a report. Rows of one report have the same `report`, or else the same address, or else the same title.
 */
export const csv: Importer = {
  id: 'CSV',
  endings: ['csv', 'tsv'],
  *pieces(source) {
    const rows = rowsOf(source, separatorOf(source))
    const head = rows.next()
    const columns = head.done ? null : columnsOf(head.value)
    if (!columns?.has('text')) {
      yield { problem: fault(':1', head.done ? 'no-text' : 'no-text-column') }
      return
    }
    const groups = new Map<string, Group>()
    const width = head.done ? 0 : head.value.fields.length
    for (const row of rows) {
      const read = readRow(row, columns, width)
      for (const problem of read.problems) yield { problem }
      if (read.text === null) continue
      const { values, text, paragraph, sentence } = read
      const key = values.report || values.url || values.title || 'all'
      const group = groups.get(key)
      if (group) group.rows.push({ paragraph, sentence, text })
      else groups.set(key, { place: `:${row.line}`, first: values, rows: [{ paragraph, sentence, text }] })
    }
    if (groups.size === 0) yield { problem: fault('', 'no-text') }
    for (const group of groups.values()) yield* reportOf(group)
  },
}

function columnsOf({ fields }: Row): Map<Column, number> {
  const names = fields.map((field) => field.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ''))
  const found = new Map<Column, number>()
  for (const [column, known] of Object.entries(COLUMNS) as [Column, readonly string[]][]) {
    const at = names.findIndex((name) => known.includes(name))
    if (at >= 0) found.set(column, at)
  }
  // A column of sentences, in a table that has no other text.
  const sentences = found.get('sentence')
  if (!found.has('text') && sentences !== undefined) {
    found.delete('sentence')
    found.set('text', sentences)
  }
  return found
}

function readRow(row: Row, columns: ReadonlyMap<Column, number>, width: number) {
  const problems: Problem[] = []
  const place = `:${row.line}`
  const values: Partial<Record<Column, string>> = {}
  for (const [column, at] of columns) values[column] = fieldText(row.fields[at] ?? '').trim()
  if (row.open) problems.push(fault(place, 'open-quote'))
  const extra = row.fields.slice(width).some((field) => field.trim() !== '')
  if (extra) problems.push(fault(place, 'extra-fields'))
  const count = (column: 'paragraph' | 'sentence') => {
    const value = values[column] ?? ''
    if (value === '') return null
    if (/^[1-9]\d{0,5}$/.test(value)) return Number(value)
    problems.push(fault(`${place}.${column}`, 'bad-number', { value }))
    return null
  }
  const paragraph = count('paragraph')
  const sentence = count('sentence')
  const text = values.text ?? ''
  if (text === '') problems.push(fault(`${place}.text`, 'no-text'))
  // A row that is broken may have swallowed others, or have its text in the wrong column.
  const usable = text !== '' && !row.open && !extra
  return { values, paragraph, sentence, text: usable ? text : null, problems }
}

function* reportOf({ place, first, rows }: Group): Generator<Piece> {
  const { fields, problems } = readFields({ ...first, publishedAt: first.date }, place, {
    publishedAt: 'date',
  })
  for (const problem of problems) yield { problem }
  const numbered = rows.every(({ sentence }) => sentence !== null)
  if (!numbered) {
    const paragraphs = rows.flatMap(({ text }) => paragraphsOf(text))
    yield { item: { kind: 'text', text: { ...fields, paragraphs } }, place }
    return
  }
  const byParagraph = new Map<number, { sentence: number; text: string }[]>()
  for (const { paragraph, sentence, text } of rows) {
    const line = { sentence: sentence ?? 0, text: lineOf(text.slice(0, LONGEST)) ?? '' }
    const known = byParagraph.get(paragraph ?? 1)
    if (known) known.push(line)
    else byParagraph.set(paragraph ?? 1, [line])
  }
  const sentences = [...byParagraph]
    .sort(([a], [b]) => a - b)
    .map(([, lines]) => lines.sort((a, b) => a.sentence - b.sentence).map(({ text }) => text))
  const paragraphs = sentences.map((lines) => lines.join(' '))
  yield { item: { kind: 'text', text: { ...fields, paragraphs }, sentences }, place }
}

/** Longest sentence, as for articles. */
const LONGEST = 20_000
