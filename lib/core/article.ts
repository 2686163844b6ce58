import { worthinessOf } from './check-worthy.ts'
import { fingerprintSentence } from './fingerprint.ts'
import { splitSentences } from './sentences.ts'
import type { Article, Report, ReportWithClaims } from './types.ts'

/** A text as it was read from a file or a page, before it is cut into sentences. */
export interface ReadText {
  title: string | null
  url: string | null
  /** ISO 8601. */
  publishedAt: string | null
  /** BCP 47; null when unknown. */
  language: string | null
  /** Absent or null when unknown. */
  publisher?: string | null
  author?: string | null
  /** Without blank ones. */
  paragraphs: string[]
}

/** Cuts a read text into the sentences of an article. */
export function articleOf(text: ReadText): Article {
  const { title, url, publishedAt, language, paragraphs } = text
  let index = 0
  return {
    title,
    url,
    publishedAt,
    language,
    sentences: paragraphs.flatMap((paragraph, p) =>
      splitSentences(paragraph).map((piece, s) => ({
        index: index++,
        paragraph: p + 1,
        sentence: s + 1,
        text: piece.text,
      })),
    ),
  }
}

/** A sentence of a report that may be a claim is kept: what is not kept can be neither evidence nor left out. */
const KEPT_AS_CLAIM = 0.2

/**
 * An article as a report of the corpus: its claims are its sentences, word for word, but those that
 * are no claims in all likelihood.
 *
 * @param about the id it gets, where it came from, and what is known of it beside the article
 */
export function reportOf(
  article: Article,
  about: Pick<Report, 'id' | 'origin' | 'source' | 'addedAt' | 'author'> & {
    publisher?: string | null
    /** Which text of the report it is, from 1: claims of a later text are other claims. */
    edition?: number
  },
): ReportWithClaims {
  const worth = worthinessOf(article.sentences)
  const fingerprint: string[][] = []
  for (const { paragraph, sentence, text } of article.sentences) {
    while (fingerprint.length < paragraph) fingerprint.push([])
    const row = fingerprint[paragraph - 1]
    if (row) row[sentence - 1] = fingerprintSentence(text)
  }
  const edition = (about.edition ?? 1) > 1 ? `.v${about.edition}` : ''
  const isClaim = (index: number) => (worth[index] ?? 0) >= KEPT_AS_CLAIM
  return {
    id: about.id,
    title: article.title ?? article.sentences[0]?.text.slice(0, 120) ?? about.id,
    publisher: about.publisher ?? null,
    ...(about.author === undefined ? {} : { author: about.author }),
    url: article.url,
    publishedAt: article.publishedAt,
    ...(about.addedAt === undefined ? {} : { addedAt: about.addedAt }),
    language: article.language ?? 'en',
    origin: about.origin,
    paragraphs: fingerprint.length,
    fingerprint,
    ...(about.source === undefined ? {} : { source: about.source }),
    claims: article.sentences
      .filter((_, index) => isClaim(index))
      .map(({ paragraph, sentence, text }) => ({
        id: `${about.id}${edition}.p${paragraph}.s${sentence}`,
        report: about.id,
        at: { paragraph, sentence },
        text,
        mode: 'asserted' as const,
      })),
    asides: article.sentences
      .filter((_, index) => !isClaim(index))
      .map(({ paragraph, sentence, text }) => ({ at: { paragraph, sentence }, text })),
  }
}

/**
 * The text of a report: its sentences by paragraph. Where its claims are restated, these stand for its sentences, each
 * once; places that nothing is known of are left out.
 */
export function textOf({ claims, asides }: Pick<ReportWithClaims, 'claims' | 'asides'>): string[][] {
  const pieces = [...claims, ...(asides ?? [])].sort(
    (a, b) => a.at.paragraph - b.at.paragraph || a.at.sentence - b.at.sentence,
  )
  const paragraphs = new Map<number, string[]>()
  for (const { at, text } of pieces) {
    const paragraph = paragraphs.get(at.paragraph)
    if (paragraph) paragraph.push(text)
    else paragraphs.set(at.paragraph, [text])
  }
  return [...paragraphs.values()]
}
