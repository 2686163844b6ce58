import { ok, type Result } from '../core/result.ts'
import { type PageArticle, readArticle } from './article.ts'
import { readableDocuments } from './frames.ts'
import { windowScheduler } from './scheduler.ts'
import { readSelection, type Selected } from './selection.ts'

/** Something that was read, and the window in which it stands: the page's, or that of a frame. */
export type InWindow<T> = T & { window: Window & typeof globalThis }

/** An article, and the window in which it stands. */
export type ReadPage = InWindow<{ page: PageArticle }>

/** A frame's article is taken only when it has this many times the text of the page's own. */
const FRAME_LEAD = 2

/** Reads the article of a page, in whichever of its frames it stands. The page's own failure is told when there is none. */
export async function readPage(window: Window & typeof globalThis): Promise<Result<ReadPage>> {
  const [, ...frames] = readableDocuments(window)
  const read = await readArticle(window.document)
  let best = read.ok ? { window, page: read.value } : null
  let most = read.ok ? lengthOf(read.value) * FRAME_LEAD : 0
  for (const document of frames) {
    const found = await readArticle(document, windowScheduler(window))
    const inner = document.defaultView
    if (!inner || !found.ok || lengthOf(found.value) <= most) continue
    best = { window: inner as Window & typeof globalThis, page: found.value }
    most = lengthOf(found.value)
  }
  return best ? ok(best) : (read as Result<never>)
}

const lengthOf = ({ paragraphs }: PageArticle) => paragraphs.reduce((sum, { text }) => sum + text.length, 0)

/** Reads what is selected in a page, or in one of its frames when nothing is in the page itself. */
export async function readSelectedText(
  window: Window & typeof globalThis,
): Promise<Result<InWindow<Selected>>> {
  const own = await readSelection(window.document, windowScheduler(window))
  if (own.ok) return ok({ ...own.value, window })
  for (const document of readableDocuments(window).slice(1)) {
    const read = await readSelection(document, windowScheduler(window))
    const inner = document.defaultView
    if (read.ok && inner) return ok({ ...read.value, window: inner })
  }
  return own
}
