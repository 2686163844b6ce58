import { expect, it } from 'vitest'
import { articleOf, reportOf } from '../../lib/core/article.ts'
import { fingerprintSentence } from '../../lib/core/fingerprint.ts'

const read = {
  title: 'Head',
  url: null,
  publishedAt: '2026-01-31',
  language: 'en',
  paragraphs: [
    'The ferry sank off Cape Hollin. Nine people died.',
    'What a night! The captain was arrested on Friday.',
  ],
}

it('counts places from 1 and indexes from 0', () => {
  const { sentences } = articleOf(read)
  expect(sentences.map(({ index, paragraph, sentence }) => [index, paragraph, sentence])).toEqual([
    [0, 1, 1],
    [1, 1, 2],
    [2, 2, 1],
    [3, 2, 2],
  ])
})

it('becomes a report whose claims are its sentences, word for word and at their places', () => {
  const report = reportOf(articleOf(read), { id: 'x', origin: 'page', publisher: 'The Post' })
  expect(report).toMatchObject({
    id: 'x',
    title: 'Head',
    publisher: 'The Post',
    paragraphs: 2,
    origin: 'page',
  })
  expect(report.claims.map(({ id, text }) => [id, text])).toEqual([
    ['x.p1.s1', 'The ferry sank off Cape Hollin.'],
    ['x.p1.s2', 'Nine people died.'],
    ['x.p2.s2', 'The captain was arrested on Friday.'],
  ])
  expect(report.fingerprint[1]).toEqual(
    ['What a night!', 'The captain was arrested on Friday.'].map(fingerprintSentence),
  )
})

it('has a title although the text has none', () => {
  expect(reportOf(articleOf({ ...read, title: null }), { id: 'x', origin: 'file' }).title).toBe(
    'The ferry sank off Cape Hollin.',
  )
})
