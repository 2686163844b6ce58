import { splitSentences } from '../core/sentences.ts'
import { type PageArticle, type PageParagraph, spansOf } from './article.ts'
import { type Block, readBlocks } from './blocks.ts'
import { isProse } from './body.ts'
import { createFurniture, isNeverText } from './furniture.ts'
import type { Scheduler } from './scheduler.ts'
import { parentOf } from './tree.ts'

/** A paragraph (index) that was found again in another element. */
export type Moved = [from: Element, to: Element, paragraph: number]

export interface Repaired {
  moved: Moved[]
  /** There is text that was not there before. */
  news: boolean
}

/** Shorter text that appears in a page is a label, a price, a time. In characters. */
export const SHORTEST_NEWS = 60

/**
 * Brings an article in line with its page after parts of that changed. Paragraphs that were drawn anew are found by their text,
 * sentences of a paragraph that was changed one by one; whatever is not found has no place any more (`spans` are null) until its
 * text comes back.
 *
 * @param parts elements that hold all that changed, but what was removed.
 */
export async function repair(
  document: Document,
  page: PageArticle,
  parts: Iterable<Element>,
  scheduler: Scheduler,
): Promise<Repaired> {
  const roots = outermost(parts)
  const blocks: Block[] = []
  const isFurniture = page.everything ? isNeverText : createFurniture(document)
  for (const within of roots)
    if (!isInFurniture(within, isFurniture))
      blocks.push(...(await readBlocks(document, scheduler, { within, isFurniture })))
  const inQuestion = page.paragraphs.flatMap((paragraph, index) =>
    isWhole(paragraph) && !isIn(paragraph.element, roots) ? [] : [{ paragraph, index }],
  )

  const free = new Map<string, Block[]>()
  for (const block of blocks) free.set(block.text, [...(free.get(block.text) ?? []), block])
  const moved: Moved[] = []
  const unlike = inQuestion.filter(({ paragraph, index }) => {
    const block = free.get(paragraph.text)?.shift()
    if (!block) return true
    if (block.element !== paragraph.element) moved.push([paragraph.element, block.element, index])
    paragraph.element = block.element
    paragraph.run = block.run
    paragraph.spans = spansOf(block.text)
    return false
  })
  const left = new Set([...free.values()].flat())
  for (const { paragraph } of unlike) {
    const texts = page.article.sentences.slice(paragraph.first, paragraph.first + paragraph.spans.length)
    const block = [...left].find(({ element, text }) => {
      return element === paragraph.element && texts.some((sentence) => text.includes(sentence.text))
    })
    if (block) left.delete(block)
    paragraph.run = block?.run ?? []
    paragraph.spans = refind(block?.text ?? '', texts)
  }
  return { moved, news: [...left].some((block) => block.text.length >= SHORTEST_NEWS && isProse(block)) }
}

/** Sentences (indexes) that the page does not show now. */
export const goneFrom = ({ paragraphs }: PageArticle): number[] =>
  paragraphs.flatMap(({ first, spans }) => spans.flatMap((span, i) => (span === null ? [first + i] : [])))

const isWhole = ({ element, run, spans }: PageParagraph): boolean =>
  element.isConnected &&
  spans.every((span) => span !== null) &&
  run.every((piece) => piece === null || piece.node.isConnected)

/** Where sentences stand in a text that has changed around them, in order; null for those that it no longer has. */
function refind(text: string, sentences: readonly { text: string }[]): PageParagraph['spans'] {
  const now = text ? splitSentences(text) : []
  let from = 0
  return sentences.map((sentence) => {
    const at = now.findIndex((span, i) => i >= from && span.text === sentence.text)
    if (at < 0) return null
    from = at + 1
    return now[at] ?? null
  })
}

/** Without those that lie in another one, and without what is gone again. */
function outermost(parts: Iterable<Element>): Set<Element> {
  const connected = new Set([...parts].filter((part) => part.isConnected))
  return new Set([...connected].filter((part) => !isIn(parentOf(part), connected)))
}

function isInFurniture(element: Element, isFurniture: (element: Element) => boolean): boolean {
  for (let at: Element | null = element; at && at.localName !== 'body'; at = parentOf(at))
    if (isFurniture(at)) return true
  return false
}

function isIn(element: Element | null, parts: ReadonlySet<Element>): boolean {
  for (let at = element; at; at = parentOf(at)) if (parts.has(at)) return true
  return false
}
