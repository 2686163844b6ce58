import { fault } from '../import-fault.ts'
import { fail, ok, type Result } from '../result.ts'
import { annotations } from './annotations.ts'
import { claimReview } from './claim-review.ts'
import { csv } from './csv.ts'
import { feed } from './feed.ts'
import { html } from './html.ts'
import type { Imported, Importer, Piece } from './importer.ts'
import { json } from './json.ts'
import { markdown } from './markdown.ts'
import { ndjson } from './ndjson.ts'
import { text } from './text.ts'

export type { Imported, Importer, Piece } from './importer.ts'

/** All formats that can be read; the first that knows a file's ending, and the file, reads it. */
export const importers: readonly Importer[] = [
  text,
  markdown,
  feed,
  html,
  claimReview,
  annotations,
  json,
  ndjson,
  csv,
]

/** The ending of a file's name in lower case, without the dot; empty when it has none. */
export const endingOf = (name: string): string => /\.([^./\\]+)$/.exec(name)?.[1]?.toLowerCase() ?? ''

/** The file's name without folder and ending: the id of the report it holds. */
export const idOf = (name: string): string => name.replace(/^.*[/\\]/, '').replace(/(?<=.)\.[^.]*$/, '')

/** Endings of all formats that can be read, each once. */
export const readableEndings: readonly string[] = [...new Set(importers.flatMap(({ endings }) => endings))]

/**
 * Everything that a file holds, by its ending. A file of an unknown ending is not guessed at.
 *
 * @param name the file's name, with or without folders
 * @param source the whole file
 */
export function readPieces(name: string, source: string): Iterable<Piece> {
  const ending = endingOf(name)
  const plain = source.replace(/^\ufeff/, '')
  const importer = importers.find((one) => one.endings.includes(ending) && (one.knows?.(plain) ?? true))
  if (importer) return importer.pieces(plain, idOf(name))
  const endings = readableEndings.map((end) => `.${end}`).join(', ')
  return [{ problem: fault('', 'unknown-format', { endings }) }]
}

/** The one report that a file holds. Fails when it holds none, or several; then the first faults are said. */
export function readFile(name: string, source: string): Result<Imported> {
  const items: Imported[] = []
  const problems: string[] = []
  for (const piece of readPieces(name, source)) {
    if ('item' in piece) items.push(piece.item)
    else problems.push(`${piece.problem.place} ${piece.problem.message}; ${piece.problem.cure}`.trim())
  }
  const [item] = items
  if (item && items.length === 1) return ok(item)
  if (item) return fail('several', `It holds ${items.length} reports. Put one report in each file.`)
  return fail('no-report', `It cannot be read: ${problems.slice(0, 5).join('. ')}.`)
}
