import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { buildBundledCorpus } from '../../seeds/build.ts'
import { withSeeds } from './builders.ts'

const FIRST = 'reports/000-criminal-complaint-california.json'
const LAST = 'reports/004-gchq-alert.json'
const QUESTIONS = 'questions.json'

const to = (value: unknown) => () => value
const without = to(undefined)
const reversed = (list: unknown) => [...(list as unknown[])].reverse()
const shorter = (list: unknown) => (list as unknown[]).slice(0, -1)
const and = (item: unknown) => (list: unknown) => [...(list as unknown[]), item]
const doubled = (list: unknown) => [...(list as unknown[]), (list as unknown[])[0]]

const ALONE = [{ id: 'a', label: 'A', claims: ['000-01'], together: [] }]
const LONG = 'a b c d e f g h i j k l m'

/** What is wrong, the file, the path in it, the change, and what the builder must say. */
const faults: [string, string, string, (old: unknown) => unknown, string[]][] = [
  ['an unknown mode', FIRST, 'claims.1.mode', to('sure'), [`${FIRST} claims[1].mode`, 'is "sure"']],
  ['a place outside', FIRST, 'claims.0.at.paragraph', to(99), [`${FIRST} claims[0].at`]],
  ['a missing title', LAST, 'title', without, [`${LAST} title: is missing`]],
  ['an unknown field', LAST, 'publsher', to('x'), [`${LAST} publsher: is not a field`]],
  ['a claim twice', FIRST, 'claims', doubled, ['claim "000-01" occurs twice']],
  ['claims out of order', FIRST, 'claims', reversed, ['stands out of order']],
  ['a claim of two sentences', FIRST, 'claims.0.text', to('It sank. All drowned.'), ['one plain sentence']],
  ['a long quote', FIRST, 'claims.0.quote', to(LONG), ['longer than 12']],
  ['an unknown speaker', FIRST, 'claims.0.speaker', to({ named: false }), ['says nothing of the speaker']],
  ['a name denied', FIRST, 'claims.0.speaker', to({ name: 'A', named: false }), ['does not fit']],
  ['an unlisted file', 'index.json', 'reports', shorter, [`${LAST}: is not listed`, 'unknown claim']],
  ['a missing file', 'index.json', 'reports', and('005-x.json'), ['reports/005-x.json: is missing']],
  ['no version', 'index.json', 'version', without, ['index.json version']],
  ['a bad address', LAST, 'url', to('javascript:alert(1)'), ['is no web address']],
  ['a bad date', LAST, 'publishedAt', to('last week'), ['is no ISO 8601 date']],
  ['a bad hash', LAST, 'fingerprint.0.0', to('x'), ['eight-digit hashes']],
  ['an unknown claim', QUESTIONS, '0.answers.0.claims', and('009-01'), ['unknown claim "009-01"']],
  ['one-sided together', QUESTIONS, '0.answers.0.together', shorter, ['does not name']],
  ['one report alone', QUESTIONS, '0.answers', to(ALONE), ['fewer than two reports']],
  ['a claim in two answers', QUESTIONS, '0.answers.1.claims', and('000-01'), ['"000-01" occurs twice']],
  ['an unknown kind', QUESTIONS, '0.kind', to('vibe'), ['questions.json [0].kind: is "vibe"']],
  ['questions out of order', QUESTIONS, '', reversed, ['sort questions by id']],
  ['answers that are no list', QUESTIONS, '3.answers', to(null), ['questions.json [3].answers']],
]

test.each(faults)('names %s with its place', (_, file, path, change, parts) => {
  const built = withSeeds((folder, edit) => {
    edit(file, path, change)
    return buildBundledCorpus(folder)
  })
  expect(built.ok ? null : built.error.code).toBe('bad-seeds')
  for (const part of parts) expect(built.ok ? '' : built.error.message).toContain(part)
})

test('names files that are no JSON, or not in the one format', () => {
  const built = withSeeds((folder) => {
    writeFileSync(join(folder, LAST), '{ "id": "004", ')
    writeFileSync(join(folder, 'index.json'), readFileSync(join(folder, 'index.json'), 'utf8').trim())
    return buildBundledCorpus(folder)
  })
  const said = built.ok ? '' : built.error.message
  expect(said).toContain(`${LAST}: is no JSON`)
  expect(said).toContain('index.json: is not written in the format')
})

test('lists all faults at once', () => {
  const built = withSeeds((folder, edit) => {
    edit(FIRST, 'claims.0.mode', to('sure'))
    edit(LAST, 'title', without)
    edit(QUESTIONS, '2.kind', to('vibe'))
    return buildBundledCorpus(folder)
  })
  const said = built.ok ? '' : built.error.message
  expect(said).toMatch(/^3 faults[\s\S]*000-[\s\S]*004-[\s\S]*questions\.json \[2\]/)
})

test('a folder without seeds is told so', () => {
  const built = buildBundledCorpus(join('no', 'such', 'folder'))
  expect(built.ok ? '' : built.error.message).toContain('index.json: is missing')
})

test('an untouched copy builds the same corpus', () => {
  expect(withSeeds((folder) => buildBundledCorpus(folder))).toEqual(buildBundledCorpus())
})
