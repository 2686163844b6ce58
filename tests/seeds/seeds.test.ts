import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { buildBundledCorpus, SEEDS } from '../../seeds/build.ts'
import { formatSeed } from '../../seeds/format.ts'
import { LONGEST_QUOTE, wordsOf } from '../../seeds/order.ts'

const built = buildBundledCorpus()
if (!built.ok) throw new Error(built.error.message)
const { reports, questions, version } = built.value
const claims = reports.flatMap((report) => report.claims)
const owner = new Map(claims.map((claim) => [claim.id, claim.report]))

describe('the bundled corpus', () => {
  test('holds five reports and has a version', () => {
    expect(reports.map((report) => report.id)).toEqual(['000', '001', '002', '003', '004'])
    expect(version).toBeGreaterThanOrEqual(1)
    expect(claims.length).toBeGreaterThanOrEqual(120)
    expect(questions.length).toBeGreaterThanOrEqual(35)
  })

  test('no two claims share an id, no two of a report a text', () => {
    expect(new Set(claims.map((claim) => claim.id)).size).toBe(claims.length)
    expect(new Set(claims.map((claim) => `${claim.report} ${claim.text}`)).size).toBe(claims.length)
  })

  test('every place is a sentence of its report, in order', () => {
    for (const report of reports) {
      expect(report.fingerprint.length).toBe(report.paragraphs)
      const places = report.claims.map(({ at }) => at.paragraph * 1000 + at.sentence)
      expect(places).toEqual([...places].sort((a, b) => a - b))
      for (const { at } of report.claims)
        expect(report.fingerprint[at.paragraph - 1]?.[at.sentence - 1]).toMatch(/^[0-9a-f]{8}$/)
    }
  })

  test('no report is recognised by the sentence of another', () => {
    const hashes = reports.flatMap((report) => [...new Set(report.fingerprint.flat())])
    expect(new Set(hashes).size).toBe(hashes.length)
  })

  test('quotes are short, and speakers are named or described', () => {
    for (const { quote, speaker } of claims) {
      if (quote !== undefined) {
        expect(wordsOf(quote).length).toBeLessThanOrEqual(LONGEST_QUOTE)
        expect(speaker).toBeDefined()
      }
      if (speaker !== undefined) expect(speaker.named).toBe(speaker.name !== undefined)
    }
  })

  test.each(questions.map((question) => [question.id, question] as const))(
    'question %s is sound',
    (_, question) => {
      const ids = question.answers.flatMap((answer) => answer.claims)
      expect(ids.every((id) => owner.has(id))).toBe(true)
      expect(new Set(ids).size).toBe(ids.length)
      expect(new Set(ids.map((id) => owner.get(id))).size).toBeGreaterThanOrEqual(2)
      for (const answer of question.answers)
        for (const other of answer.together)
          expect(question.answers.find((one) => one.id === other)?.together).toContain(answer.id)
    },
  )

  test('files keep their bytes when rewritten', () => {
    const files = [
      'index.json',
      'questions.json',
      ...readdirSync(join(SEEDS, 'reports')).map((f) => `reports/${f}`),
    ]
    for (const file of files) {
      const text = readFileSync(join(SEEDS, file), 'utf8')
      expect(formatSeed(JSON.parse(text)), file).toBe(text)
    }
  })

  test('nothing but words of the reports’ language, with typographic care', () => {
    const texts = [
      ...claims.map((claim) => claim.text),
      ...reports.map((report) => report.title),
      ...questions.flatMap((question) => [question.text, ...question.answers.map((answer) => answer.label)]),
    ]
    for (const text of texts) expect(text).toMatch(/^[\p{L}\p{N} ,.?%&'’-]+$/u)
  })
})
