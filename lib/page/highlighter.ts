import type { Status } from '../core/types.ts'
import type { PageArticle, PageParagraph } from './article.ts'
import { highlightBrush } from './brush.ts'
import { lineBrush } from './line-brush.ts'
import { PAINTED, type PaintedStatus } from './mark-style.ts'
import { watchChanges } from './page-changes.ts'
import { putMarksIn } from './print-marks.ts'
import { goneFrom } from './repair.ts'
import { type DomSpan, locate } from './text-map.ts'
import { isOnDark } from './theme.ts'

/** Paints sentences of an article and tells where they are. */
export interface Highlighter {
  /** Sets the statuses of sentences; they are painted when they come near the viewport. */
  show(marks: readonly { index: number; status: Status }[]): void
  /** Paints only these statuses from now on; the others are kept. */
  restrict(statuses: readonly Status[]): void
  /** Shows which sentence the popover is about; null for none. */
  activate(index: number | null): void
  /** Indexes of all sentences with a mark, in the order of the article, painted yet or not. */
  marked(): number[]
  isMarked(index: number): boolean
  /** Its status, when that is one that can be painted. */
  statusOf(index: number): Status | undefined
  /** Paragraphs (indexes) near the viewport. */
  near(): ReadonlySet<number>
  /** The page is light on dark where the article stands. */
  readonly theme: 'light' | 'dark'
  /** Removes everything: the page is as it was. */
  undo(): void
}

/** What a page does by itself while it is marked. */
export interface PageEvents {
  /** These sentences (all that are), by index, are not in the page now. Called again when some come back. */
  gone(indexes: number[]): void
  /** Text has appeared that the article had not. */
  news(): void
}

/** How far beyond the viewport paragraphs are painted, as a share of its height. */
const MARGIN = '100%'

/**
 * Paints with the CSS Custom Highlight API, with forced colours by lines over the page: no element of the page is touched. Only paragraphs near the viewport hold ranges,
 * because thousands of ranges are slow in some browsers. A sentence is painted only where the page still reads as it did.
 */
export function createHighlighter(
  window: Window & typeof globalThis,
  page: PageArticle,
  on: PageEvents = { gone: () => {}, news: () => {} },
): Highlighter {
  const statuses = new Map<number, PaintedStatus>()
  let wanted: ReadonlySet<Status> = new Set(PAINTED)
  const isMarked = (index: number) => {
    const status = statuses.get(index)
    return status !== undefined && wanted.has(status)
  }
  const painted = new Map<number, (() => void)[]>()
  const near = new Set<number>()
  const held = groupByElement(page.paragraphs)
  const first = page.paragraphs[0]?.element
  const theme = first && isOnDark(first) ? 'dark' : 'light'

  const elements = () => page.paragraphs.map(({ element }) => element)
  const isForced = () => window.matchMedia?.('(forced-colors: active)').matches === true
  let forced = isForced()
  const choose = () => (forced ? lineBrush(window, () => repaint()) : highlightBrush(window, theme))
  let brush = choose()
  brush.prepare(elements())

  const unpaint = (paragraph: number) => {
    for (const takeAway of painted.get(paragraph) ?? []) takeAway()
    painted.delete(paragraph)
  }
  const paint = (index: number) => {
    unpaint(index)
    const paragraph = page.paragraphs[index]
    if (!paragraph?.element.isConnected) return
    const marked = paragraph.spans.flatMap((span, i) => {
      const index = paragraph.first + i
      return span && isMarked(index) ? [{ span, status: statuses.get(index) as PaintedStatus }] : []
    })
    if (marked.length === 0) return
    const places = locate(
      paragraph.run,
      marked.map(({ span }) => span),
    )
    const drawn = places.flatMap((place, i) => {
      const status = marked[i]?.status
      return place && status ? [brush.draw(status, place)] : []
    })
    painted.set(index, drawn)
  }

  let activeIndex: number | null = null
  let deactivate = () => {}
  const activate = (index: number | null) => {
    activeIndex = index
    deactivate()
    const place = index === null ? null : placeOf(page, index)
    deactivate = place ? brush.draw('active', place) : () => {}
  }
  const repaint = () => {
    for (const index of near) paint(index)
    activate(activeIndex)
  }

  const observer = new window.IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting } of entries) {
        for (const index of held.get(target) ?? []) {
          if (isIntersecting) near.add(index)
          else near.delete(index)
          if (isIntersecting) paint(index)
          else unpaint(index)
        }
      }
    },
    { rootMargin: `${MARGIN} 0px` },
  )
  for (const element of held.keys()) observer.observe(element)

  let gone = 0
  const unwatch = watchChanges(window, page, ({ moved, news }) => {
    for (const [from, to, index] of moved) {
      observer.unobserve(from)
      held.set(to, [...(held.get(to) ?? []), index])
      observer.observe(to)
    }
    brush.prepare(moved.map(([, to]) => to))
    repaint()
    const missing = goneFrom(page)
    if (missing.length > 0 || gone > 0) on.gone(missing)
    gone = missing.length
    if (news) on.news()
  })

  const ending = new AbortController()
  const paintAll = () =>
    page.paragraphs.forEach((_, index) => {
      paint(index)
    })
  // Firefox alone: its copy for print has no highlights.
  const printsBare = window.CSS.supports?.('-moz-appearance', 'none') === true
  let giveBack = () => {}
  const print = () => {
    if (!printsBare) return paintAll()
    const marks = [...statuses.keys()].filter(isMarked).sort((a, b) => a - b)
    const printed = marks.flatMap((index) => {
      const place = placeOf(page, index)
      const run = page.paragraphs[page.paragraphOf[index] ?? -1]?.run
      return place && run ? [{ status: statuses.get(index) as PaintedStatus, place, run }] : []
    })
    giveBack = putMarksIn(window.document, printed)
  }
  const paintNear = () => {
    giveBack()
    giveBack = () => {}
    page.paragraphs.forEach((_, index) => {
      if (!near.has(index)) unpaint(index)
    })
  }
  window.matchMedia?.('(forced-colors: active)').addEventListener(
    'change',
    () => {
      for (const index of [...painted.keys()]) unpaint(index)
      brush.end()
      forced = isForced()
      brush = choose()
      brush.prepare(elements())
      repaint()
    },
    { signal: ending.signal },
  )
  window.addEventListener('beforeprint', print, { signal: ending.signal })
  window.addEventListener('afterprint', paintNear, { signal: ending.signal })

  return {
    theme,
    near: () => near,
    marked: () => [...statuses.keys()].filter(isMarked).sort((a, b) => a - b),
    isMarked,
    statusOf: (index) => statuses.get(index),
    restrict(statuses) {
      wanted = new Set(statuses)
      for (const paragraph of near) paint(paragraph)
    },
    activate,
    show(marks) {
      const changed = new Set<number>()
      for (const { index, status } of marks) {
        const paragraph = page.paragraphOf[index]
        if (paragraph === undefined) continue
        if (isPainted(status)) statuses.set(index, status)
        else statuses.delete(index)
        changed.add(paragraph)
      }
      for (const paragraph of changed) if (near.has(paragraph)) paint(paragraph)
    },
    undo() {
      observer.disconnect()
      unwatch()
      ending.abort()
      brush.end()
      painted.clear()
      statuses.clear()
      near.clear()
    },
  }
}

/** Where a sentence stands now; null when the page no longer shows it as it was read. */
export function placeOf(page: PageArticle, index: number): DomSpan | null {
  const paragraph = page.paragraphs[page.paragraphOf[index] ?? -1]
  const span = paragraph?.spans[index - paragraph.first]
  if (!paragraph?.element.isConnected || !span) return null
  return locate(paragraph.run, [span])[0] ?? null
}

function isPainted(status: Status): status is PaintedStatus {
  return (PAINTED as readonly Status[]).includes(status)
}

function groupByElement(paragraphs: readonly PageParagraph[]): Map<Element, number[]> {
  const groups = new Map<Element, number[]>()
  for (const [index, { element }] of paragraphs.entries()) {
    const group = groups.get(element)
    if (group) group.push(index)
    else groups.set(element, [index])
  }
  return groups
}
