import type { PageArticle } from './article.ts'
import { readBlocks } from './blocks.ts'
import { windowScheduler } from './scheduler.ts'

/** After the last change this long is waited before looking, in ms: pages change in bursts. */
const CALM = 200
/** The page is read anew at most this often, in ms. */
const REREAD = 3_000

/** A paragraph (index) that was found again in another element. */
export type Moved = [from: Element, to: Element, paragraph: number]

/**
 * Watches a page that changes under its reader: text that changed must lose its mark, and paragraphs that a framework drew
 * anew are found again by their text.
 *
 * @param onChange some paragraph may read differently now.
 * @param onMoved paragraphs that now stand elsewhere; the article is already corrected.
 * @returns the end of watching.
 */
export function watchChanges(
  window: Window & typeof globalThis,
  page: PageArticle,
  onChange: () => void,
  onMoved: (moved: Moved[]) => void,
): () => void {
  let timer = 0
  let ended = false
  let lastRead = Number.NEGATIVE_INFINITY
  const elements = new Set(page.paragraphs.map(({ element }) => element))

  const look = async () => {
    const lost = page.paragraphs.flatMap((paragraph, index) =>
      paragraph.element.isConnected &&
      paragraph.run.every((piece) => piece === null || piece.node.isConnected)
        ? []
        : [index],
    )
    const due = window.performance.now() - lastRead > REREAD
    if (lost.length > 0 && due) {
      lastRead = window.performance.now()
      const moved = await findAgain(window, page, lost)
      if (ended) return
      for (const [, to] of moved) elements.add(to)
      onMoved(moved)
    } else if (lost.length > 0) {
      schedule(REREAD)
    }
    onChange()
  }
  const schedule = (delay: number) => {
    window.clearTimeout(timer)
    timer = window.setTimeout(() => void look(), delay)
  }
  const concerns = ({ target, removedNodes }: MutationRecord): boolean => {
    for (let at: Node | null = target; at; at = at.parentNode) if (elements.has(at as Element)) return true
    for (const node of removedNodes) {
      if (node.nodeType !== 1) continue
      if (elements.has(node as Element)) return true
      for (const element of elements) if (node.contains(element)) return true
    }
    return false
  }
  const observer = new window.MutationObserver((records) => {
    if (records.some(concerns)) schedule(CALM)
  })
  observer.observe(window.document.body, { subtree: true, childList: true, characterData: true })
  return () => {
    ended = true
    window.clearTimeout(timer)
    observer.disconnect()
  }
}

async function findAgain(
  window: Window & typeof globalThis,
  page: PageArticle,
  lost: readonly number[],
): Promise<Moved[]> {
  const taken = new Set(page.paragraphs.flatMap(({ run }) => run.map((piece) => piece?.node)))
  const blocks = await readBlocks(window.document, windowScheduler(window))
  const free = new Map(
    blocks
      .filter(({ run }) => !run.some((piece) => piece && taken.has(piece.node)))
      .map((block) => [block.text, block]),
  )
  const moved: Moved[] = []
  for (const index of lost) {
    const paragraph = page.paragraphs[index]
    const block = paragraph && free.get(paragraph.text)
    if (!paragraph || !block) continue
    moved.push([paragraph.element, block.element, index])
    paragraph.element = block.element
    paragraph.run = block.run
  }
  return moved
}
