import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { validateBundledCorpus } from '../../lib/core/report-schema.ts'
import type { Question, ReportWithClaims } from '../../lib/core/types.ts'

const report = (id: string): ReportWithClaims => ({
  id,
  title: 'A ferry sinks',
  publisher: null,
  url: null,
  publishedAt: '2026-01-31',
  language: 'en',
  origin: 'bundled',
  paragraphs: 1,
  fingerprint: [['0123abcd']],
  claims: [
    { id: `${id}-01`, report: id, at: { paragraph: 1, sentence: 1 }, text: 'It sank.', mode: 'asserted' },
  ],
})
const question: Question = {
  id: 'sank',
  text: 'Did it sink?',
  kind: 'same',
  answers: [{ id: 'yes', label: 'Yes', claims: ['000-01', '001-01'], together: [] }],
}
const corpus = () => ({
  version: 1,
  reports: [report('000'), report('001')],
  questions: [structuredClone(question)],
})

describe('validateBundledCorpus', () => {
  test('gives a sound corpus back', () => {
    expect(validateBundledCorpus(corpus())).toEqual({ ok: true, value: corpus() })
  })

  test.each([
    ['nothing', null, 'corpus'],
    ['a list', [], 'corpus'],
    ['a report that is a text', { ...corpus(), reports: ['x'] }, 'reports[0]'],
    ['two reports of one id', { ...corpus(), reports: [report('000'), report('000')] }, 'reports'],
    [
      'a claim of another report',
      { ...corpus(), reports: [{ ...report('000'), id: '007' }, report('001')] },
      'reports[0].claims[0].report',
    ],
    [
      'a report the reader added',
      { ...corpus(), reports: [{ ...report('000'), origin: 'page' }, report('001')] },
      'reports[0].origin',
    ],
    ['version 0', { ...corpus(), version: 0 }, 'corpus.version'],
    ['a question twice', { ...corpus(), questions: [question, question] }, 'questions'],
  ])('refuses %s and says where', (_, value, place) => {
    const checked = validateBundledCorpus(value)
    expect(checked.ok ? [] : checked.problems.map((problem) => problem.place)).toContain(place)
  })

  test('never throws, whatever it is given', () => {
    fc.assert(
      fc.property(fc.anything(), fc.anything(), (one, other) => {
        expect(validateBundledCorpus(one).ok).toBe(false)
        expect(validateBundledCorpus({ ...corpus(), reports: [one, report('001')] }).ok).toBe(false)
        expect(
          validateBundledCorpus({
            ...corpus(),
            reports: [{ ...report('000'), claims: one, fingerprint: other }],
          }).ok,
        ).toBe(false)
        expect(
          validateBundledCorpus({ ...corpus(), questions: [{ ...question, answers: [one, other] }] }).ok,
        ).toBe(false)
      }),
    )
  })
})
