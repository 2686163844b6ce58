import type { ReadText } from '../article.ts'
import type { Result } from '../result.ts'
import type { ReportWithClaims } from '../types.ts'

/** What an importer finds in a file: a text still to be cut into sentences, or a report that has its claims. */
export type Imported = { kind: 'text'; text: ReadText } | { kind: 'report'; report: ReportWithClaims }

/** Reads one format. A new format is a file beside this one and a line in index.ts. */
export interface Importer {
  /** Name of the format, as people call it. */
  id: string
  /** Endings of file names, in lower case, without the dot. */
  endings: readonly string[]
  /**
   * @param source the whole file as text
   * @param id the report's id when the format names none
   * @returns what it holds, or a sentence saying what is wrong with it
   */
  read(source: string, id: string): Result<Imported>
}
