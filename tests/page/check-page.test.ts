import { describe, expect, it, vi } from 'vitest'
import { fail, ok, type Result } from '../../lib/core/result.ts'
import type { Article, Status } from '../../lib/core/types.ts'
import { type CheckOptions, checkPage, type Judging, nearestFirst } from '../../lib/page/check-page.ts'

const article: Article = { title: null, url: null, publishedAt: null, language: 'en', sentences: [] }
const story = { reports: ['r1'], sameAs: null, confidence: 1, language: 'judged' as const }
const unreachable = fail('unreachable', 'Try again.')
const unknown = fail('unknown-article', 'Check it again.')

/** A background that judges `pending` sentences; `trouble` comes before its answers, call by call. */
function background(pending: number, trouble: (Result<never> | null)[] = []) {
  const judged: number[] = []
  const calls: string[] = []
  const judging: Judging = {
    open: async () => {
      calls.push('open')
      judged.length = 0
      return (
        trouble.shift() ?? ok({ story, marks: [], pending: Array.from({ length: pending }, (_, i) => i) })
      )
    },
    judge: async (indexes) => {
      calls.push(`judge ${indexes.length}`)
      const wrong = trouble.shift()
      if (wrong) return wrong
      judged.push(...indexes)
      return ok({ marks: indexes.map((index) => ({ index, status: 'confirmed' as Status })) })
    },
  }
  return { judging, judged, calls }
}

const run = (judging: Judging, over: Partial<CheckOptions> = {}) =>
  checkPage({
    article,
    judging,
    onMarks: () => {},
    next: (waiting, most) => [...waiting].slice(0, most),
    wait: () => Promise.resolve(),
    signal: new AbortController().signal,
    ...over,
  })

describe('checkPage', () => {
  it('has everything judged, a small batch first, never more than 50 at once', async () => {
    const { judging, judged, calls } = background(130)
    const onMarks = vi.fn()
    expect(await run(judging, { onMarks })).toEqual(ok(story))
    expect(calls).toEqual(['open', 'judge 20', 'judge 50', 'judge 50', 'judge 10'])
    expect(new Set(judged).size).toBe(130)
    expect(onMarks.mock.calls.flatMap(([marks]) => marks).length).toBe(130)
  })

  it('tries again while the background is dead, and then goes on', async () => {
    const waits: number[] = []
    const { judging, judged } = background(30, [null, unreachable, unreachable])
    const wait = async (ms: number) => void waits.push(ms)
    expect((await run(judging, { wait })).ok).toBe(true)
    expect(waits).toEqual([100, 400])
    expect(judged.length).toBe(30)
  })

  it('gives up after four tries', async () => {
    const { judging, calls } = background(30, Array(9).fill(unreachable))
    expect(await run(judging)).toEqual(unreachable)
    expect(calls.length).toBe(4)
  })

  it('sends the article again when it was forgotten, and has all of it judged', async () => {
    const { judging, judged, calls } = background(30, [null, null, unknown])
    expect((await run(judging)).ok).toBe(true)
    expect(calls).toEqual(['open', 'judge 20', 'judge 10', 'open', 'judge 20', 'judge 10'])
    expect(judged.length).toBe(30)
  })

  it('does not go on for ever when it is always forgotten', async () => {
    const { judging } = background(30)
    judging.judge = async () => unknown
    expect(await run(judging)).toEqual(unknown)
  })

  it('stops with the signal', async () => {
    const { judging, calls } = background(130)
    const ending = new AbortController()
    const onMarks = (marks: readonly unknown[]) => marks.length > 0 && ending.abort()
    expect(await run(judging, { onMarks, signal: ending.signal })).toMatchObject({
      error: { code: 'stopped' },
    })
    expect(calls.length).toBeLessThan(4)
  })

  it.each(['outdated', 'database-unreadable', 'bug'])('ends with the failure %s', async (code) => {
    const { judging } = background(30, [null, fail(code, 'No.')])
    expect(await run(judging)).toEqual(fail(code, 'No.'))
  })
})

describe('nearestFirst', () => {
  it.each([
    ['what is in view, then below, then above', [4, 5], 7, [4, 5, 6, 7, 8, 9, 0]],
    ['in order when nothing is in view', [], 3, [0, 1, 2]],
    ['no more than asked for', [4, 5], 1, [4]],
  ])('%s', (_, near, most, expected) => {
    const waiting = new Set([9, 8, 7, 6, 5, 4, 3, 2, 1, 0])
    expect(nearestFirst(waiting, most, (index) => near.includes(index))).toEqual(expected)
  })
})
