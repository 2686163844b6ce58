import { expect, it } from 'vitest'
import { memoryCorpus } from '../../lib/core/memory-corpus.ts'
import { question, report } from './builders.ts'

const reports = [report('b', 'The captain slept.'), report('a', 'The ferry sank.\nThe captain was awake.')]
const asked = question('captain', [
  ['asleep', ['b.p1.s1']],
  ['awake', ['a.p2.s1']],
])
const corpus = memoryCorpus(reports, [asked])

it('numbers claims by report and keeps what it is asked for', async () => {
  expect((await corpus.claimsOf(['a', 'b'])).map(({ id, number }) => [id, number])).toEqual([
    ['a.p1.s1', 0],
    ['a.p2.s1', 1],
    ['b.p1.s1', 2],
  ])
  expect(await corpus.size()).toEqual({ claims: 3, meanLength: 10 / 3 })
  expect([...(await corpus.postings(['captain', 'zebra']))]).toEqual([
    ['captain', [1, 2].map((number) => ({ claim: number, count: 1 }))],
  ])
  expect(await corpus.reportsOf([2, 7])).toEqual(new Map([[2, 'b']]))
  expect(await corpus.vocabulary(['ca', 'fe'])).toEqual(['captain', 'ferri'])
  expect((await corpus.reports()).map(({ id }) => id)).toEqual(['a', 'b'])
  expect(await corpus.questionsOf(['a.p2.s1'])).toEqual([asked])
  expect(await corpus.questionsOf(['a.p1.s1'])).toEqual([])
})

it('finds reports by the hash of a sentence', async () => {
  const hash = reports[0]?.fingerprint[0]?.[0] ?? ''
  expect((await corpus.reportsWithFingerprint([hash, 'ffffffff'])).map(({ id }) => id)).toEqual(['b'])
})
