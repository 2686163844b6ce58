import type { ReportDraft, ReportPreview } from '../../../lib/core/library.ts'

/** What a page gives. */
export const aDraft = (over: Partial<ReportDraft> = {}): ReportDraft => ({
  title: 'Bridge shut to lorries',
  publisher: 'The Harbour Post',
  author: null,
  publishedAt: '2026-03-02T08:30:00Z',
  url: 'https://news.example/bridge',
  language: 'en',
  origin: 'page',
  paragraphs: ['The bridge was shut on Monday.', 'Read our newsletter.', 'A crack was found.'],
  ...over,
})

/** What adding it would do. */
export const aPreview = (over: Partial<ReportPreview> = {}): ReportPreview => ({
  known: { kind: 'new' },
  knownTitle: null,
  sentences: 3,
  claims: 2,
  story: { id: 's1', title: 'Old harbour bridge' },
  ...over,
})
