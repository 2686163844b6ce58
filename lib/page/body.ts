import type { Block } from './blocks.ts'
import { endsArticle } from './furniture.ts'
import { holds, parentOf } from './tree.ts'

/** The blocks that form the article, and how much they look like a list of other articles. */
export interface Body {
  blocks: Block[]
  /** What holds them; null when there is nothing like an article. */
  container: Element | null
  /** 0 to 1: share of the page's prose that stands under a link to another page, as in lists of articles. */
  teasers: number
}

/** A paragraph of this many characters is certainly no label or button. */
const LONG = 60
/** Text of which more than this share is links is navigation. */
const LINKED = 0.6
/** With more than this share of teasers a page is a list; with less they stand around an article. */
const MOSTLY = 0.8
/** A part with this share of its parent's paragraphs holds the article; the rest of the parent is around it. */
const DESCEND = 0.85
/** What stands under "Comments" and the like may hold this share of the page's text at most. */
const ENDING = 0.4
/** Blocks between a headline and the article's text: a standfirst, a byline, a date. */
const STANDFIRST = 6
const SENTENCE_END = /[.!?…:;。！？؟۔।][\s"'”’»›)\]]*$/

/** True for text that reads like prose: sentences, or at least a long line that is not a link. */
export function isProse(block: Block): boolean {
  if (block.heading > 0 || block.linked > LINKED) return false
  if (SENTENCE_END.test(block.text)) return /\S\s+\S/.test(block.text) || block.text.length >= 20
  const isText = /^(?:p|li|blockquote|dd)$/.test(block.element.localName)
  return block.text.length >= (isText ? 40 : 80)
}

const isLong = (block: Block) =>
  block.text.length >= LONG && SENTENCE_END.test(block.text) && block.linked < 0.5

/**
 * Chooses the blocks of the article: the part of the page in which most long paragraphs stand, without headings, links and
 * what comes under "Related" or "Comments". Linear in the number of blocks times the depth of the page.
 *
 * @param url address of the page: a link back to it is no teaser.
 */
export function chooseBody(blocks: readonly Block[], url: string | null): Body {
  const prose = withoutEndings(blocks).filter(isProse)
  const count = new Map<Element, number>()
  for (const block of prose) climb(block.element, (at) => count.set(at, (count.get(at) ?? 0) + 1))
  const teasers = new Set(prose.filter((block) => isTeaser(block, count, url)))
  const own = prose.filter((block) => !teasers.has(block))
  const share = 1 - lengthOf(own) / Math.max(1, lengthOf(prose))
  const candidates = share > MOSTLY ? prose : own

  const weight = new Map<Element, number>()
  let total = 0
  for (const block of candidates) {
    const length = isLong(block) ? block.text.length : 0
    total += length
    climb(block.element, (at) => weight.set(at, (weight.get(at) ?? 0) + length))
  }
  const container = total > 0 ? containerOf(weight, total) : null
  const chosen = container ? candidates.filter((block) => holds(container, block.element)) : []
  return { blocks: [...standfirst(blocks, chosen), ...chosen], container, teasers: share }
}

const lengthOf = (blocks: readonly Block[]) => blocks.reduce((sum, block) => sum + block.text.length, 0)

function climb(from: Element, visit: (element: Element) => void): void {
  for (let at: Element | null = from; at; at = parentOf(at)) visit(at)
}

function containerOf(weight: ReadonlyMap<Element, number>, total: number): Element | null {
  let root: Element | null = null
  const heirs = new Map<Element, Element[]>()
  for (const element of weight.keys()) {
    const parent = parentOf(element)
    if (parent && weight.has(parent)) heirs.set(parent, [...(heirs.get(parent) ?? []), element])
    else root = element
  }
  const named = [...weight].filter(([element]) =>
    element.matches('[itemprop~="articleBody"], article, main, [role="main"]'),
  )
  named.sort((a, b) => rank(a[0]) - rank(b[0]) || b[1] - a[1])
  let at = named.find(([, held]) => held >= total * 0.5)?.[0] ?? root
  while (at) {
    const held: number = weight.get(at) ?? 0
    const heir: Element | undefined = (heirs.get(at) ?? []).find(
      (child) => (weight.get(child) ?? 0) >= held * DESCEND && heirs.has(child) && !isText(child),
    )
    if (!heir) return at
    at = heir
  }
  return null
}

/** What stands between the headline and the first paragraph is read with them, when it is prose and near. */
function standfirst(blocks: readonly Block[], chosen: readonly Block[]): Block[] {
  const first = chosen[0] ? blocks.indexOf(chosen[0]) : 0
  const before = blocks.slice(Math.max(0, first - STANDFIRST), first)
  const headline = before.findLastIndex(({ heading }) => heading === 1)
  if (headline < 0) return []
  return before.slice(headline + 1).filter((block) => isLong(block) && block.linked === 0)
}

const rank = (element: Element) =>
  element.hasAttribute('itemprop') ? 0 : element.localName === 'article' ? 1 : 2

const isText = (element: Element) => /^(?:p|li|blockquote|td|dd|pre)$/.test(element.localName)

/**
 * Leaves out what stands under headings like "Comments" or "Related", up to the next heading of the same rank or higher. Such
 * a heading can also stand in a box amid the article: where much of the page would be lost, nothing is left out.
 */
function withoutEndings(blocks: readonly Block[]): Block[] {
  const kept: Block[] = []
  const most = lengthOf(blocks.filter(isLong)) * ENDING
  for (let at = 0; at < blocks.length; at++) {
    const block = blocks[at] as Block
    kept.push(block)
    if (block.heading === 0 || !endsArticle(block.text)) continue
    const next = blocks.findIndex(({ heading }, i) => i > at && heading > 0 && heading <= block.heading)
    const ending = blocks.slice(at + 1, next < 0 ? blocks.length : next)
    if (lengthOf(ending.filter(isLong)) <= most) at += ending.length
  }
  return kept
}

/** In a list of articles every paragraph stands alone beside a heading, or inside a card, that links to another page. */
function isTeaser({ element }: Block, count: ReadonlyMap<Element, number>, url: string | null): boolean {
  if (count.get(element) !== 1) return false
  let card = element
  while (
    card.parentElement &&
    count.get(card.parentElement) === 1 &&
    card.parentElement.localName !== 'body'
  ) {
    card = card.parentElement
  }
  const links = card.querySelectorAll<HTMLAnchorElement>(
    ':is(h1,h2,h3,h4,h5,h6) a[href], a[href]:has(h1,h2,h3,h4)',
  )
  return [...links].some((link) => leadsElsewhere(link, url))
}

function leadsElsewhere(link: HTMLAnchorElement, url: string | null): boolean {
  const bare = (address: string) => address.replace(/#.*$/, '')
  return /^https?:|^file:/.test(link.href) && bare(link.href) !== bare(url ?? '')
}
