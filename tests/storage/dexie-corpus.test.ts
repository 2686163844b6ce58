import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Corpus } from '../../lib/core/corpus.ts'
import { memoryCorpus } from '../../lib/core/memory-corpus.ts'
import { terms } from '../../lib/core/terms.ts'
import { addReports, replaceBundled } from '../../lib/storage/corpus-writer.ts'
import { DamagedRow } from '../../lib/storage/database-problem.ts'
import { dexieCorpus } from '../../lib/storage/dexie-corpus.ts'
import { bundled, freshDatabase, question, report } from './builders.ts'

const words = [
  'court',
  'filed',
  'London',
  'California',
  'the',
  'mayor',
  '34',
  'ferry',
  'sank',
  'élan',
  'Müller',
  'said',
]
const sentence = fc
  .array(fc.constantFrom(...words), { minLength: 1, maxLength: 6 })
  .map((all) => `${all.join(' ')}.`)
const says = fc.array(sentence, { maxLength: 4 })
const reports = fc
  .uniqueArray(fc.record({ id: fc.string({ minLength: 1, maxLength: 4 }), says }), {
    selector: ({ id }) => id,
    maxLength: 5,
  })
  .map((all) => all.map(({ id, says }) => report(id, says)))

/** Everything a corpus answers, with claims named by id instead of number. */
async function answers(
  corpus: Corpus,
  wanted: string[],
  prefixes: string[],
  ids: string[],
  hashes: string[],
) {
  const all = await corpus.claimsOf((await corpus.reports()).map(({ id }) => id))
  const idOf = new Map(all.map((claim) => [claim.number, claim.id]))
  const plain = ({ number: _, ...claim }: (typeof all)[number]) => claim
  const postings = await corpus.postings(wanted)
  const numbers = [...postings.values()].flat().map(({ claim }) => claim)
  const postingsById = [...postings].map(([term, list]) => [
    term,
    list.map(({ claim, count }) => `${idOf.get(claim)} ${count}`).sort(),
  ])
  return {
    size: await corpus.size(),
    postings: postingsById.sort(),
    vocabulary: await corpus.vocabulary(prefixes),
    reportsOf: [...(await corpus.reportsOf([...numbers, 1e9]))]
      .map(([n, id]) => `${idOf.get(n)} ${id}`)
      .sort(),
    reports: await corpus.reports(),
    recognised: await corpus.reportsWithFingerprint(hashes),
    claims: (await corpus.claimsOf(ids)).map(plain),
    questions: await corpus.questionsOf(ids.map((id) => `${id}-01`)),
  }
}

describe('the corpus in Dexie', () => {
  it('answers as the corpus in memory does, however it was cut into segments', async () => {
    await fc.assert(
      fc.asyncProperty(
        reports,
        reports,
        fc.array(sentence),
        fc.array(fc.constantFrom('c', 'fil', 'lon', '3', 'z')),
        async (ours, theirs, asked, prefixes) => {
          const mine = theirs.map((one) => ({
            ...report(
              `r-${one.id}`,
              one.claims.map(({ text }) => text),
            ),
            origin: 'file' as const,
          }))
          const all = [...ours, ...mine]
          const first = all.flatMap(({ claims }) => claims.slice(0, 1).map(({ id }) => id))
          const questions = [question('a', first), question('b', first.slice(0, 1))]
          const db = freshDatabase()
          await addReports(db, mine.slice(0, 1))
          await replaceBundled(db, { version: 1, reports: ours, questions }, '1')
          await addReports(db, mine.slice(1))
          const ask = [
            asked.flatMap((text) => terms(text)),
            prefixes,
            all.filter((_, index) => index % 2 === 0).map(({ id }) => id),
            asked.map((text) => `hash of ${text}`),
          ] as const
          expect(await answers(dexieCorpus(db), ...ask)).toEqual(
            await answers(memoryCorpus(all, questions), ...ask),
          )
          await db.delete()
        },
      ),
      { numRuns: 40 },
    )
  })

  it('asks the database once for all the terms of a page', async () => {
    const db = freshDatabase()
    await replaceBundled(db, bundled(), '1')
    const corpus = dexieCorpus(db)
    let reads = 0
    const { bulkGet } = db.postings
    db.postings.bulkGet = ((...args: Parameters<typeof bulkGet>) => {
      reads++
      return bulkGet.apply(db.postings, args)
    }) as typeof bulkGet
    await corpus.postings(terms('The complaint was filed in London by the mayor of London.'))
    expect(reads).toBe(1)
  })

  it('sees what was changed since it last looked', async () => {
    const db = freshDatabase()
    const corpus = dexieCorpus(db)
    expect(await corpus.size()).toEqual({ claims: 0, meanLength: 0 })
    await replaceBundled(db, bundled(), '1')
    const revision = await corpus.revision()
    expect((await corpus.size()).claims).toBe(4)
    await addReports(db, [report('mine', ['A ferry sank.'], { origin: 'file' })])
    expect(await corpus.revision()).toBeGreaterThan(revision)
    expect([...(await corpus.postings(['ferri'])).keys()]).toEqual(['ferri'])
  })

  it('does not speak of claims whose report was dropped from its segment', async () => {
    const db = freshDatabase()
    await addReports(db, [report('a', ['A ferry sank.']), report('b', ['A ferry docked.'])])
    const [segment] = await db.segments.toArray()
    if (!segment) throw new Error('no segment')
    await db.segments.put({ ...segment, ranges: segment.ranges.slice(1) })
    expect((await dexieCorpus(db).postings(['ferri'])).get('ferri')).toHaveLength(1)
  })

  it('says so when a row of the index is damaged', async () => {
    const db = freshDatabase()
    await replaceBundled(db, bundled(), '1')
    await db.postings.toCollection().modify({ bytes: new Uint8Array([255]) })
    await expect(dexieCorpus(db).postings(terms('London'))).rejects.toThrow(DamagedRow)
  })
})
