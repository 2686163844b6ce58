import { Dexie } from 'dexie'
import { describe, expect, it } from 'vitest'
import { claimTerms } from '../../lib/core/claim-index.ts'
import { memoryCorpus } from '../../lib/core/memory-corpus.ts'
import { addReports } from '../../lib/storage/corpus-writer.ts'
import { INDEX_VERSION, SecondSourceDatabase } from '../../lib/storage/database.ts'
import { dexieCorpus } from '../../lib/storage/dexie-corpus.ts'
import { VERSION_1 } from '../../lib/storage/schema.ts'
import { findingsOf } from '../../lib/storage/tab-store.ts'
import { freshDatabase, report } from './builders.ts'
import { dump, type Fixture, restore } from './fixture.ts'
import v1 from './fixtures/v1.json' with { type: 'json' }

const restored = async (fixture: Fixture) => {
  const { name } = freshDatabase()
  await restore(name, fixture)
  return new SecondSourceDatabase(name)
}

describe('what version 1 wrote', () => {
  it('is read with all that the reader put in', async () => {
    const db = await restored(v1)
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

  it('has the terms that claims are still indexed under; if not, raise INDEX_VERSION and this number', async () => {
    const db = await restored(v1)
    const claims = await db.claims.toArray()
    const now = new Set(claims.flatMap((row) => row.claims.flatMap(claimTerms)))
    const then = (await db.postings.toCollection().primaryKeys()).map(([, term]) => term)
    expect(INDEX_VERSION).toBe(1)
    expect(new Set(then)).toEqual(now)
    expect(claims.flatMap((row) => row.claims.map(({ length }) => length))).toEqual(
      claims.flatMap((row) => row.claims.map((claim) => claimTerms(claim).length)),
    )
  })

  it('can be added to', async () => {
    const db = await restored(v1)
    await addReports(db, [report('new', ['Another ferry sank.'], { origin: 'file' })])
    expect((await dexieCorpus(db).postings(['ferri'])).get('ferri')).toHaveLength(2)
  })

  it('has the tables that version 1 still makes: a released version is never edited', async () => {
    const { name } = freshDatabase()
    const db = new Dexie(name)
    db.version(1).stores(VERSION_1)
    await db.open()
    db.close()
    expect(schema(await dump(name))).toEqual(schema(v1))
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

const schema = ({ version, tables }: Fixture) => ({
  version,
  tables: tables.map(({ rows: _, ...table }) => table),
})
