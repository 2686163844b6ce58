import type { Brush } from './brush.ts'
import type { PaintedStatus } from './mark-style.ts'

/** Name of the element that holds the lines; it stands beside the page's body. */
export const LINES_NAME = 'second-source-lines'

/** The lines in the reader's own colours. Wider than usual: there is no colour to tell them apart. */
const LINES: Record<PaintedStatus, string> = {
  confirmed: 'solid 2px',
  contradicted: 'double 5px',
  disputed: 'dashed 3px',
  unreported: 'dotted 3px',
}

/**
 * Draws lines of our own over the page, for forced colours: there browsers fill highlights like selected text, whatever their
 * style says, and the lines cannot be told apart. Nothing of it can be pointed at.
 *
 * @param onMoved the page was laid out anew or scrolled inside: everything must be drawn again.
 */
export function lineBrush(window: Window & typeof globalThis, onMoved: () => void): Brush {
  const { document } = window
  const host = document.createElement(LINES_NAME)
  host.setAttribute('aria-hidden', 'true')
  host.style.cssText =
    'all:initial;position:absolute;inset:0 auto auto 0;inline-size:0;block-size:0;pointer-events:none;z-index:2147483646'
  const shadow = host.attachShadow({ mode: 'open' })
  document.documentElement.append(host)

  const ending = new AbortController()
  let frame = 0
  const moved = () => {
    if (frame === 0)
      frame = window.requestAnimationFrame(() => {
        frame = 0
        onMoved()
      })
  }
  // The lines scroll with the page; parts that scroll by themselves take their text along.
  window.addEventListener('scroll', ({ target }) => target !== document && moved(), {
    capture: true,
    passive: true,
    signal: ending.signal,
  })
  const observer = new window.ResizeObserver(moved)
  observer.observe(document.documentElement)

  return {
    draw(mark, place) {
      const range = document.createRange()
      range.setStart(place.startContainer, place.startOffset)
      range.setEnd(place.endContainer, place.endOffset)
      const origin = host.getBoundingClientRect()
      const lines = [...range.getClientRects()].map((box) => {
        const line = document.createElement('div')
        const top = mark === 'active' ? box.top : box.bottom
        const style =
          mark === 'active' ? 'outline:solid 2px Highlight' : `border-top:${LINES[mark]} CanvasText`
        line.style.cssText = `position:absolute;left:${box.left - origin.left}px;top:${top - origin.top}px;width:${box.width}px;height:${mark === 'active' ? box.height : 0}px;${style}`
        line.dataset.mark = mark
        return line
      })
      shadow.append(...lines)
      return () => {
        for (const line of lines) line.remove()
      }
    },
    prepare() {},
    end() {
      ending.abort()
      observer.disconnect()
      window.cancelAnimationFrame(frame)
      host.remove()
    },
  }
}
