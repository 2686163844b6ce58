import { createFurniture } from './furniture.ts'
import type { Scheduler } from './scheduler.ts'
import { createBreaks } from './scheduler.ts'
import { type TextPiece, textOf } from './text-map.ts'
import { drawnChildren } from './tree.ts'

/** A stretch of text that a reader sees as one block: a paragraph, a list item, a heading, bare text in a div. */
export interface Block {
  /** The element that holds it; several blocks can share one (line breaks, text beside child blocks). */
  element: Element
  run: (TextPiece | null)[]
  /** As a reader sees it; never empty. */
  text: string
  /** 0 to 1: how much of the text is links. */
  linked: number
  /** 1 to 6 for headings, else 0. */
  heading: number
}

const INLINE = new Set(
  'a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark nobr output q ruby rb s samp slot small span strike strong sub sup time tt u var wbr'.split(
    ' ',
  ),
)

export interface ReadOptions {
  /** Read only what stands in this element; the whole page otherwise. */
  within?: Element
  /** What is passed over; by default what is no article (lib/page/furniture.ts). */
  isFurniture?: (element: Element) => boolean
}

/**
 * Cuts the visible text of a document into blocks, in order, without furniture; text in open shadow roots stands where it is
 * drawn. Reads only; pauses when it takes long. A page that changes meanwhile is read as it was when each part was reached.
 */
export async function readBlocks(
  document: Document,
  scheduler: Scheduler,
  { within, isFurniture = createFurniture(document) }: ReadOptions = {},
): Promise<Block[]> {
  const top = within ?? document.body
  if (!top) return []
  const rest = createBreaks(scheduler)
  const blocks: Block[] = []
  const holders: Element[] = [top]
  let run: (TextPiece | null)[] = []
  let linkDepth = 0
  let linked = 0

  const flush = () => {
    const element = holders.at(-1)
    const text = run.some((piece) => piece !== null) ? textOf(run) : ''
    if (element && text) {
      const heading = /^h([1-6])$/.exec(element.closest('h1,h2,h3,h4,h5,h6')?.localName ?? '')
      blocks.push({
        element,
        run,
        text,
        linked: Math.min(1, linked / text.length),
        heading: heading ? Number(heading[1]) : 0,
      })
    }
    run = []
    linked = 0
  }

  const take = (node: Text) => {
    if (linkDepth > 0) linked += node.data.trim().length
    const isPlain = holders.at(-1)?.localName === 'pre'
    if (!isPlain) {
      run.push({ node, from: 0, to: node.data.length })
      return
    }
    let from = 0
    for (const gap of node.data.matchAll(/\n[^\S\n]*\n\s*/g)) {
      run.push({ node, from, to: gap.index })
      flush()
      from = gap.index + gap[0].length
    }
    run.push({ node, from, to: node.data.length })
  }

  const breakLine = () => {
    const last = run.findLast((piece) => piece === null || piece.node.data.trim() !== '')
    if (last === null) flush()
    else run.push(null)
  }

  /** Enters an element; false when there is nothing to read inside. */
  const enter = (element: Element): boolean => {
    if (element.localName === 'br') {
      breakLine()
      return false
    }
    const isInline = isInlineElement(element)
    if (isFurniture(element)) {
      if (!isInline) flush()
      return false
    }
    if (element.localName === 'a') linkDepth++
    if (!isInline) {
      flush()
      holders.push(element)
    }
    return true
  }

  const leave = (element: Element) => {
    if (element.localName === 'a') linkDepth--
    if (holders.at(-1) === element) {
      flush()
      holders.pop()
    }
  }

  const open: { element: Element; nodes: Node[]; next: number }[] = [
    { element: top, nodes: drawnOf(top), next: 0 },
  ]
  for (let level = open.at(-1); level; level = open.at(-1)) {
    const pause = rest()
    if (pause) await pause
    const node = level.nodes[level.next++]
    if (!node) {
      leave(level.element)
      open.pop()
    } else if (node.nodeType === 3) {
      take(node as Text)
    } else if (node.nodeType === 1 && enter(node as Element)) {
      open.push({ element: node as Element, nodes: drawnOf(node), next: 0 })
    }
  }
  return blocks
}

const drawnOf = (node: Node) => Array.from(drawnChildren(node))

/** Elements of unknown kind (custom elements) are asked how they are drawn. */
export function isInlineElement(element: Element): boolean {
  const name = element.localName
  if (INLINE.has(name)) return true
  if (!name.includes('-')) return false
  const display = element.ownerDocument.defaultView?.getComputedStyle(element).display ?? 'block'
  return display.startsWith('inline') || display === 'contents'
}
