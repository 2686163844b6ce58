import { cutArticle, type PageArticle, type PageParagraph } from './article.ts'
import type { Block } from './blocks.ts'
import type { Scheduler } from './scheduler.ts'

/** What became of the article that is marked, seen from the page as it is now. */
export type Became = 'same' | 'grown' | 'another'

/**
 * Compares an article with what its page shows now. A page that shows only part of a long article at a time has the same
 * headline when it shows another part.
 */
export function whatBecame(before: PageArticle, now: PageArticle): Became {
  const known = new Set(before.paragraphs.map(({ text }) => text))
  const held = new Set(before.paragraphs.filter(isPartlyThere).map(({ element }) => element))
  const shared = now.paragraphs.filter(({ text, element }) => known.has(text) || held.has(element)).length
  if (shared === now.paragraphs.length) return 'same'
  if (shared * 2 >= Math.min(before.paragraphs.length, now.paragraphs.length)) return 'grown'
  const title = before.article.title
  return title !== null && title === now.article.title ? 'grown' : 'another'
}

/**
 * The article with all that it has shown so far: new paragraphs stand after those that they follow in the page now, and what
 * the page does not show any more keeps its place in the order.
 */
export async function grow(
  before: PageArticle,
  now: PageArticle,
  scheduler: Scheduler,
): Promise<PageArticle> {
  const merged = merge(before.paragraphs, now.paragraphs)
  await scheduler.pause()
  const places = new Map(merged.map((paragraph) => [paragraph, paragraph.spans]))
  const article = await cutArticle(merged.map(asBlock), now.metadata, scheduler)
  // Cutting gives every sentence a place again; those that the page does not show have none.
  for (const [index, paragraph] of article.paragraphs.entries()) {
    const spans = places.get(merged[index] as PageParagraph)
    if (spans?.length === paragraph.spans.length) paragraph.spans = spans
  }
  return { ...article, scope: now.scope }
}

/** Both in one order. A paragraph that both have is taken from `now`, where it stands in the page. */
function merge(before: readonly PageParagraph[], now: readonly PageParagraph[]): PageParagraph[] {
  const byText = new Map(before.map((paragraph) => [paragraph.text, paragraph]))
  const byElement = new Map(before.filter(isPartlyThere).map((paragraph) => [paragraph.element, paragraph]))
  const newer = new Map<PageParagraph, PageParagraph>()
  const added = new Map<PageParagraph | undefined, PageParagraph[]>()
  let last: PageParagraph | undefined
  for (const paragraph of now) {
    const same = byText.get(paragraph.text)
    const known = same ?? byElement.get(paragraph.element)
    if (known) last = known
    else if (added.get(last)?.push(paragraph) === undefined) added.set(last, [paragraph])
    if (same) newer.set(same, paragraph)
  }
  // What stands above all that is known goes above the first of it; where nothing is known, below everything.
  const first = before.find((paragraph) => newer.has(paragraph))
  const above = added.get(undefined) ?? []
  return [
    ...before.flatMap((paragraph) => [
      ...(paragraph === first ? above : []),
      newer.get(paragraph) ?? paragraph,
      ...(added.get(paragraph) ?? []),
    ]),
    ...(first ? [] : above),
  ]
}

const asBlock = ({ element, run, text }: PageParagraph): Block => ({
  element,
  run: [...run],
  text,
  linked: 0,
  heading: 0,
})

/** Some of its sentences stand where they were read. */
const isPartlyThere = ({ spans }: PageParagraph) => spans.some((span) => span !== null)
