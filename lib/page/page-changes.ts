import type { PageArticle } from './article.ts'
import { isInlineElement } from './blocks.ts'
import { goneFrom, type Repaired, repair, SHORTEST_NEWS } from './repair.ts'
import { windowScheduler } from './scheduler.ts'
import { parentOf, rootsOf } from './tree.ts'

/** After the last change this long is waited before looking, and at most so long after the first, in ms: pages change in bursts. */
const CALM = 200
const LATEST = 1_000

/**
 * Watches a page that changes under its reader and keeps the article in line with it: text that changed loses its place, and
 * paragraphs that a framework drew anew are found again by their text. Only what changed is read.
 *
 * @param onRepaired the article was brought in line with the page.
 * @returns the end of watching.
 */
export function watchChanges(
  window: Window & typeof globalThis,
  page: PageArticle,
  onRepaired: (repaired: Repaired) => void,
): () => void {
  const { document } = window
  let timer = 0
  let firstChange: number | null = null
  let ended = false
  let parts = new Set<Element>()
  /** Some paragraph is not in the page now: whatever is added may be it. */
  let lost = false
  const held = new Set(page.paragraphs.map(({ element }) => element))

  const look = async () => {
    firstChange = null
    const changed = parts
    parts = new Set()
    const repaired = await repair(document, page, changed, windowScheduler(window))
    if (ended) return
    for (const [, to] of repaired.moved) held.add(to)
    for (const root of rootsOf(repaired.moved.map(([, to]) => to))) observe(root)
    lost = goneFrom(page).length > 0
    onRepaired(repaired)
  }
  const schedule = () => {
    const now = window.performance.now()
    firstChange ??= now
    window.clearTimeout(timer)
    timer = window.setTimeout(() => void look(), Math.max(0, Math.min(CALM, firstChange + LATEST - now)))
  }
  const isOfArticle = (node: Element | null) => {
    for (let at = node; at; at = parentOf(at)) if (held.has(at)) return true
    return false
  }
  const note = ({ type, target: changed, addedNodes, removedNodes }: MutationRecord) => {
    const target = elementOf(changed)
    // Beside the body stands what extensions put there, we among them.
    if (!target || (target === document.documentElement && ![...addedNodes].includes(document.body))) return
    const isOurs = isOfArticle(target)
    const least = isOurs || lost ? 1 : SHORTEST_NEWS
    if (isOurs || (type === 'characterData' && lengthOf(changed) >= least)) parts.add(target)
    for (const node of addedNodes) {
      if (lengthOf(node) < least) continue
      parts.add(node.nodeType === 1 && !isInlineElement(node as Element) ? (node as Element) : target)
    }
    if (parts.size > 0 || removedNodes.length > 0) schedule()
  }
  const observer = new window.MutationObserver((records) => {
    records.forEach(note)
  })
  const observed = new Set<Node>()
  const observe = (root: Node) => {
    if (observed.has(root)) return
    observed.add(root)
    observer.observe(root, { subtree: true, childList: true, characterData: true })
  }
  observe(document.documentElement)
  for (const root of rootsOf(page.paragraphs.map(({ element }) => element)))
    if (root !== document) observe(root)
  return () => {
    ended = true
    window.clearTimeout(timer)
    observer.disconnect()
  }
}

/** The element that holds a node, or is it; a shadow root's is its host. */
const elementOf = (node: Node): Element | null => {
  if (node.nodeType === 1) return node as Element
  return (
    node.parentElement ?? (node as ShadowRoot).host ?? (node.parentNode as ShadowRoot | null)?.host ?? null
  )
}

const lengthOf = (node: Node) => (node.nodeType === 8 ? 0 : (node.textContent?.trim().length ?? 0))
