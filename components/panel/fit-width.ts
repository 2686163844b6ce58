/** Below this no browser shows a popup, in CSS px: it has not come to its size yet. */
const LEAST = 150

/**
 * A popup asks for a width of its own. Where the browser grants less (it allows 800 px, which are 200 CSS px at 400 % zoom), the
 * popup takes what it got, so that lines wrap and nothing scrolls sideways.
 *
 * @param settled when the browser has given the popup its size, in ms from now
 */
export function fitWidth(window: Window, settled = 300): void {
  window.setTimeout(() => {
    const { documentElement: root, body } = window.document
    if (root.scrollWidth > root.clientWidth && root.clientWidth >= LEAST) {
      body.style.setProperty('--ss-room', `${root.clientWidth}px`)
    }
  }, settled)
}
