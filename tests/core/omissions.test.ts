import { describe, expect, it } from 'vitest'
import { claimLikeness, termSet } from '../../lib/core/claim-likeness.ts'
import { indexQuestions } from '../../lib/core/curated.ts'
import { findOmissions } from '../../lib/core/omissions.ts'
import type { Claim } from '../../lib/core/types.ts'
import { claim, question } from './builders.ts'

const claims = [
  claim('a-1', 'Seven people died in the Varn Strait.'),
  claim('a-2', 'The captain was asleep in his cabin.'),
  claim('a-3', 'A vigil will be held on Friday in the chapel.'),
  claim('b-1', 'The captain slept in his cabin.'),
  claim('b-2', 'The ferry was towed to Merrowick.'),
  claim('c-1', 'The ferry lies at the bottom of the sea.'),
  claim('c-2', 'Dearer fares could follow.', { mode: 'possible' }),
  claim('d-2', 'Fares could become dearer.', { mode: 'possible' }),
]
const wreck = question('Where is the ferry now', [
  ['in Merrowick', ['b-2']],
  ['at the bottom', ['c-1']],
])
const find = (told: string[], answered: string[], sentences: string[], from: Claim[] = claims) =>
  findOmissions(
    from,
    new Set(told),
    new Set(answered),
    sentences,
    indexQuestions([wreck]),
    claimLikeness(claims.map(({ text }) => termSet(text))),
  )

describe('what an article leaves out', () => {
  it('names what most reports say first, each matter once, what only may come last', () => {
    const found = find([], [], ['Seven people have died in the Varn Strait, it said.'])
    expect(found[0]).toEqual({
      claim: 'a-2',
      text: 'The captain was asleep in his cabin.',
      reports: ['a', 'b'],
    })
    expect(found.at(-1)).toMatchObject({ reports: ['c', 'd'] })
    expect(found.map(({ claim: id }) => id)).not.toContain('b-1')
    expect(found.map(({ claim: id }) => id)).not.toContain('a-1')
  })

  it('takes answers that exclude each other for two matters', () => {
    const found = find([], [], [])
    expect(found.map(({ claim: id }) => id)).toEqual(expect.arrayContaining(['b-2', 'c-1']))
  })

  it('leaves out what a sentence was compared with or what answers the same question', () => {
    const found = find(['a-2', 'b-1'], ['Where is the ferry now'], []).map(({ claim: id }) => id)
    expect(found.sort()).toEqual(['a-1', 'a-3', 'c-2'])
  })

  it('names no more than a reader would read', () => {
    const many = Array.from({ length: 90 }, (_, at) => claim(`a-${at}`, `Word${at} thing${at} place${at}.`))
    expect(find([], [], [], many)).toHaveLength(20)
  })
})
