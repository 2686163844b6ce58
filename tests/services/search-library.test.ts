import { expect, it, vi } from 'vitest'
import type { Result } from '../../lib/core/result.ts'
import type { Search } from '../../lib/core/search/search.ts'
import { searchLibrary, watchSearch } from '../../lib/services/search-library.ts'
import { added, DAM, FERRY, good, openLibrary } from './library-stage.ts'

it('finds what the reader added, and what came with it', async () => {
  const library = openLibrary()
  await library.say('job/wake', {})
  const ferry = await added(library, FERRY, { title: 'Ferry runs aground', publisher: 'The Oban Post' })
  const search = await searchLibrary(library.db)
  const found = await search.find('feryr oban')
  expect(found.hits.find(({ kind }) => kind === 'report')).toMatchObject({ id: ferry.id })
  const claims = await search.find(FERRY[0]?.split(' ').slice(0, 3).join(' ') ?? '')
  expect(claims.hits.find(({ kind }) => kind === 'claim')?.claim).toMatchObject({ report: ferry.id })
  const asked = await search.find('what about court')
  const question = asked.hits.find(({ kind }) => kind === 'question')
  expect(question?.story).toBe((await library.db.assignments.get('000'))?.story)
})

it('is opened anew after a change, and not before', async () => {
  const library = openLibrary()
  const told = vi.fn<(now: Result<Search>) => void>()
  const stop = watchSearch(told, library.db)
  await vi.waitFor(() => expect(told).toHaveBeenCalledTimes(1))
  await added(library, DAM, { title: 'Dam overflows' })
  await vi.waitFor(() => expect(told).toHaveBeenCalledTimes(2), { timeout: 3000 })
  const search = good(told.mock.calls[1]?.[0] as Result<Search>)
  expect((await search.find('dam overflows')).counts.report).toBe(1)
  stop()
  await added(library, FERRY)
  await new Promise((resolve) => setTimeout(resolve, 600))
  expect(told).toHaveBeenCalledTimes(2)
})
