import type { PageArticle } from './article.ts'
import { rectsOf } from './hit-test.ts'

/** Told at most this often, in ms. */
const PAUSE = 150

export interface MiddleOptions {
  window: Window & typeof globalThis
  page: PageArticle
  /** Paragraphs near the viewport. */
  near(): ReadonlySet<number>
  /** Whether a sentence counts. */
  counts(index: number): boolean
  /** Called with the sentence whenever it is another one. */
  onChange(index: number): void
  signal: AbortSignal
}

/** Watches which sentence is nearest to the middle of the view while the reader scrolls, until the signal ends. */
export function watchMiddle({ window, page, near, counts, onChange, signal }: MiddleOptions): void {
  let last: number | null = null
  let waiting = false
  const look = () => {
    waiting = false
    if (signal.aborted) return
    const index = sentenceInMiddle(window, page, near(), counts)
    if (index === null || index === last) return
    last = index
    onChange(index)
  }
  const soon = () => {
    if (waiting) return
    waiting = true
    window.setTimeout(look, PAUSE)
  }
  window.addEventListener('scroll', soon, { capture: true, passive: true, signal })
  window.addEventListener('resize', soon, { passive: true, signal })
  soon()
}

/** The sentence nearest to the middle of the view that counts; null when none near the viewport does. */
export function sentenceInMiddle(
  { innerHeight, document }: Window,
  page: PageArticle,
  near: ReadonlySet<number>,
  counts: (index: number) => boolean,
): number | null {
  const middle = innerHeight / 2
  const distance = ({ top, bottom }: { top: number; bottom: number }) =>
    Math.max(top - middle, middle - bottom, 0)
  const candidates = [...near].flatMap((at) => {
    const paragraph = page.paragraphs[at]
    if (!paragraph?.element.isConnected) return []
    const indexes = paragraph.spans.map((_, i) => paragraph.first + i).filter(counts)
    return indexes.length > 0 ? [{ indexes, away: distance(paragraph.element.getBoundingClientRect()) }] : []
  })
  // A paragraph nearer than another has the nearer sentence; only its lines need be measured.
  const nearest = candidates.sort((a, b) => a.away - b.away)[0]
  if (!nearest) return null
  const aways = nearest.indexes.map((index) => ({
    index,
    away: Math.min(...rectsOf(document, page, index).map(distance), Number.POSITIVE_INFINITY),
  }))
  return aways.sort((a, b) => a.away - b.away || a.index - b.index)[0]?.index ?? null
}
