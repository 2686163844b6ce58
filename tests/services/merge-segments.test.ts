import { describe, expect, it } from 'vitest'
import { mergeIfNeeded } from '../../lib/services/jobs/merge-segments.ts'
import { addReports } from '../../lib/storage/corpus-writer.ts'
import type { JobRow } from '../../lib/storage/library-rows.ts'
import { report } from '../storage/builders.ts'
import { until } from './import-stage.ts'
import { good, type Library, openLibrary, reviveLibrary } from './library-stage.ts'

/** Words enough for many blocks; every report has some that no other has. */
const says = (at: number) =>
  Array.from(
    { length: 40 },
    (_, line) => `The ${word(at, line)} and the ${word(0, line)} met ${word(line, at)}.`,
  )
const word = (a: number, b: number) =>
  [a, b].map((part) => [...`${part + 10}`].map((digit) => 'kptvmnrlsd'[Number(digit)]).join('o')).join('a')

async function withSegments(count: number): Promise<Library> {
  const library = openLibrary()
  await library.say('job/wake', {})
  await library.settled()
  for (let at = 0; at < count; at++)
    await addReports(library.db, [report(`mine${at}`, says(at), { origin: 'file' })])
  return library
}

/** Everything that the index answers, claims by their ids. */
async function answers({ workshop: { corpus } }: Library) {
  const terms = await corpus.vocabulary([''])
  const found = await corpus.postings(terms)
  const claims = await corpus.claimsOf((await corpus.reports()).map(({ id }) => id))
  const ids = new Map(claims.map(({ number, id }) => [number, id]))
  return [...found]
    .map(([term, list]) => [term, list.map(({ claim, count }) => [ids.get(claim), count])])
    .sort()
}

/** What the stored job says of how far it is; null when there is none. */
async function progress({ db }: Library): Promise<string | null> {
  const [job] = await db.jobs.toArray()
  return job ? JSON.stringify([job.done, job.cursor]) : null
}

describe('merging segments', () => {
  it('changes no answer, and leaves one segment beside the bundled one', async () => {
    const library = await withSegments(12)
    const before = await answers(library)
    expect(before.length).toBeGreaterThan(300)
    await mergeIfNeeded(library.workshop)
    await library.settled()
    expect(await library.db.segments.count()).toBe(2)
    expect(await library.db.jobs.count()).toBe(0)
    expect(await answers(library)).toEqual(before)
  })

  it('goes on after each kill, and is not misled by a report that was removed meanwhile', async () => {
    let library = await withSegments(12)
    const expected = await withSegments(12)
    for (const one of [library, expected]) good(await one.say('report/remove', { reports: ['mine3'] }))
    await expected.db.jobs.clear()
    await mergeIfNeeded(library.workshop)
    const isMerged = async () => (await library.db.segments.count()) === 2
    let kills = 0
    for (; !(await isMerged()); kills++) {
      const before = await progress(library)
      void library.workshop.jobs.wake()
      // As soon as a piece is done the next one is under way: that one is killed.
      await until(async () => (await progress(library)) !== before)
      library = reviveLibrary(library)
      if (kills !== 2) continue
      good(await library.say('report/remove', { reports: ['mine7'] }))
      good(await expected.say('report/remove', { reports: ['mine7'] }))
      library = reviveLibrary(library)
    }
    expect(kills).toBeGreaterThan(2)
    expect(await library.db.segments.count()).toBe(2)
    expect(await answers(library)).toEqual(await answers(expected))
    const segments = new Set(await library.db.segments.toCollection().primaryKeys())
    const rows = await library.db.postings.toCollection().primaryKeys()
    expect(rows.filter(([segment]) => !segments.has(segment))).toEqual([])
  }, 30_000)

  it('has ended when the worker was stopped between its last piece and the note that it is done', async () => {
    const library = await withSegments(12)
    const before = await answers(library)
    await mergeIfNeeded(library.workshop)
    let last: JobRow | undefined
    const { put } = library.db.jobs
    library.db.jobs.put = ((row: JobRow) => {
      if (row.kind === 'merge-segments') last = structuredClone(row)
      return put.call(library.db.jobs, row)
    }) as typeof put
    await library.settled()
    if (!last) throw new Error('no job')
    await library.db.jobs.add({ ...last, state: 'running' })
    const next = reviveLibrary(library)
    await next.settled()
    expect(await next.db.jobs.count()).toBe(0)
    expect(await answers(next)).toEqual(before)
  })

  it('takes back what it wrote when it is cancelled', async () => {
    const library = await withSegments(12)
    const before = await library.db.postings.count()
    await mergeIfNeeded(library.workshop)
    const [job] = await library.db.jobs.toArray()
    void library.workshop.jobs.wake()
    await new Promise((resolve) => setTimeout(resolve, 5))
    good(await library.say('job/cancel', { job: job?.id ?? 0 }))
    await library.db.jobs.clear()
    expect(await library.db.postings.count()).toBe(before)
    library.db.close()
  })
})
