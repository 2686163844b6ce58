import { vi } from 'vitest'
import type { AddDeeds } from '../../../components/add/live-add.tsx'
import type { ReportDraft, ReportPreview } from '../../../lib/core/library.ts'
import { ok } from '../../../lib/core/result.ts'

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

/** Deeds that go well and are watched. */
export const addDeeds = (over: Partial<AddDeeds> = {}) => ({
  draft: vi.fn(async () => ok({ draft: aDraft(), preview: aPreview() })),
  preview: vi.fn(async () => ok(aPreview())),
  add: vi.fn(async () => ok({ step: 5, reports: ['r9'], story: 's1' })),
  stories: vi.fn(async () =>
    ok([
      { id: 's1', title: 'Old harbour bridge' },
      { id: 's2', title: 'Ferry strike' },
    ]),
  ),
  ...over,
})
