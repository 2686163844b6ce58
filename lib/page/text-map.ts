/** A stretch of a text node; `null` stands for a line break element. */
export interface TextPiece {
  node: Text
  from: number
  to: number
}

/** The text of one paragraph as it lies in the document: text nodes across inline markup, in order. */
export type TextRun = readonly (TextPiece | null)[]

/** A stretch of a paragraph's text, in UTF-16 units, and what it must read. */
export interface Span {
  start: number
  end: number
  text: string
}

/** Where a span begins and ends in the document. Fits `new StaticRange(…)` and `Range.setStart`/`setEnd`. */
export interface DomSpan {
  startContainer: Text
  startOffset: number
  endContainer: Text
  endOffset: number
}

/** Drawn as nothing: soft hyphen, zero-width space, word joiner, byte order mark. */
const INVISIBLE = /[\u00AD\u200B\u2060\uFEFF]/
const BLANK = /\s/

type Visit = (char: string, node: Text | null, offset: number) => boolean | undefined

/**
 * Visits the characters of a run as a reader sees them: blanks collapsed to one space, none at the ends, invisible characters
 * left out. Stops when the visitor returns false.
 */
function walk(run: TextRun, visit: Visit): void {
  let begun = false
  let blank: { node: Text | null; offset: number } | null = null
  for (const piece of run) {
    if (piece === null) {
      blank ??= { node: null, offset: 0 }
      continue
    }
    const { data } = piece.node
    const to = Math.min(piece.to, data.length)
    for (let offset = piece.from; offset < to; offset++) {
      const char = data[offset] as string
      if (INVISIBLE.test(char)) continue
      if (BLANK.test(char)) {
        blank ??= { node: piece.node, offset }
        continue
      }
      if (blank && begun && visit(' ', blank.node, blank.offset) === false) return
      blank = null
      begun = true
      if (visit(char, piece.node, offset) === false) return
    }
  }
}

/** The text of a run as a reader sees it. */
export function textOf(run: TextRun): string {
  const parts: string[] = []
  walk(run, (char) => {
    parts.push(char)
    return true
  })
  return parts.join('')
}

/**
 * Finds spans of a run's text in the document, in one pass.
 *
 * @param spans in order, not overlapping; they neither begin nor end with a blank.
 * @returns for each span its place, or null when the document no longer reads so there: marks never lie.
 */
export function locate(run: TextRun, spans: readonly Span[]): (DomSpan | null)[] {
  const found: (DomSpan | null)[] = spans.map(() => null)
  let at = 0
  let current = 0
  let start: { node: Text; offset: number } | null = null
  let matches = true
  walk(run, (char, node, offset) => {
    const span = spans[current]
    if (!span) return false
    if (at === span.start && node) {
      start = { node, offset }
      matches = true
    }
    if (at >= span.start && char !== span.text[at - span.start]) matches = false
    at++
    if (at < span.end) return true
    if (start && node && matches && span.text.length === span.end - span.start) {
      found[current] = {
        startContainer: start.node,
        startOffset: start.offset,
        endContainer: node,
        endOffset: offset + 1,
      }
    }
    start = null
    current++
    return true
  })
  return found
}

/**
 * Where a place in the document lies in the run's text.
 *
 * @returns the number of characters before it; null when the place is not in the run.
 */
export function offsetAt(run: TextRun, node: Node, offset: number): number | null {
  const holds = run.some((piece) => piece?.node === node && offset >= piece.from && offset <= piece.to)
  if (!holds) return null
  let at = 0
  let reached = false
  let result = 0
  walk(run, (_, charNode, charOffset) => {
    if (charNode === node && charOffset >= offset) return false
    if (reached && charNode !== node) return false
    at++
    if (charNode === node) {
      reached = true
      result = at
    } else if (!reached) result = at
    return true
  })
  return result
}
