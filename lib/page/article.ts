import { fail, ok, type Result } from '../core/result.ts'
import { splitSentences } from '../core/sentences.ts'
import type { Article, Sentence } from '../core/types.ts'
import { type Block, readBlocks } from './blocks.ts'
import { chooseBody, isProse } from './body.ts'
import { type Metadata, readMetadata } from './metadata.ts'
import { createBreaks, type Scheduler, windowScheduler } from './scheduler.ts'
import { mostInView, separateArticles } from './separate.ts'
import type { Span, TextRun } from './text-map.ts'
import { holds, parentOf } from './tree.ts'

/** One paragraph of the article where it stands in the page. */
export interface PageParagraph {
  element: Element
  run: TextRun
  /** As a reader sees it: blanks collapsed. */
  text: string
  /** Index of its first sentence in the article. */
  first: number
  /**
   * Where its sentences stand in the text of `run`; sentence `first + i` is `spans[i]`. Null: the page no longer shows it, or not
   * as it was read.
   */
  spans: (Span | null)[]
}

/** The article of a page: plain text for the core, and where each sentence stands for painting. */
export interface PageArticle {
  article: Article
  metadata: Metadata
  paragraphs: PageParagraph[]
  /** Paragraph (index) of each sentence (index). */
  paragraphOf: number[]
  /** Read with what is no article: it was selected. */
  everything: boolean
  /** Where more of the same article would appear; null where it stands directly in the page. */
  scope: Element | null
}

export interface ArticleOptions {
  /** Read only what stands in this element. */
  within?: Element | null
}

/** Less text than this is no article. In characters. */
const SHORTEST = 120
/** More of the text than this under links to other pages: a list of articles. */
const TEASERS = 0.8
/** No sentence is longer; what is cut so is no sentence anyway (tables, code). In characters. */
const LONGEST_SENTENCE = 5_000

/**
 * Reads the article of a page. Changes nothing. Never holds the main thread for long, whatever the page's length.
 *
 * @returns the article, or a failure: `empty-page`, `not-an-article`, `list-of-articles`.
 */
export async function readArticle(
  document: Document,
  scheduler: Scheduler = windowScheduler((document.defaultView ?? globalThis) as Window & typeof globalThis),
  { within }: ArticleOptions = {},
): Promise<Result<PageArticle>> {
  const all = await readBlocks(document, scheduler, within ? { within } : {})
  await scheduler.pause()
  const separate = separateArticles(all, (block) => (isProse(block) ? block.text.length : 0))
  const part = mostInView(separate, document.defaultView?.innerHeight ?? 0)
  const blocks = part ? all.filter(({ element }) => holds(part, element)) : all
  const characters = blocks.reduce((sum, block) => sum + block.text.length, 0)
  if (characters < 40) {
    return fail('empty-page', 'This page shows no text yet. Wait until it has loaded, then check it again.')
  }
  const body = chooseBody(blocks, document.location?.href ?? null)
  await scheduler.pause()
  const metadata = readMetadata(document, Date.now(), body.container, part !== null && part !== separate[0])
  const seen = body.blocks.filter((block) => isSeen(block.element) && !repeats(block, metadata.title))
  const length = seen.reduce((sum, block) => sum + block.text.length, 0)
  if (length < SHORTEST) {
    return fail('not-an-article', 'There is no article to check on this page. Open a report and check that.')
  }
  if (body.teasers > TEASERS && !metadata.saysArticle) {
    return fail(
      'list-of-articles',
      'This page is a list of articles and not an article. Open one of them and check that.',
    )
  }
  await scheduler.pause()
  const article = await cutArticle(seen, metadata, scheduler)
  await scheduler.pause()
  return ok({ ...article, scope: scopeOf(body.container, part) })
}

/** Text that comes later stands beside the text that is there, or elsewhere in the same article. */
function scopeOf(container: Element | null, part: Element | null): Element | null {
  const named = container?.closest('article, [itemprop~="articleBody"]')
  if (named) return named
  const around = container && container !== part ? parentOf(container) : container
  return around && !/^(?:body|html)$/.test(around.localName) ? around : null
}

/** Cuts blocks into the sentences of an article. */
export async function cutArticle(
  blocks: readonly Block[],
  metadata: Metadata,
  scheduler: Scheduler,
): Promise<PageArticle> {
  const rest = createBreaks(scheduler)
  const sentences: Sentence[] = []
  const paragraphs: PageParagraph[] = []
  const paragraphOf: number[] = []
  for (const { element, run, text } of blocks) {
    const pause = rest()
    if (pause) await pause
    const spans = spansOf(text)
    if (spans.length === 0) continue
    const first = sentences.length
    paragraphs.push({ element, run, text, first, spans })
    for (const [position, span] of spans.entries()) {
      paragraphOf.push(paragraphs.length - 1)
      sentences.push({
        index: first + position,
        paragraph: paragraphs.length,
        sentence: position + 1,
        text: span.text,
      })
    }
  }
  const { title, url, publishedAt, language } = metadata
  return {
    article: { title, url, publishedAt, language, sentences },
    metadata,
    paragraphs,
    paragraphOf,
    everything: false,
    scope: null,
  }
}

/** The sentences of a paragraph. */
export const spansOf = (text: string): Span[] => splitSentences(text).flatMap(shorten)

/** Cuts what is too long for a sentence at blanks. */
function shorten(span: Span): Span[] {
  const pieces: Span[] = []
  let { start } = span
  while (span.end - start > LONGEST_SENTENCE) {
    const blank = span.text.lastIndexOf(' ', start - span.start + LONGEST_SENTENCE)
    const end = blank > start - span.start ? span.start + blank : start + LONGEST_SENTENCE
    pieces.push({ start, end, text: span.text.slice(start - span.start, end - span.start) })
    start = end === span.start + blank ? end + 1 : end
  }
  if (start < span.end) pieces.push({ start, end: span.end, text: span.text.slice(start - span.start) })
  return pieces
}

function isSeen(element: Element): boolean {
  return typeof element.checkVisibility === 'function' ? element.checkVisibility() : true
}

/** Some pages repeat the headline in a paragraph. */
function repeats(block: Block, title: string | null): boolean {
  return title !== null && block.text.replace(/\s+/g, ' ') === title
}
