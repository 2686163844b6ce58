import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { buildBundledCorpus, SEEDS } from '../../seeds/build.ts'
import { fingerprintText } from '../../seeds/fingerprint.ts'

/** So many words in a row must not be those of a source. */
const RUN = 8
const SOURCES = join(SEEDS, '../../shared/eval/bundled')

const built = buildBundledCorpus()
if (!built.ok) throw new Error(built.error.message)
const { reports, questions } = built.value

const words = (text: string) =>
  text
    .toLowerCase()
    .replace(/[‘’']/g, '')
    .match(/[\p{L}\p{N}]+/gu) ?? []
const runs = (text: string) => {
  const list = words(text)
  return list.slice(0, Math.max(0, list.length - RUN + 1)).map((_, at) => list.slice(at, at + RUN).join(' '))
}
/** The parts of a text that are outside quotation marks. */
const unquoted = (text: string) => text.split(/["“][^"”]*["”]/)

test('runs are found, and what stands in quotation marks is not looked at', () => {
  const text = 'one two three four five six seven eight nine'
  expect(runs(text)).toEqual([
    'one two three four five six seven eight',
    'two three four five six seven eight nine',
  ])
  expect(unquoted(`He said “${text}” twice`).flatMap(runs)).toEqual([])
})

test('the wording is our own and places are those of the sources', () => {
  const files = reports.map((report) => join(SOURCES, String(report.source)))
  if (!files.every((file) => existsSync(file))) {
    console.warn('not run: wording against the source texts, which are not on this machine')
    return
  }
  const source = new Set<string>()
  reports.forEach((report, at) => {
    const text = readFileSync(files[at] as string, 'utf8')
    for (const run of runs(text)) source.add(run)
    expect(report.fingerprint).toEqual(fingerprintText(text))
    for (const { quote } of report.claims)
      if (quote !== undefined) expect(words(text).join(' ')).toContain(words(quote).join(' '))
  })
  const ours = [
    ...reports.flatMap((report) => [report.title, ...report.claims.map((claim) => claim.text)]),
    ...questions.flatMap((question) => [question.text, ...question.answers.map((answer) => answer.label)]),
  ]
  expect(
    ours
      .flatMap(unquoted)
      .flatMap(runs)
      .filter((run) => source.has(run)),
  ).toEqual([])
})
