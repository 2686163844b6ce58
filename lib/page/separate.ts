import type { Block } from './blocks.ts'
import { parentOf } from './tree.ts'

/** A part of a page with less prose than this is no article of its own. In characters. */
const SHORTEST = 400

/**
 * Pages that go on without end hold several articles, one below the other; they must not be mixed. Each has a headline of the
 * first rank, or an `articleBody`, in a part of the page that it shares with no other one.
 *
 * @param blocks of the page, in order
 * @param weigh characters of prose in a block
 * @returns the parts, in order; empty when the page has one article or none
 */
export function separateArticles(blocks: readonly Block[], weigh: (block: Block) => number): Element[] {
  const bodies = new Set(blocks.flatMap(({ element }) => element.closest('[itemprop~="articleBody"]') ?? []))
  const headlines = new Set(blocks.filter(({ heading }) => heading === 1).map(({ element }) => element))
  const parts = partsOf([...headlines])
  const chosen = parts.length > 1 ? parts : partsOf([...bodies])
  const weights = new Map<Element, number>()
  const isPart = new Set(chosen)
  for (const block of blocks) {
    for (let at: Element | null = block.element; at; at = parentOf(at))
      if (isPart.has(at)) weights.set(at, (weights.get(at) ?? 0) + weigh(block))
  }
  const articles = chosen.filter((part) => (weights.get(part) ?? 0) >= SHORTEST)
  return articles.length > 1 ? articles : []
}

/** For each mark the largest part of the page that holds no other one; none where they all stand in one article. */
function partsOf(marks: readonly Element[]): Element[] {
  if (marks.length < 2) return []
  const held = new Map<Element, number>()
  for (const mark of marks)
    for (let at: Element | null = mark; at; at = parentOf(at)) held.set(at, (held.get(at) ?? 0) + 1)
  const isOneArticle = [...held].some(
    ([element, count]) => count > 1 && element.matches('article, [itemprop~="articleBody"]'),
  )
  if (isOneArticle) return []
  return marks.flatMap((mark) => {
    let part = mark
    for (let at = parentOf(mark); at && held.get(at) === 1; at = parentOf(at)) part = at
    return part
  })
}

/** The part of which most is in view; the first where none is. */
export function mostInView(parts: readonly Element[], height: number): Element | null {
  let best = parts[0] ?? null
  let most = 0
  for (const part of parts) {
    const { top, bottom } = part.getBoundingClientRect()
    const seen = Math.min(bottom, height) - Math.max(top, 0)
    if (seen > most) [best, most] = [part, seen]
  }
  return best
}
