/** Frames smaller than this hold no article, in px. */
const NARROWEST = 200
const LOWEST = 100
/** Frames looked at in one page. */
const MOST = 20

/**
 * The document of a window and those of its frames that can be read from here and are large enough for an article, frames of
 * frames included.
 */
export function readableDocuments(window: Window & typeof globalThis): Document[] {
  const found = [window.document]
  for (const document of found) {
    for (const frame of document.querySelectorAll('iframe')) {
      if (found.length > MOST) return found
      const inner = frame.contentDocument
      if (inner?.body && frame.clientWidth >= NARROWEST && frame.clientHeight >= LOWEST) found.push(inner)
    }
  }
  return found
}
