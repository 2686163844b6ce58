import { expect, it } from 'vitest'
import { baselineJudge } from '../../../lib/core/judge/baseline.ts'
import { article, report } from '../builders.ts'

const said = report('a', 'The ferry Sorrel Queen carried 231 people. The captain was asleep in his cabin.')
const session = (text: string) => {
  const read = article(text)
  const input = { article: read, checkable: read.sentences.map(() => true) }
  return baselineJudge.open({ ...input, reports: [{ report: said, claims: said.claims }] })
}

it.each([
  ['confirm', 'The captain slept; he was asleep in his cabin.'],
  ['contradict', 'The ferry Sorrel Queen carried 197 people.'],
  ['omit', 'A vigil will be held on Friday.'],
])('%s: %s', (verdict, text) => expect(session(text).stances(0)[0]?.verdict).toBe(verdict))
