import { Dexie } from 'dexie'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { ensureBundled, readAsset, repairCorpus } from '../../lib/services/bundled-corpus.ts'
import { bundledMeta, corpusMeta } from '../../lib/storage/corpus-meta.ts'
import { addReports, questionRow } from '../../lib/storage/corpus-writer.ts'
import { SecondSourceDatabase } from '../../lib/storage/database.ts'
import { dexieCorpus } from '../../lib/storage/dexie-corpus.ts'
import { freshDatabase, question, report } from '../storage/builders.ts'
import { asset, packageWith } from './stage.ts'

beforeEach(() => fakeBrowser.reset())
afterEach(() => vi.unstubAllGlobals())

const mine = () => report('mine', ['A ferry sank near Leeds.'], { origin: 'page' })

async function withReader(): Promise<SecondSourceDatabase> {
  const db = freshDatabase()
  await ensureBundled(db)
  await addReports(db, [mine()])
  await db.questions.add(questionRow(question('my-question', ['mine-01', '000-01']), 'reader'))
  return db
}

/** What the reader would miss. */
async function readers(db: SecondSourceDatabase) {
  const corpus = dexieCorpus(db)
  const [claim] = await corpus.claimsOf(['mine'])
  return {
    report: (await corpus.reports()).find(({ id }) => id === 'mine')?.title,
    claim: claim?.text,
    found: (await corpus.postings(['ferri'])).get('ferri')?.map((posting) => posting.claim === claim?.number),
    question: (await db.questions.get('my-question'))?.text,
  }
}
const intact = {
  report: 'Report mine',
  claim: 'A ferry sank near Leeds.',
  found: [true],
  question: 'What about my-question?',
}

describe('the bundled corpus', () => {
  it('is loaded when nothing is stored, and then left alone', async () => {
    const { fetched } = packageWith(asset())
    const db = freshDatabase()
    expect(await ensureBundled(db)).toEqual({ ok: true, value: true })
    expect(await ensureBundled(db)).toEqual({ ok: true, value: false })
    expect(fetched()).toBe(1)
    expect((await dexieCorpus(db).reports()).map(({ id }) => id)).toEqual(['000', '001'])
  })

  const damage: [string, (db: SecondSourceDatabase) => Promise<unknown>][] = [
    ['a report', (db) => db.reports.delete('000')],
    ['claims', (db) => db.claims.delete('001')],
    ['a question', (db) => db.questions.clear()],
    ['a segment', (db) => db.segments.clear()],
    [
      'one row of postings',
      async (db) => db.postings.delete((await db.postings.toCollection().primaryKeys())[0] ?? [0, '']),
    ],
    ['the note of what is stored', (db) => db.meta.delete('bundled')],
    ['every note', (db) => db.meta.clear()],
    ['everything', async (db) => Promise.all(db.tables.map((table) => table.clear()))],
  ]
  it.each(damage)('is loaded again when %s is missing', async (_, harm) => {
    packageWith(asset())
    const db = freshDatabase()
    await ensureBundled(db)
    const before = await db.reports.toArray()
    await harm(db)
    expect(await ensureBundled(db)).toEqual({ ok: true, value: true })
    expect(await db.reports.toArray()).toEqual(before)
    expect(await ensureBundled(db)).toEqual({ ok: true, value: false })
  })

  it('is replaced after an update that brings another version, and the reader’s rows stay', async () => {
    const { put } = packageWith(asset(1))
    const db = await withReader()
    put(asset(2))
    expect(await ensureBundled(db)).toEqual({ ok: true, value: false })
    expect(await ensureBundled(db, true)).toEqual({ ok: true, value: true })
    expect((await bundledMeta(db))?.version).toBe(2)
    expect(await readers(db)).toEqual(intact)
  })

  it('is indexed anew with the reader’s claims when an older index made the postings', async () => {
    packageWith(asset())
    const db = await withReader()
    await db.meta.put({ ...(await corpusMeta(db)), index: 0 })
    await db.postings.toCollection().modify({ bytes: new Uint8Array([255]) })
    expect(await ensureBundled(db)).toEqual({ ok: true, value: true })
    expect(await readers(db)).toEqual(intact)
    expect(await ensureBundled(db)).toEqual({ ok: true, value: false })
  })

  const faults: [string, unknown, RegExp][] = [
    ['is not in the package', new Response('', { status: 404 }), /404/],
    ['cannot be fetched', new TypeError('Failed to fetch'), /Failed to fetch/],
    ['is no JSON', new Response('{'), /JSON/],
    ['does not hold what it must', { version: 1, reports: [{}], questions: [] }, /reports\[0\]/],
  ]
  it.each(faults)('that %s is told with the next step, and what is stored stays', async (_, content, why) => {
    const { put } = packageWith(asset())
    const db = await withReader()
    put(content)
    const told = await readAsset()
    expect(told).toMatchObject({
      ok: false,
      error: { code: 'corpus-missing', message: expect.stringMatching(why) },
    })
    expect(told).toMatchObject({
      error: { message: expect.stringMatching(/Install the extension again\.$/) },
    })
    expect(await ensureBundled(db, true)).toMatchObject({ ok: false, error: { code: 'corpus-missing' } })
    expect(await repairCorpus(db)).toMatchObject({ ok: false, error: { code: 'corpus-missing' } })
    expect(await readers(db)).toEqual(intact)
    expect((await dexieCorpus(db).size()).claims).toBe(5)
  })
})

describe('repair', () => {
  beforeEach(() => void packageWith(asset()))

  const damage: [string, (db: SecondSourceDatabase) => Promise<unknown>][] = [
    ['nothing', async () => {}],
    ['all postings', (db) => db.postings.clear()],
    ['bytes of postings', (db) => db.postings.toCollection().modify({ bytes: new Uint8Array([255]) })],
    ['segments', (db) => db.segments.clear()],
    ['the corpus’s own row', (db) => db.meta.clear()],
    ['bundled reports', (db) => db.reports.where('origin').equals('bundled').delete()],
    ['bundled claims', (db) => db.claims.bulkDelete(['000', '001'])],
  ]
  it.each(damage)('after %s was damaged brings all back', async (_, harm) => {
    const db = await withReader()
    await harm(db)
    expect(await repairCorpus(db)).toEqual({ ok: true, value: { claims: 5 } })
    expect(await readers(db)).toEqual(intact)
    expect(await ensureBundled(db)).toEqual({ ok: true, value: false })
    expect([...(await dexieCorpus(db).postings(['london'])).keys()]).toEqual(['london'])
  })

  it('of a database that refuses to be written takes the reader’s rows out, begins anew and brings them back', async () => {
    const db = await withReader()
    const transaction = db.transaction.bind(db)
    let refused = 0
    db.transaction = ((...args: Parameters<typeof transaction>) => {
      if (refused++ === 0) return Dexie.Promise.reject(new Dexie.UnknownError('Internal error.'))
      return transaction(...args)
    }) as typeof db.transaction
    expect(await repairCorpus(db)).toEqual({ ok: true, value: { claims: 5 } })
    expect(await readers(db)).toEqual(intact)
    expect(await Dexie.exists(`${db.name}-rescue`)).toBe(false)
  })

  it('of a database that was left without tables brings the rest back', async () => {
    const db = await withReader()
    const next = 10 * db.verno + 1
    db.close()
    const old = await new Promise<IDBDatabase>((resolve, reject) => {
      const opening = indexedDB.open(db.name, next)
      opening.onupgradeneeded = () => {
        for (const table of ['postings', 'segments', 'meta']) opening.result.deleteObjectStore(table)
      }
      opening.onsuccess = () => resolve(opening.result)
      opening.onerror = () => reject(opening.error)
    })
    old.close()
    const reopened = new SecondSourceDatabase(db.name)
    expect(await repairCorpus(reopened)).toEqual({ ok: true, value: { claims: 5 } })
    expect(await readers(reopened)).toEqual(intact)
  })

  it('of a database that cannot be opened changes nothing unless told to rebuild', async () => {
    const db = await withReader()
    db.close()
    const open = vi.spyOn(indexedDB, 'open').mockImplementation(() => {
      throw new DOMException('Internal error opening backing store.', 'UnknownError')
    })
    const broken = new SecondSourceDatabase(db.name)
    const told = await repairCorpus(broken)
    expect(told).toMatchObject({ ok: false, error: { code: 'cannot-repair' } })
    expect(told).toMatchObject({ error: { message: expect.stringMatching(/nothing was changed.*Rebuild/) } })
    open.mockRestore()
    expect(await readers(new SecondSourceDatabase(db.name))).toEqual(intact)
  })

  it('rebuilds a database that cannot be opened when told to', async () => {
    const db = await withReader()
    db.close()
    const original = indexedDB.open.bind(indexedDB)
    let broken = true
    vi.spyOn(indexedDB, 'open').mockImplementation((...args) => {
      if (broken) throw new DOMException('Internal error opening backing store.', 'UnknownError')
      return original(...args)
    })
    const deleting = indexedDB.deleteDatabase.bind(indexedDB)
    vi.spyOn(indexedDB, 'deleteDatabase').mockImplementation((name) => {
      broken = false
      return deleting(name)
    })
    const again = new SecondSourceDatabase(db.name)
    expect(await repairCorpus(again, true)).toEqual({ ok: true, value: { claims: 4 } })
  })
})
