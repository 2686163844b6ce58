import { fail, type Result } from '../result.ts'
import { html } from './html.ts'
import type { Imported, Importer } from './importer.ts'
import { json } from './json.ts'
import { markdown } from './markdown.ts'
import { text } from './text.ts'

export type { Imported, Importer } from './importer.ts'

/** All formats that can be read; the first that knows a file's ending reads it. */
export const importers: readonly Importer[] = [text, markdown, html, json]

/** The ending of a file's name in lower case, without the dot; empty when it has none. */
export const endingOf = (name: string): string => /\.([^./\\]+)$/.exec(name)?.[1]?.toLowerCase() ?? ''

/** The file's name without folder and ending: the id of the report it holds. */
export const idOf = (name: string): string => name.replace(/^.*[/\\]/, '').replace(/(?<=.)\.[^.]*$/, '')

/**
 * Reads a file by its ending. A file of an unknown ending is not guessed at.
 *
 * @param name the file's name, with or without folders
 * @param source the whole file
 */
export function readFile(name: string, source: string): Result<Imported> {
  const ending = endingOf(name)
  const importer = importers.find((one) => one.endings.includes(ending))
  if (!importer) {
    const known = importers.flatMap((one) => one.endings.map((end) => `.${end}`)).join(', ')
    return fail('unknown-format', `Its format is not known; name it with one of ${known}.`)
  }
  return importer.read(source, idOf(name))
}
