import { expect, it, vi } from 'vitest'
import type { Result } from '../../lib/core/result.ts'
import type { Comparing } from '../../lib/core/story-table/table.ts'
import { watchComparison } from '../../lib/services/compare-story.ts'
import { fixedJudge } from '../core/builders.ts'
import { added, FERRY, FERRY_TOO, good, openLibrary } from './library-stage.ts'

const tables = (told: { mock: { calls: [Result<Comparing>][] } }) =>
  told.mock.calls.map(([now]) => good(now)).flatMap((now) => (now.kind === 'done' ? [now.table] : []))

it('compares the reports of a story, keeps the table, and compares anew when a report joins', async () => {
  const library = openLibrary()
  const first = await added(library, FERRY)
  const other = await added(library, FERRY_TOO)
  const { judge, asked } = fixedJudge(() => ({}))
  const told = vi.fn<(now: Result<Comparing>) => void>()
  const stop = watchComparison(first.story, judge, told, library.db)
  await vi.waitFor(() => expect(tables(told)).toHaveLength(1))
  expect(tables(told)[0]?.reports).toEqual([first.id])
  await library.say('report/move', { reports: [other.id], to: { kind: 'story', id: first.story } })
  await vi.waitFor(() => expect(tables(told)).toHaveLength(2), { timeout: 3000 })
  expect(tables(told)[1]?.reports).toEqual([first.id, other.id].sort())
  stop()

  const before = asked.sentences
  const again = vi.fn<(now: Result<Comparing>) => void>()
  const end = watchComparison(first.story, judge, again, library.db)
  await vi.waitFor(() => expect(tables(again)).toHaveLength(1))
  expect(asked.sentences).toBe(before)
  end()
})

it('tells of a story that is not there as one without reports', async () => {
  const library = openLibrary()
  const told = vi.fn<(now: Result<Comparing>) => void>()
  const stop = watchComparison('nowhere', fixedJudge(() => ({})).judge, told, library.db)
  await vi.waitFor(() => expect(tables(told)).toEqual([{ reports: [], matters: [] }]))
  stop()
})
