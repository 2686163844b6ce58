import type { PageArticle } from './article.ts'
import { placeOf } from './highlighter.ts'
import { offsetAt } from './text-map.ts'
import { rootsOf } from './tree.ts'

/** How far from the text a pointer still counts, in px: underlines lie below the line. */
const TOLERANCE = 3

/**
 * Finds the sentence that is drawn at a point of the viewport.
 *
 * @returns its index; null where there is no sentence of the article. Margins and blank ends of lines belong to none.
 */
export function sentenceAt(document: Document, page: PageArticle, x: number, y: number): number | null {
  const caret = caretAt(document, page, x, y)
  if (!caret) return null
  const index = sentenceOf(page, caret.node, caret.offset)
  if (index === null) return null
  const isOn = rectsOf(document, page, index).some(
    (rect) =>
      x >= rect.left - TOLERANCE &&
      x <= rect.right + TOLERANCE &&
      y >= rect.top - TOLERANCE &&
      y <= rect.bottom + TOLERANCE,
  )
  return isOn ? index : null
}

/** The sentence that holds a place in the document; null when none does. */
export function sentenceOf(page: PageArticle, node: Node, offset: number): number | null {
  for (const paragraph of page.paragraphs) {
    const at = offsetAt(paragraph.run, node, offset)
    if (at === null) continue
    const found = paragraph.spans.findIndex((span) => span && at >= span.start && at <= span.end)
    if (found >= 0) return paragraph.first + found
  }
  return null
}

/** The boxes of a sentence's lines in the viewport; empty when the page no longer shows it. */
export function rectsOf(document: Document, page: PageArticle, index: number): DOMRect[] {
  const place = placeOf(page, index)
  if (!place) return []
  const range = document.createRange()
  range.setStart(place.startContainer, place.startOffset)
  range.setEnd(place.endContainer, place.endOffset)
  return [...range.getClientRects()]
}

function caretAt(
  document: Document,
  page: PageArticle,
  x: number,
  y: number,
): { node: Node; offset: number } | null {
  if (typeof document.caretPositionFromPoint === 'function') {
    const roots = rootsOf(page.paragraphs.map(({ element }) => element))
    const shadowRoots = [...roots].filter((root) => root !== document) as ShadowRoot[]
    const caret = document.caretPositionFromPoint(x, y, { shadowRoots })
    return caret ? { node: caret.offsetNode, offset: caret.offset } : null
  }
  const range = document.caretRangeFromPoint?.(x, y)
  return range ? { node: range.startContainer, offset: range.startOffset } : null
}
