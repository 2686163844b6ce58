import { highlightName, markStyle, PAINTED, type PaintedStatus } from './mark-style.ts'
import type { DomSpan } from './text-map.ts'
import { rootsOf } from './tree.ts'

/** Draws marks on a page, without touching its elements. */
export interface Brush {
  /** Draws one mark. @returns what takes it away. */
  draw(mark: PaintedStatus | 'active', place: DomSpan): () => void
  /** Must be called with elements before marks are drawn in them. */
  prepare(elements: readonly Element[]): void
  /** Takes everything away. */
  end(): void
}

/** Draws with the CSS Custom Highlight API. */
export function highlightBrush(window: Window & typeof globalThis, theme: 'light' | 'dark'): Brush {
  const registry = window.CSS.highlights
  const highlights = new Map(
    [...PAINTED, 'active' as const].map((mark) => [mark, new window.Highlight()] as const),
  )
  for (const [mark, highlight] of highlights) {
    if (mark === 'active') highlight.priority = 1
    registry.set(highlightName(mark), highlight)
  }
  const sheet = new window.CSSStyleSheet()
  sheet.replaceSync(markStyle(theme))
  const dressed = new Set<Document | ShadowRoot>()

  return {
    draw(mark, place) {
      const range = new window.StaticRange(place)
      highlights.get(mark)?.add(range)
      return () => highlights.get(mark)?.delete(range)
    },
    prepare(elements) {
      // A document's sheet does not reach into shadow roots.
      for (const root of rootsOf(elements)) {
        if (dressed.has(root)) continue
        dressed.add(root)
        root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet]
      }
    },
    end() {
      for (const [mark, highlight] of highlights) {
        if (registry.get(highlightName(mark)) === highlight) registry.delete(highlightName(mark))
      }
      for (const root of dressed)
        root.adoptedStyleSheets = root.adoptedStyleSheets.filter((other) => other !== sheet)
    },
  }
}
