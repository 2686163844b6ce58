import { Dexie } from 'dexie'
import { describe, expect, it } from 'vitest'
import { claimTerms } from '../../lib/core/claim-index.ts'
import { memoryCorpus } from '../../lib/core/memory-corpus.ts'
import { readSettings } from '../../lib/core/settings.ts'
import { readJobs, readReport, readReports, readSteps } from '../../lib/services/library-reads.ts'
import { addReports, rebuildCorpus } from '../../lib/storage/corpus-writer.ts'
import { INDEX_VERSION, SecondSourceDatabase } from '../../lib/storage/database.ts'
import { dexieCorpus } from '../../lib/storage/dexie-corpus.ts'
import { VERSION_1, VERSION_2 } from '../../lib/storage/schema.ts'
import { findingsOf } from '../../lib/storage/tab-store.ts'
import { good, openLibrary } from '../services/library-stage.ts'
import { bundled, freshDatabase, report } from './builders.ts'
import { dump, type Fixture, restore } from './fixture.ts'
import v1 from './fixtures/v1.json' with { type: 'json' }
import v2 from './fixtures/v2.json' with { type: 'json' }

const restored = async (fixture: Fixture) => {
  const { name } = freshDatabase()
  await restore(name, fixture)
  return new SecondSourceDatabase(name)
}

describe('what version 1 wrote', () => {
  it('is read with all that the reader put in, once it was indexed anew', async () => {
    const db = await restored(v1)
    await rebuildCorpus(db, bundled(), '0.2.0')
    const corpus = dexieCorpus(db)
    expect((await corpus.reports()).map(({ id, origin }) => [id, origin])).toEqual([
      ['000', 'bundled'],
      ['001', 'bundled'],
      ['mine', 'page'],
    ])
    const claims = await corpus.claimsOf(['mine'])
    expect(claims.map(({ text }) => text)).toEqual([
      'A ferry sank near Leeds.',
      'The complaint was filed in Leeds.',
    ])
    expect((await corpus.questionsOf(['mine-02'])).map(({ id }) => id)).toEqual(['my-question'])
    expect(
      (await corpus.reportsWithFingerprint(['hash of A ferry sank near Leeds.'])).map(({ id }) => id),
    ).toEqual(['mine'])
    const postings = await corpus.postings(['ferri', 'complaint'])
    expect(postings.get('ferri')?.map(({ claim }) => claim)).toEqual([claims[0]?.number])
    expect(postings.get('complaint')).toHaveLength(3)
    const reports = await corpus.reports()
    const memory = memoryCorpus(
      await Promise.all(reports.map(async (one) => ({ ...one, claims: await corpus.claimsOf([one.id]) }))),
      [],
    )
    expect(await corpus.size()).toEqual(await memory.size())
  })

  it('is read with the checked tab', async () => {
    const db = await restored(v1)
    expect(await db.pages.get(7)).toMatchObject({ title: 'Court', phase: 'done' })
    expect((await findingsOf(db, 7)).map(({ finding }) => finding.status)).toEqual(['contradicted'])
    expect((await db.articles.get(7))?.article.sentences).toHaveLength(1)
  })

  it('can be added to', async () => {
    const db = await restored(v1)
    await rebuildCorpus(db, bundled(), '0.2.0')
    await addReports(db, [report('new', ['Another ferry sank.'], { origin: 'file' })])
    expect((await dexieCorpus(db).postings(['ferri'])).get('ferri')).toHaveLength(2)
  })

  it('has the tables that version 1 still makes: a released version is never edited', async () => {
    expect(schema(await made(VERSION_1))).toEqual(schema(v1))
  })

  it('is found by its address from version 2 on', async () => {
    const old = structuredClone(v1) as Fixture
    const rows = old.tables.find(({ name }) => name === 'reports')?.rows ?? []
    Object.assign(rows.at(-1) ?? {}, { url: 'https://www.news.example/ferry/?id=7#top' })
    const db = await restored(old)
    const found = await db.reports.where('address').equals('news.example/ferry?id=7').primaryKeys()
    expect(found).toEqual(['mine'])
  })
})

describe('what version 2 wrote', () => {
  const open = async () => openLibrary(await restored(v2))

  it('is read with stories, older texts, the way back, work and choices', async () => {
    const { db } = await open()
    const [ferry] = (await readReports(db)).filter(({ origin }) => origin === 'page')
    expect(ferry).toMatchObject({ title: 'Ferry sinks off Oban', by: 'reader' })
    const view = await readReport(db, ferry?.id ?? '')
    expect(view?.versions.map(({ version }) => [version.number, version.text.flat()[1]])).toEqual([
      [1, 'Rescuers took 34 passengers from the water before midnight.'],
    ])
    expect(view?.story?.title).toBe('The ferry')
    expect(await db.reports.where('address').equals('news.example/ferry').count()).toBe(1)
    expect(await db.stories.count()).toBe(2)
    expect((await readSteps(db)).map(({ deed }) => deed)).toEqual([
      'remove-reports',
      'add-report',
      'rename-story',
      'move-reports',
      'add-version',
      'add-report',
    ])
    expect(readSettings((await db.settings.get('settings'))?.value)).toMatchObject({ theme: 'dark' })
    expect((await dexieCorpus(db).questionsOf(['000-01'])).map(({ id }) => id)).toEqual([
      'court',
      'my-question',
    ])
  })

  it('can be undone to its beginning', async () => {
    const library = await open()
    const [first] = (await readSteps(library.db)).slice(-1)
    good(await library.say('undo/to', { step: first?.id ?? 0 }))
    expect((await readReports(library.db)).map(({ id, by }) => [id, by])).toEqual([
      ['000', 'bundled'],
      ['001', 'bundled'],
    ])
    expect(await library.db.versions.count()).toBe(0)
  })

  it('goes on with the import that waited', async () => {
    const library = await open()
    const [job] = await readJobs(library.db)
    good(await library.say('job/start', { job: job?.id ?? 0 }))
    await library.settled()
    expect((await readReports(library.db)).map(({ source }) => source)).toContain('dam.csv')
  })

  it('has the terms that claims are still indexed under; if not, raise INDEX_VERSION and this number', async () => {
    const db = await restored(v2)
    const claims = await db.claims.toArray()
    const now = new Set(claims.flatMap((row) => row.claims.flatMap(claimTerms)))
    const then = (await db.postings.toArray()).flatMap(({ terms }) => terms.split('\n'))
    expect(INDEX_VERSION).toBe(2)
    expect(new Set(then)).toEqual(now)
    expect(claims.flatMap((row) => row.claims.map(({ length }) => length))).toEqual(
      claims.flatMap((row) => row.claims.map((claim) => claimTerms(claim).length)),
    )
  })

  it('has the tables that version 2 still makes', async () => {
    expect(schema(await made(VERSION_1, VERSION_2))).toEqual(schema(v2))
  })
})

/** What these versions make, one after the other. */
async function made(...versions: Record<string, string>[]): Promise<Fixture> {
  const { name } = freshDatabase()
  const db = new Dexie(name)
  for (const [at, stores] of versions.entries()) db.version(at + 1).stores(stores)
  await db.open()
  db.close()
  return dump(name)
}

const schema = ({ version, tables }: Fixture) => ({
  version,
  tables: tables.map(({ rows: _, ...table }) => table),
})
