import { describe, expect, it } from 'vitest'
import { readJobs, readSteps } from '../../lib/services/library-reads.ts'
import { stageImport } from '../../lib/services/stage-import.ts'
import { csv, imported, many, mine, staged, until } from './import-stage.ts'
import { added, DAM, FERRY, FERRY_TOO, good, openLibrary, reviveLibrary } from './library-stage.ts'

/** Enough for several pieces. */
const MANY = 300

describe('an import', () => {
  it('says before what it will add, what is known, and every fault', async () => {
    const library = openLibrary()
    await added(library, FERRY, { url: 'https://e.org/ferry', title: 'Ferry' })
    const newer = JSON.stringify([
      {
        title: 'Ferry',
        url: 'https://e.org/ferry',
        paragraphs: [...FERRY.slice(1), 'It was raised on Friday.'],
      },
      { title: 'Copy', url: 'https://other.org/x', publisher: 'Other', paragraphs: FERRY },
    ])
    const before = await library.backup()
    const { preview, state, total } = await staged(library, [
      csv('same.csv', FERRY),
      csv('dam.csv', DAM),
      { name: 'more.json', text: newer },
      csv('again.csv', DAM),
      { name: 'bad.csv', text: 'title\nx' },
      { name: 'bad.docx', text: 'x' },
      { name: 'bad.txt', text: 'PK\u0003\u0004\0\0' },
    ])
    expect(state).toBe('ready')
    expect(preview).toMatchObject({ reports: 3, same: 2, versions: 1, copies: 1, faults: 3, claims: total })
    expect(preview.known).toEqual([
      { place: 'same.csv :2', title: FERRY[0], kind: 'same', known: 'Ferry' },
      { place: 'more.json [0]', title: 'Ferry', kind: 'version', known: 'Ferry' },
      { place: 'more.json [1]', title: 'Copy', kind: 'copy', known: 'Ferry' },
      { place: 'again.csv :2', title: DAM[0]?.slice(0, 120), kind: 'same', known: DAM[0]?.slice(0, 120) },
    ])
    expect(preview.problems.map(({ place, code }) => [place, code])).toEqual([
      ['bad.csv :1', 'no-text-column'],
      ['bad.docx', 'unknown-format'],
      ['bad.txt', 'not-text'],
    ])
    expect(await library.backup()).toBe(before)
  })

  it('writes what was staged, proposes stories, and is one step', async () => {
    const library = openLibrary()
    const ferry = await added(library, FERRY, { title: 'Ferry' })
    const before = await library.backup()
    const id = await imported(library, [csv('too.csv', FERRY_TOO), csv('dam.csv', DAM)])
    expect(await readJobs(library.db)).toMatchObject([
      { id, state: 'done', done: 8, total: 8, kind: 'import' },
    ])
    const reports = await mine(library)
    expect(reports.map(({ source, by }) => `${source} ${by}`).sort()).toEqual([
      'dam.csv proposed',
      'too.csv proposed',
      'undefined reader',
    ])
    expect(reports.find(({ source }) => source === 'too.csv')?.story).toBe(ferry.story)
    const [step] = await readSteps(library.db)
    expect(step).toMatchObject({ deed: 'import', about: 'too.csv, dam.csv', reports: 2 })
    good(await library.say('undo/to', { step: step?.id ?? 0 }))
    expect(await library.backup()).toBe(before)
    good(await library.say('job/dismiss', { job: id }))
    expect(await readJobs(library.db)).toEqual([])
    expect(await library.db.staged.count()).toBe(0)
  })

  it('is not begun without a yes, and can be dismissed', async () => {
    const library = openLibrary()
    const { id } = await staged(library, [csv('dam.csv', DAM)])
    await library.settled()
    expect(await mine(library)).toEqual([])
    good(await library.say('job/dismiss', { job: id }))
    expect(await library.db.staged.count()).toBe(0)
    expect(await library.say('job/start', { job: id })).toMatchObject({ error: { code: 'no-job' } })
  })

  it('goes on after the worker was killed in the middle, and nothing is there twice', async () => {
    const killed = openLibrary()
    const { id } = await staged(killed, [many(MANY)])
    expect(await killed.db.staged.count()).toBeGreaterThan(2)
    void killed.say('job/start', { job: id })
    await until(async () => ((await killed.db.jobs.get(id))?.done ?? 0) > 0)
    const next = reviveLibrary(killed)
    const halfWay = (await mine(next)).length
    expect(halfWay).toBeGreaterThan(0)
    expect(halfWay).toBeLessThan(MANY)
    expect((await next.db.jobs.get(id))?.state).toBe('running')
    good(await next.say('job/wake', {}))
    await until(async () => (await next.db.jobs.get(id))?.state === 'done')
    expect(new Set((await mine(next)).map(({ title }) => title)).size).toBe(MANY)
    expect((await next.workshop.corpus.size()).claims).toBe(24 * MANY + 4)
    expect((await readSteps(next.db)).map(({ reports }) => reports)).toEqual([MANY])
    next.db.close()
  })

  it('can be cancelled at once; what was added stays, and can be undone', async () => {
    const library = openLibrary()
    const { id } = await staged(library, [many(MANY)])
    const before = await library.backup()
    void library.say('job/start', { job: id })
    await until(async () => ((await library.db.jobs.get(id))?.done ?? 0) > 0)
    good(await library.say('job/cancel', { job: id }))
    const job = await library.db.jobs.get(id)
    const added = await mine(library)
    expect(job?.state).toBe('cancelled')
    expect(added.length).toBeGreaterThan(0)
    expect(added.length).toBeLessThan(MANY)
    expect(await library.db.staged.count()).toBe(0)
    good(await library.say('undo/to', { step: job?.step ?? 0 }))
    expect(await mine(library)).toEqual([])
    expect(await library.backup()).toBe(before)
  })

  it('can be undone while stories are still being proposed for it', async () => {
    const library = openLibrary()
    const { id } = await staged(library, [many(30)])
    const before = await library.backup()
    good(await library.say('job/start', { job: id }))
    await until(async () => (await library.db.assignments.count()) > 4)
    const [step] = await readSteps(library.db)
    good(await library.say('undo/to', { step: step?.id ?? 0 }))
    await library.settled()
    expect(await library.backup()).toBe(before)
    expect((await readJobs(library.db)).map(({ kind, state }) => [kind, state])).toEqual([['import', 'done']])
  })

  it('is taken off the list when the window that read it was closed long ago', async () => {
    const library = openLibrary()
    const { id } = await staged(library, [csv('dam.csv', DAM)])
    await library.db.jobs.update(id, { state: 'staging' })
    await library.say('job/wake', {})
    await library.settled()
    expect(await library.db.jobs.count()).toBe(1)
    await library.db.jobs.update(id, { updatedAt: '2026-01-01T00:00:00.000Z' })
    await library.settled()
    expect(await library.db.jobs.count()).toBe(0)
    expect(await library.db.staged.count()).toBe(0)
  })

  it('is taken back while it is read', async () => {
    const library = openLibrary()
    const ending = new AbortController()
    const reading = stageImport(library.db, [many(5), csv('dam.csv', DAM)], {
      signal: ending.signal,
      onRead: () => ending.abort(),
    })
    expect(await reading).toMatchObject({ ok: false, error: { code: 'import-stopped' } })
    expect(await library.db.jobs.count()).toBe(0)
    expect(await library.db.staged.count()).toBe(0)
  })
})
