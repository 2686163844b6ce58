import type { ReportDraft } from '../core/library.ts'
import type { PageArticle } from './article.ts'

/** What would be added of a page to the corpus. `excerpt`: only a part of its text was read. */
export function draftOf({ article, metadata, paragraphs }: PageArticle, excerpt: boolean): ReportDraft {
  const { title, url, publishedAt, language } = article
  return {
    title,
    publisher: metadata.publisher,
    author: metadata.author,
    publishedAt,
    url,
    language,
    origin: 'page',
    paragraphs: paragraphs.map(({ text }) => text),
    ...(excerpt ? { excerpt } : {}),
  }
}
