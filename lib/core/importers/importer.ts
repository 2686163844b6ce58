import type { ReadText } from '../article.ts'
import type { Problem } from '../inspector.ts'
import type { ReportWithClaims } from '../types.ts'

/** A report as a file holds it: a text still to be cut into sentences, or a report that has its claims. */
export type Imported =
  | {
      kind: 'text'
      text: ReadText
      /** Its sentences by paragraph, where the file tells them apart. */
      sentences?: string[][]
      /** What the file says of it, as JSON, where a report cannot hold all of it. */
      original?: string
    }
  | { kind: 'report'; report: ReportWithClaims }

/** One thing that an importer finds: a report, or a fault with its place in the file. */
export type Piece = { item: Imported; place: string } | { problem: Problem }

/** Reads one format. A new format is a file beside this one and a line in index.ts. */
export interface Importer {
  /** Name of the format, as people call it. */
  id: string
  /** Endings of file names, in lower case, without the dot. */
  endings: readonly string[]
  /** Where several formats share an ending: is it this one? Looks at the beginning, or at the whole. */
  knows?(source: string): boolean
  /**
   * Everything that the file holds, in order. Reads on after a fault as far as that makes sense; never throws; takes time in
   * proportion to the length. Piece by piece, so that whoever asks can let others have their turn.
   *
   * @param source the whole file as text, without a byte order mark
   * @param id name for a report whose format names none
   */
  pieces(source: string, id: string): Iterable<Piece>
}
