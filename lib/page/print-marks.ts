import { lineStyle, type PaintedStatus } from './mark-style.ts'
import type { DomSpan, TextRun } from './text-map.ts'

/** A mark to print: where it stands, and in the text of which paragraph. */
export interface PrintedMark {
  status: PaintedStatus
  place: DomSpan
  run: TextRun
}

/**
 * Puts marks into the page as elements, for the moment in which a browser copies it for print. Firefox prints a copy of the page
 * without its highlights. The page's own text nodes are only set aside: they come back as they were.
 *
 * @returns gives the page back.
 */
export function putMarksIn(document: Document, marks: readonly PrintedMark[]): () => void {
  const stretches = new Map<Text, { from: number; to: number; status: PaintedStatus }[]>()
  for (const { status, place, run } of marks) {
    let inside = false
    for (const piece of run) {
      if (!piece) continue
      const { node } = piece
      if (node === place.startContainer) inside = true
      const from = node === place.startContainer ? place.startOffset : 0
      const to = node === place.endContainer ? place.endOffset : node.data.length
      if (inside && from < to) stretches.set(node, [...(stretches.get(node) ?? []), { from, to, status }])
      if (node === place.endContainer) break
    }
  }
  const undo: (() => void)[] = []
  for (const [node, parts] of stretches) {
    const pieces: Node[] = []
    let at = 0
    for (const { from, to, status } of parts) {
      const mark = document.createElement('span')
      mark.style.cssText = lineStyle(status, 'light')
      mark.textContent = node.data.slice(from, to)
      pieces.push(document.createTextNode(node.data.slice(at, from)), mark)
      at = to
    }
    pieces.push(document.createTextNode(node.data.slice(at)))
    const first = pieces[0] as ChildNode
    node.replaceWith(...pieces)
    undo.push(() => {
      first.before(node)
      for (const piece of pieces) (piece as ChildNode).remove()
    })
  }
  return () => {
    for (const one of undo) one()
  }
}
