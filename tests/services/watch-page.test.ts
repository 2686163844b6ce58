import { describe, expect, it, vi } from 'vitest'
import { emptyPage, type StoredFinding } from '../../lib/core/page-state.ts'
import { type WatchedPage, watchPage } from '../../lib/services/watch-page.ts'
import { addFindings, startTab } from '../../lib/storage/tab-store.ts'
import { freshDatabase } from '../storage/builders.ts'

const finding = (tab: number, index: number): StoredFinding => ({
  tab,
  index,
  finding: {
    sentence: { index, paragraph: 1, sentence: index + 1, text: 'One thing happened.' },
    checkable: true,
    status: 'unreported',
    stances: [],
    origins: 0,
    questions: [],
  },
})
const article = { title: null, url: null, publishedAt: null, language: 'en', sentences: [] }

function watch(tab: number, db = freshDatabase()) {
  const seen: WatchedPage[] = []
  const stop = watchPage(tab, (watched) => seen.push(watched), db)
  return { db, seen, stop }
}

describe('a window watches a tab', () => {
  it('and is told now, after each change, in order, and of no other tab', async () => {
    const { db, seen, stop } = watch(7)
    await vi.waitFor(() => expect(seen).toEqual([{ page: null, findings: [] }]))
    await startTab(db, { ...emptyPage(7), phase: 'judging', checkable: 12 }, article)
    await startTab(db, { ...emptyPage(70), phase: 'judging', checkable: 1 }, article)
    await addFindings(db, 70, [finding(70, 0)])
    await addFindings(
      db,
      7,
      [10, 2, 1].map((index) => finding(7, index)),
    )
    await vi.waitFor(() => expect(seen.at(-1)?.findings.map(({ index }) => index)).toEqual([1, 2, 10]))
    expect(seen.at(-1)?.page).toMatchObject({ tab: 7, judged: 3 })
    expect(seen.flatMap(({ findings }) => findings.map(({ tab }) => tab))).not.toContain(70)
    stop()
  })

  it('until it stops', async () => {
    const { db, seen, stop } = watch(7)
    await vi.waitFor(() => expect(seen).toHaveLength(1))
    stop()
    await startTab(db, emptyPage(7), article)
    await new Promise((resolve) => setTimeout(resolve, 20))
    expect(seen).toHaveLength(1)
  })

  it('and is told when the database cannot be read', async () => {
    vi.spyOn(indexedDB, 'open').mockImplementation(() => {
      throw new DOMException('Internal error.', 'UnknownError')
    })
    const { seen } = watch(7)
    await vi.waitFor(() => expect(seen.at(-1)?.page?.problem?.code).toBe('database-unreadable'))
    expect(seen.at(-1)?.page?.phase).toBe('failed')
  })
})
