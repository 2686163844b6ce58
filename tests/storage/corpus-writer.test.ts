import { describe, expect, it } from 'vitest'
import { bundledMeta, countBundledRows } from '../../lib/storage/corpus-meta.ts'
import { addReports, questionRow, replaceBundled } from '../../lib/storage/corpus-writer.ts'
import type { SecondSourceDatabase } from '../../lib/storage/database.ts'
import { bundled, freshDatabase, question, report, twoReports } from './builders.ts'

const snapshot = async (db: SecondSourceDatabase) =>
  Object.fromEntries(await Promise.all(db.tables.map(async (table) => [table.name, await table.toArray()])))

describe('replacing the bundled corpus', () => {
  it('leaves every row of the reader as it was', async () => {
    const db = freshDatabase()
    await replaceBundled(db, bundled(1), '0.1.0')
    await addReports(db, [report('mine', ['The complaint was filed in Leeds.'], { origin: 'page' })])
    await db.questions.add(questionRow(question('my-question', ['mine-01', '000-01']), 'reader'))
    const mine = async () => ({
      reports: await db.reports.get('mine'),
      claims: await db.claims.get('mine'),
      question: await db.questions.get('my-question'),
      segments: await db.segments.where('origin').equals('reader').toArray(),
      postings: await db.postings.where('[segment+term]').between([2, ''], [3, '']).toArray(),
    })
    const before = await mine()
    expect(before.postings[0]?.terms.split('\n')).toContain('leed')

    await replaceBundled(db, bundled(2, [report('005', ['Something else happened.'])]), '0.2.0')
    expect(await mine()).toEqual(before)
    expect((await db.reports.toArray()).map(({ id }) => id)).toEqual(['005', 'mine'])
    expect((await db.claims.toArray()).map(({ report }) => report)).toEqual(['005', 'mine'])
    expect((await bundledMeta(db))?.version).toBe(2)
  })

  it('leaves nothing behind when it is done twice', async () => {
    const once = freshDatabase()
    await replaceBundled(once, bundled(), '1')
    const rows = await countBundledRows(once)
    await replaceBundled(once, bundled(), '1')
    expect(await countBundledRows(once)).toEqual(rows)
    expect(await once.postings.count()).toBe(rows.postings)
    expect((await bundledMeta(once))?.rows).toEqual(rows)
  })

  it('changes nothing at all when it fails half-way', async () => {
    const db = freshDatabase()
    await replaceBundled(db, bundled(1), '1')
    await addReports(db, [report('taken', ['Mine.'], { origin: 'file' })])
    const before = await snapshot(db)
    const clash = bundled(2, [...twoReports(), report('taken', ['Ours.'])])
    await expect(replaceBundled(db, clash, '2')).rejects.toThrow()
    expect(await snapshot(db)).toEqual(before)
  })
})

describe('adding reports', () => {
  it('adds a segment and does not rewrite those that are there', async () => {
    const db = freshDatabase()
    await replaceBundled(db, bundled(), '1')
    const before = await db.postings.toArray()
    await addReports(db, [report('mine', ['London again.'], { origin: 'file' })])
    expect((await db.postings.toArray()).slice(0, before.length)).toEqual(before)
    const segments = await db.segments.toArray()
    expect(segments.map(({ origin, first, count }) => [origin, first, count])).toEqual([
      ['bundled', 0, 4],
      ['reader', 4, 1],
    ])
  })

  it('never gives a number twice, even when the counter was lost', async () => {
    const db = freshDatabase()
    await addReports(db, [report('mine', ['London again.'], { origin: 'file' })])
    await db.meta.clear()
    await replaceBundled(db, bundled(), '1')
    const numbers = (await db.claims.toArray()).flatMap(({ claims }) => claims.map(({ number }) => number))
    expect(new Set(numbers).size).toBe(5)
  })
})
