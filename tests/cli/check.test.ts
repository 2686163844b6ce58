import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { run } from '../../lib/cli/check.ts'
import type { CheckedArticle } from '../../lib/cli/output.ts'

const PROJECT = join(import.meta.dirname, '../..')
const FERRY = join(PROJECT, 'tests/eval/stories/ferry')
const REPORTS = join(FERRY, 'reports')
let folder = ''
const at = (name: string) => join(folder, name)

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'second-source-check-'))
  writeFileSync(at('empty.txt'), '')
  writeFileSync(at('blank.txt'), ' \n\n')
  writeFileSync(at('binary.txt'), Buffer.from([80, 75, 0, 1, 2]))
  writeFileSync(at('latin1.txt'), Buffer.from([0x46, 0xe4, 0x68, 0x72, 0x65]))
  writeFileSync(at('report.json'), '{"claims":[{"text":"x","at":{"paragraph":1,"sentence":1}}]}')
  mkdirSync(at('nothing'))
  mkdirSync(at('mixed'))
  writeFileSync(at('mixed/one.txt'), 'The ferry Sorrel Queen sank off Cape Hollin on Tuesday.')
  writeFileSync(at('mixed/two.md'), '# Head\n\nThe ferry Sorrel Queen was towed to Merrowick.')
  writeFileSync(at('mixed/notes.log'), 'not a report')
})
afterAll(() => rmSync(folder, { recursive: true }))

const lines = async (...words: string[]) => {
  const printed = await run(words)
  if (!printed.ok) throw new Error(printed.error.message)
  return printed.value
}
const json = async (...words: string[]) =>
  JSON.parse((await lines(...words, '--json')).lines[0] ?? '') as CheckedArticle

describe('check --json', () => {
  it('has exactly the promised shape', async () => {
    const found = await json('--corpus', REPORTS, join(REPORTS, 'a.txt'))
    expect(Object.keys(found)).toEqual(['article', 'story', 'sentences', 'omissions'])
    expect(found.story).toEqual({ reports: ['b', 'c', 'd'], sameAs: 'a' })
    for (const one of found.sentences) {
      expect(Object.keys(one)).toEqual(['paragraph', 'sentence', 'text', 'checkable', 'status', 'reports'])
      for (const stance of Object.values(one.reports)) {
        expect(Object.keys(stance)).toEqual(['verdict', 'confidence', 'sure', 'evidence', 'reasons'])
        expect(['confirm', 'contradict', 'omit']).toContain(stance.verdict)
        for (const evidence of stance.evidence)
          expect(Object.keys(evidence)).toEqual(
            expect.arrayContaining(['claim', 'paragraph', 'sentence', 'text']),
          )
        for (const reason of stance.reasons)
          expect(Object.keys(reason)).toEqual(expect.arrayContaining(['kind', 'here', 'there', 'text']))
      }
    }
    expect(found.sentences[0]).toMatchObject({ paragraph: 1, sentence: 1, checkable: true })
    expect(found.sentences.map(({ text }) => text).join(' ')).not.toContain('Seven dead, four missing after')
    for (const omission of found.omissions)
      expect(Object.keys(omission)).toEqual(['claim', 'text', 'reports'])
  })

  it('does not compare with an excluded report; an article stays what it is when it is one', async () => {
    const found = await json('--corpus', REPORTS, '--exclude', 'a', join(REPORTS, 'a.txt'))
    expect(found.story).toEqual({ reports: ['b', 'c', 'd'], sameAs: 'a' })
    const less = await json('--corpus', REPORTS, '--exclude=a,c', join(REPORTS, 'a.txt'))
    expect(less.story.reports).toEqual(['b', 'd'])
  })

  it('finds no report for an article of another story', async () => {
    const found = await json('--corpus', REPORTS, join(FERRY, 'unrelated.txt'))
    expect(found).toMatchObject({ story: { reports: [], sameAs: null }, omissions: [] })
    expect(found.sentences.every(({ reports }) => Object.keys(reports).length === 0)).toBe(true)
  })

  it('uses the bundled corpus without --corpus', async () => {
    expect((await json(join(FERRY, 'unrelated.txt'))).story.reports).toEqual([])
  })

  it('prints one line for each of several articles', async () => {
    const printed = await lines('--corpus', REPORTS, '--json', join(REPORTS, 'a.txt'), join(REPORTS, 'b.txt'))
    expect(printed.lines.map((line) => (JSON.parse(line) as CheckedArticle).story.sameAs)).toEqual(['a', 'b'])
    expect(printed.lines.every((line) => !line.includes('\n'))).toBe(true)
  })
})

describe('check for people', () => {
  it('names the story, the stances with evidence and reason, and what is left out', async () => {
    const [table = ''] = (await lines('--corpus', REPORTS, join(REPORTS, 'a.txt'))).lines
    expect(table).toContain('This article is report a of the corpus.')
    expect(table).toContain('Compared with: b, c, d')
    expect(table).toMatch(/contradicts|may differ: compare/)
    expect(table).toContain('Why: ')
    expect(table).toContain('What this article leaves out:')
    expect(Math.max(...table.split('\n').map((line) => line.length))).toBeLessThanOrEqual(110)
  })

  it('says that there is nothing to compare with', async () => {
    const [table] = (await lines('--corpus', REPORTS, join(FERRY, 'unrelated.txt'))).lines
    expect(table).toContain('No other report of this story in the corpus.')
  })

  it('reads every format of a folder and leaves other files alone', async () => {
    const [table] = (await lines('--corpus', at('mixed'), at('mixed/one.txt'))).lines
    expect(table).toContain('This article is report one of the corpus.')
  })

  it('notes an id that the corpus has not got', async () => {
    const { notes } = await lines('--corpus', REPORTS, '--exclude', 'x', join(REPORTS, 'a.txt'))
    expect(notes[0]).toContain('no report has the id "x"')
  })

  it('explains itself', async () => expect((await lines('--help')).lines[0]).toContain('--corpus FOLDER'))
})

describe('bad input', () => {
  const BAD: [string, () => string[], RegExp][] = [
    ['no article', () => [], /at least one article/],
    ['an unknown option', () => ['--fast', 'x.txt'], /--fast is not an option/],
    ['an option without its value', () => ['x.txt', '--corpus'], /--corpus needs a value/],
    ['no such file', () => [at('gone.txt')], /gone\.txt does not exist/],
    ['a folder', () => [folder], /is a folder/],
    ['an empty file', () => [at('empty.txt')], /empty\.txt is empty/],
    ['a blank file', () => [at('blank.txt')], /holds no text/],
    ['a binary file', () => [at('binary.txt')], /not a text file/],
    ['another encoding', () => [at('latin1.txt')], /UTF-8/],
    ['a report', () => [at('report.json')], /is a report, not an article/],
    ['no such corpus', () => ['--corpus', at('gone'), join(REPORTS, 'a.txt')], /gone does not exist/],
    ['a file as corpus', () => ['--corpus', at('empty.txt'), join(REPORTS, 'a.txt')], /is not a folder/],
    ['a corpus without reports', () => ['--corpus', at('nothing'), join(REPORTS, 'a.txt')], /holds no \.txt/],
    [
      'a corpus with an empty report',
      () => ['--corpus', folder, join(REPORTS, 'a.txt')],
      /(?:binary|blank|empty)\.txt/,
    ],
  ]
  it.each(BAD)('%s gets one clear line', async (_, words, message) => {
    const printed = await run(words())
    expect(printed.ok).toBe(false)
    const said = printed.ok ? '' : printed.error.message
    expect(said).toMatch(message)
    expect(said).not.toContain('\n')
  })
})

describe('the program', () => {
  const own = join(PROJECT, 'node_modules/.bin/node')
  const node = existsSync(own) ? own : process.execPath
  const program = join(PROJECT, 'lib/cli/check.ts')

  it('prints JSON and nothing else', () => {
    const words = [program, '--corpus', REPORTS, '--json', join(REPORTS, 'a.txt')]
    const printed = execFileSync(node, words, { encoding: 'utf8', cwd: tmpdir() })
    expect((JSON.parse(printed) as CheckedArticle).story.sameAs).toBe('a')
  })

  it('ends with 2 and one line when it cannot read', () => {
    const { status, stdout, stderr } = spawnSync(node, [program, at('gone.txt')], { encoding: 'utf8' })
    expect([status, stdout]).toEqual([2, ''])
    expect(stderr.trim().split('\n')).toHaveLength(1)
  })
})
