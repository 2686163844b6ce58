import { vi } from 'vitest'
import type { AddDeeds } from '../../../components/add/live-add.tsx'
import { ok } from '../../../lib/core/result.ts'
import { aDraft, aPreview } from './draft.ts'

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
