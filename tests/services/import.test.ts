import { describe, expect, it } from 'vitest'
import type { ImportPreview, Job } from '../../lib/core/library.ts'
import { readJobs, readReports, readSteps } from '../../lib/services/library-reads.ts'
import { type ImportFile, stageImport } from '../../lib/services/stage-import.ts'
import {
  added,
  DAM,
  draft,
  FERRY,
  FERRY_TOO,
  good,
  type Library,
  openLibrary,
  reviveLibrary,
} from './library-stage.ts'

const csv = (name: string, texts: readonly string[]): ImportFile => ({
  name,
  text: `text\n${texts.map((text) => `"${text}"`).join('\n')}`,
})

async function staged(
  library: Library,
  files: readonly ImportFile[],
): Promise<Job & { preview: ImportPreview }> {
  await library.say('job/wake', {})
  const { job } = good(await stageImport(library.db, files))
  const found = (await readJobs(library.db)).find(({ id }) => id === job)
  if (!found?.preview) throw new Error('no preview')
  return { ...found, preview: found.preview }
}

async function imported(library: Library, files: readonly ImportFile[]): Promise<number> {
  const { id } = await staged(library, files)
  good(await library.say('job/start', { job: id }))
  await library.settled()
  return id
}

const mine = async (library: Library) =>
  (await readReports(library.db)).filter(({ origin }) => origin !== 'bundled')

/** Reports of 24 claims each, with words of their own. */
const many = (count: number): ImportFile => ({
  name: 'many.ndjson',
  text: Array.from({ length: count }, (_, at) =>
    JSON.stringify({
      title: `Report ${at}`,
      paragraphs: Array.from({ length: 8 }, (_, part) =>
        DAM.map((text) => text.replaceAll('Vintar', `Vintar${at}p${part}`)).join(' '),
      ),
    }),
  ).join('\n'),
})

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

describe('backup and restore', () => {
  /** A library with everything in it. */
  async function full() {
    const library = openLibrary()
    const a = await added(library, FERRY, {
      url: 'https://e.org/ferry',
      publisher: 'Post',
      author: 'Isla Kerr',
    })
    await imported(library, [csv('dam.csv', DAM), many(3)])
    good(
      await library.say('report/add', {
        draft: draft([...FERRY.slice(1), 'It was raised on Friday.'], { url: 'https://e.org/ferry' }),
        story: { kind: 'proposed' },
        replaces: a.id,
      }),
    )
    good(await library.say('report/move', { reports: ['000'], to: { kind: 'story', id: a.story } }))
    good(await library.say('story/rename', { story: 'bundled', title: 'Ours' }))
    return library
  }

  it('gives everything back, byte for byte', async () => {
    const library = await full()
    const backup = await library.backup()
    good(await library.say('library/wipe', {}))
    expect(await library.backup()).not.toBe(backup)
    await imported(library, [{ name: 'backup.ndjson', text: backup }])
    expect(await library.backup()).toBe(backup)
    expect(await library.workshop.corpus.postings(['captain'])).toHaveProperty('size', 1)
  })

  it('is the same in another order of lines, and twice', async () => {
    const library = await full()
    const backup = await library.backup()
    const [head, ...lines] = backup.trimEnd().split('\n')
    const other = openLibrary()
    const text = [head, ...lines.reverse()].join('\n')
    await imported(other, [{ name: 'b.ndjson', text }])
    await imported(other, [{ name: 'b.ndjson', text }])
    expect(await other.backup()).toBe(backup)
  })

  it('loses nothing of what is stored, and can be undone', async () => {
    const library = await full()
    const other = openLibrary()
    await added(other, FERRY_TOO)
    const before = await other.backup()
    await imported(other, [{ name: 'b.ndjson', text: await library.backup() }])
    expect((await mine(other)).length).toBe((await mine(library)).length + 1)
    const [step] = await readSteps(other.db)
    expect(step?.deed).toBe('restore')
    good(await other.say('undo/to', { step: step?.id ?? 0 }))
    expect(await other.backup()).toBe(before)
  })

  it('tells every fault of a damaged file, each with its line, and restores the good lines when told to', async () => {
    const library = await full()
    const [head = '', ...lines] = (await library.backup()).trimEnd().split('\n')
    const report = lines.find((line) => line.startsWith('{"kind":"report"')) ?? ''
    const wrong = [
      '{',
      '{"kind":"news","value":1}',
      report,
      report.replace('"language":"en"', '"language":7').replace('"mode":"asserted"', '"mode":"sung"'),
      report.replace(/"id":"r[^"]*","language"/, '"id":"000","language"'),
      '{"kind":"assignment","value":{"by":"reader","report":"nobody","story":"bundled"}}',
      '{"kind":"story","value":{"id":"x"}}',
    ]
    const other = openLibrary()
    const { preview } = await staged(other, [
      { name: 'b.ndjson', text: [head, ...lines, ...wrong].join('\n') },
    ])
    const first = lines.length + 2
    expect(preview.problems.map(({ place, code }) => `${place} ${code}`)).toEqual([
      `b.ndjson :${first} no-json`,
      `b.ndjson :${first + 1} unknown-kind`,
      `b.ndjson :${first + 2} twice`,
      `b.ndjson :${first + 3}.language bad-field`,
      `b.ndjson :${first + 3}.claims[0].mode bad-field`,
      `b.ndjson :${first + 6} no-field`,
      `b.ndjson :${first + 6} no-field`,
      `b.ndjson :${first + 4} ours`,
      `b.ndjson :${first + 5} dangling`,
    ])
    expect(await mine(other)).toEqual([])
    good(await other.say('job/start', { job: (await readJobs(other.db))[0]?.id ?? 0 }))
    await other.settled()
    expect(await other.backup()).toBe(await library.backup())
  })

  it.each([
    ['{"format":"second-source backup","version":2}\n', 'newer-backup'],
    ['{"format":"second-source backup","version":1}\n{"kind":"story","value":[]}', 'bad-field'],
  ])('refuses %s', async (text, code) => {
    const { preview } = await staged(openLibrary(), [{ name: 'b.ndjson', text }])
    expect(preview).toMatchObject({ reports: 0, faults: 1, problems: [{ code }] })
  })
})

async function until(holds: () => Promise<boolean>): Promise<void> {
  for (let tries = 0; !(await holds()); tries++) {
    if (tries > 2000) throw new Error('It never came about.')
    await new Promise((resolve) => setTimeout(resolve, 5))
  }
}
