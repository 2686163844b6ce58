import { join, resolve } from 'node:path'
import { expect, it } from 'vitest'
import { run } from '../../lib/cli/check.ts'
import type { CheckedArticle } from '../../lib/cli/output.ts'
import { reasonWords } from '../../lib/words/reason.ts'

const tests = resolve(import.meta.dirname, '..')

/** All reasons that the headless check gives for an article. */
async function reasonsFor(...words: string[]) {
  const printed = await run(['--json', ...words])
  if (!printed.ok) throw new Error(printed.error.message)
  const { sentences } = JSON.parse(printed.value.lines.join('\n')) as CheckedArticle
  return sentences.flatMap(({ reports }) => Object.values(reports).flatMap(({ reasons }) => reasons))
}

it('a reason says the same on the command line as in a window, whoever gives it', async () => {
  const ferry = join(tests, 'eval/stories/ferry/reports')
  const reasons = [
    ...(await reasonsFor(join(tests, 'fixtures/site/sample.html'))),
    ...(await reasonsFor('--corpus', ferry, join(ferry, 'a.txt'))),
  ]
  expect(reasons.map(reasonWords)).toEqual(reasons.map(({ text }) => text))
  const codes = new Set(reasons.map(({ template }) => template?.code))
  for (const code of ['other-answer', 'same-answer', 'says-other', 'other-words', 'not-mentioned'] as const) {
    expect(codes).toContain(code)
  }
  expect(codes).not.toContain(undefined)
}, 30_000)
