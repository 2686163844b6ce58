import type { PageArticle } from './article.ts'
import { sentenceAt } from './hit-test.ts'

export interface Pointing {
  /** The pointer rests on a sentence that has a mark, or left it (null). */
  onRest(index: number | null): void
  /** A marked sentence was clicked, and nothing else was meant by the click. */
  onPick(index: number): void
}

/** How long the pointer must rest before it counts, and how long it may be away before it counts as gone; in ms. */
const REST = 350
const GONE = 300

/**
 * Watches the pointer over marked sentences until the signal ends. Links, buttons and selecting text go on as ever: nothing is
 * prevented or stopped.
 *
 * @param isMarked whether a sentence has a mark. @param isOurs whether an event happened in our own window.
 */
export function watchPointing(
  document: Document,
  page: PageArticle,
  { onRest, onPick }: Pointing,
  isMarked: (index: number) => boolean,
  isOurs: (event: Event) => boolean,
  signal: AbortSignal,
): void {
  const window = document.defaultView
  if (!window) return
  let current: number | null = null
  let timer = 0
  const settle = (index: number | null) => {
    if (index === current) return
    current = index
    window.clearTimeout(timer)
    timer = window.setTimeout(() => onRest(index), index === null ? GONE : REST)
  }
  const markedAt = (event: MouseEvent) => {
    const index = sentenceAt(document, page, event.clientX, event.clientY)
    return index !== null && isMarked(index) ? index : null
  }
  let waiting = false
  document.addEventListener(
    'pointermove',
    (event) => {
      if (event.pointerType !== 'mouse' || event.buttons !== 0 || waiting) return
      if (isOurs(event)) {
        window.clearTimeout(timer)
        current = -1
        return
      }
      waiting = true
      window.requestAnimationFrame(() => {
        waiting = false
        if (!signal.aborted) settle(markedAt(event))
      })
    },
    { passive: true, signal },
  )
  document.documentElement.addEventListener('pointerleave', () => settle(null), { signal })
  document.addEventListener(
    'click',
    (event) => {
      if (isOurs(event) || event.button !== 0 || event.defaultPrevented || hasModifier(event)) return
      if (meansSomethingElse(event.target) || window.getSelection()?.isCollapsed === false) return
      const index = markedAt(event)
      if (index === null) return
      window.clearTimeout(timer)
      onPick(index)
    },
    { signal },
  )
  signal.addEventListener('abort', () => window.clearTimeout(timer))
}

const hasModifier = (event: MouseEvent) => event.ctrlKey || event.metaKey || event.shiftKey || event.altKey

function meansSomethingElse(target: EventTarget | null): boolean {
  return (
    target instanceof Element &&
    target.closest(
      'a[href],button,input,select,textarea,label,summary,video,audio,[role="button"],[contenteditable]',
    ) !== null
  )
}
