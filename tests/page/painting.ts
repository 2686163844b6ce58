import { type PageArticle, readArticle } from '../../lib/page/article.ts'
import { atOnce, openHtml } from './pages.ts'

/** What of the Custom Highlight API and of layout the test browser lacks, remembered so that tests can look at it. */
export interface Painting {
  window: Window & typeof globalThis
  page: PageArticle
  /** Text under each highlight, by its name. */
  painted(): Record<string, string[]>
  /** Says which elements are near the viewport now. */
  scrollTo(...elements: Element[]): void
  paragraphs(): Element[]
}

class FakeHighlight extends Set<AbstractRange> {
  priority = 0
}

class FakeStaticRange {
  startContainer: Node
  startOffset: number
  endContainer: Node
  endOffset: number
  constructor(init: StaticRangeInit) {
    this.startContainer = init.startContainer
    this.startOffset = init.startOffset
    this.endContainer = init.endContainer
    this.endOffset = init.endOffset
  }
}

/** Opens an article of these paragraphs in a window in which painting can be watched. */
export async function openPainting(paragraphs: readonly string[]): Promise<Painting> {
  const document = openHtml(`<article>${paragraphs.map((text) => `<p>${text}</p>`).join('\n')}</article>`)
  const window = document.defaultView as Window & typeof globalThis
  const registry = new Map<string, FakeHighlight>()
  const observers: { callback: IntersectionObserverCallback; seen: Set<Element> }[] = []
  class FakeObserver {
    own: (typeof observers)[number]
    constructor(callback: IntersectionObserverCallback) {
      this.own = { callback, seen: new Set() }
      observers.push(this.own)
    }
    observe(element: Element) {
      this.own.seen.add(element)
    }
    unobserve(element: Element) {
      this.own.seen.delete(element)
    }
    disconnect() {
      this.own.seen.clear()
    }
  }
  class FakeSheet {
    readonly cssRules = []
    replaceSync() {}
  }
  const fakes = {
    CSS: { highlights: registry },
    Highlight: FakeHighlight,
    StaticRange: FakeStaticRange,
    IntersectionObserver: FakeObserver,
    CSSStyleSheet: FakeSheet,
  }
  for (const [name, value] of Object.entries(fakes))
    Object.defineProperty(window, name, { value, configurable: true })
  Object.defineProperty(document, 'adoptedStyleSheets', { value: [], writable: true })
  const read = await readArticle(document, atOnce)
  if (!read.ok) throw new Error(read.error.message)
  const textOf = (range: AbstractRange) => {
    const live = document.createRange()
    live.setStart(range.startContainer, range.startOffset)
    live.setEnd(range.endContainer, range.endOffset)
    return live.toString()
  }
  return {
    window,
    page: read.value,
    paragraphs: () => [...document.querySelectorAll('p')],
    painted: () =>
      Object.fromEntries(
        [...registry].filter(([, set]) => set.size > 0).map(([name, set]) => [name, [...set].map(textOf)]),
      ),
    scrollTo(...elements) {
      for (const { callback, seen } of observers) {
        const entries = [...seen].map((target) => ({ target, isIntersecting: elements.includes(target) }))
        callback(entries as unknown as IntersectionObserverEntry[], {} as IntersectionObserver)
      }
    },
  }
}
