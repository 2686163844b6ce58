import { render } from 'preact'
import { direction, say } from '../../lib/words/say.ts'
import stanceStyle from '../stance/stance.css?inline'
import tokens from '../tokens.css?inline'
import { boxAround, placePopover } from './placement.ts'
import popoverStyle from './popover.css?inline'
import { Popover, type PopoverProps } from './popover.tsx'

/** The popover's place in a page: one element with a shadow root, in the top layer. */
export interface PopoverWindow {
  /** Opens or updates it. `pinned` takes the focus; a popover that is only peeked at does not. */
  show(props: PopoverProps, options: { pinned: boolean; theme: 'light' | 'dark' }): void
  /** Hides it and gives the focus back to where it was. */
  hide(): void
  /** Puts it beside the sentence; call when either may have moved. */
  place(): void
  isOpen(): boolean
  /** True for events that happened in it. */
  holds(event: Event): boolean
  remove(): void
}

export const HOST_NAME = 'second-source-popover'

/**
 * Makes the window, still closed. It is put into the document when first shown.
 *
 * @param rects the boxes of the sentence's lines now; empty when it is nowhere. `onUse`: the reader clicked in it.
 */
export function createPopoverWindow(
  document: Document,
  { rects, onEscape, onUse }: { rects(): readonly DOMRect[]; onEscape(): void; onUse(): void },
): PopoverWindow {
  const window = document.defaultView as Window & typeof globalThis
  const host = document.createElement(HOST_NAME)
  const shadow = host.attachShadow({ mode: 'open' })
  const style = document.createElement('style')
  style.textContent = tokens + stanceStyle + popoverStyle
  const dialog = document.createElement('div')
  dialog.className = 'ss-popover'
  dialog.tabIndex = -1
  dialog.setAttribute('role', 'dialog')
  dialog.setAttribute('aria-label', say('manifest.name'))
  dialog.setAttribute('popover', 'manual')
  dialog.lang = say('language.tag')
  dialog.dir = direction()
  shadow.append(style, dialog)

  let open = false
  let focusBefore: HTMLElement | null = null
  const holds = (event: Event) => event.composedPath().includes(host)

  const place = () => {
    if (!open) return
    const anchor = boxAround(rects())
    dialog.style.maxHeight = ''
    const size = dialog.getBoundingClientRect()
    const viewport = { width: document.documentElement.clientWidth, height: window.innerHeight }
    const { left, top, maxHeight, side } = placePopover(anchor, size, viewport, direction())
    dialog.dataset.side = side
    dialog.style.left = `${left}px`
    dialog.style.top = `${top}px`
    dialog.style.maxHeight = `min(620px, ${maxHeight}px)`
  }

  const onKey = (event: KeyboardEvent) => {
    if (event.key === 'Escape') {
      event.stopPropagation()
      event.preventDefault()
      onEscape()
    } else if (event.key === 'Tab' && holds(event)) keepFocusInside(event, dialog, shadow)
  }
  const ending = new AbortController()
  let opened = new AbortController()
  // Keys typed in our window are no shortcuts of the page.
  for (const type of ['keydown', 'keyup', 'keypress']) {
    host.addEventListener(type, (event) => event.stopPropagation(), { signal: ending.signal })
  }

  dialog.addEventListener('pointerdown', onUse, { signal: ending.signal })

  return {
    holds,
    place,
    isOpen: () => open,
    show(props, { pinned, theme }) {
      host.dataset.theme = theme
      if (!host.isConnected) document.documentElement.append(host)
      dialog.toggleAttribute('data-pinned', pinned)
      render(<Popover {...props} />, dialog)
      if (!open) {
        open = true
        dialog.dataset.open = ''
        dialog.showPopover?.()
        opened = new AbortController()
        const { signal } = opened
        document.addEventListener('keydown', onKey, { capture: true, signal })
        window.addEventListener('scroll', place, { capture: true, passive: true, signal })
        window.addEventListener('resize', place, { passive: true, signal })
      }
      place()
      if (pinned && shadow.activeElement === null) {
        focusBefore = document.activeElement instanceof window.HTMLElement ? document.activeElement : null
        dialog.focus({ preventScroll: true })
      }
    },
    hide() {
      if (!open) return
      open = false
      opened.abort()
      const hadFocus = shadow.activeElement !== null
      dialog.hidePopover?.()
      delete dialog.dataset.open
      render(null, dialog)
      if (hadFocus && focusBefore?.isConnected) focusBefore.focus({ preventScroll: true })
      focusBefore = null
    },
    remove() {
      opened.abort()
      ending.abort()
      render(null, dialog)
      host.remove()
    },
  }
}

/** Tab goes round in the window: it stands at the end of the page, far from the sentence. Escape leaves it. */
function keepFocusInside(event: KeyboardEvent, dialog: HTMLElement, shadow: ShadowRoot): void {
  const stops = [...dialog.querySelectorAll<HTMLElement>('a[href], button, [tabindex="0"]')]
  const first = stops[0]
  const last = stops.at(-1)
  const at = shadow.activeElement
  const goTo = event.shiftKey ? (at === first || at === dialog ? last : null) : at === last ? first : null
  if (!goTo) return
  event.preventDefault()
  goTo.focus()
}
