import { expect, it, vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { keepJobsGoing } from '../../lib/services/keep-jobs-going.ts'
import { newJob } from '../../lib/storage/job-store.ts'
import { freshDatabase } from '../storage/builders.ts'

it('asks at once, again and again while there is work, and no more when it is done or the window closes', async () => {
  const db = freshDatabase()
  const asked = vi.fn(async () => ({ ok: true, value: null }))
  fakeBrowser.runtime.sendMessage = asked as never
  const stop = keepJobsGoing(db, 10)
  const rest = () => new Promise((resolve) => setTimeout(resolve, 60))
  await rest()
  expect(asked.mock.calls).toEqual([[{ name: 'job/wake', input: {} }]])
  const id = await db.jobs.add(newJob('import', 'now', {}))
  await vi.waitFor(() => expect(asked.mock.calls.length).toBeGreaterThan(2))
  await db.jobs.update(id, { state: 'done' })
  await rest()
  const { length } = asked.mock.calls
  await rest()
  expect(asked.mock.calls).toHaveLength(length)
  await db.jobs.update(id, { state: 'running' })
  await vi.waitFor(() => expect(asked.mock.calls.length).toBeGreaterThan(length))
  stop()
  const last = asked.mock.calls.length
  await rest()
  expect(asked.mock.calls).toHaveLength(last)
})
