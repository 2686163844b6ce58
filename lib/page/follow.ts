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
  const merged: PageParagraph[] = [...before.paragraphs]
  const find = ({ text, element }: PageParagraph) =>
    merged.findIndex((one) => one.text === text || (one.element === element && isPartlyThere(one)))
  const anchor = now.paragraphs.map(find).find((index) => index >= 0)
  let at = anchor ?? merged.length
  for (const paragraph of now.paragraphs) {
    const index = find(paragraph)
    if (index < 0) merged.splice(at, 0, paragraph)
    else if (merged[index]?.text === paragraph.text) merged[index] = paragraph
    at = (index < 0 ? at : index) + 1
  }
  const places = new Map(merged.map((paragraph) => [paragraph, paragraph.spans]))
  const article = await cutArticle(merged.map(asBlock), now.metadata, scheduler)
  // Cutting gives every sentence a place again; those that the page does not show have none.
  for (const [index, paragraph] of article.paragraphs.entries()) {
    const spans = places.get(merged[index] as PageParagraph)
    if (spans?.length === paragraph.spans.length) paragraph.spans = spans
  }
  return { ...article, scope: now.scope }
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
