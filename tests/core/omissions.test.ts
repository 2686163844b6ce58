import { describe, expect, it } from 'vitest'
import { claimLikeness, termSet } from '../../lib/core/claim-likeness.ts'
import { indexQuestions } from '../../lib/core/curated.ts'
import { evidenceOf } from '../../lib/core/evidence.ts'
import type { Echoes } from '../../lib/core/judge.ts'
import { type Compared, findOmissions } from '../../lib/core/omissions.ts'
import { takeAll } from '../../lib/core/steps.ts'
import type { Omission, Stance } from '../../lib/core/types.ts'
import { claim, question, stance } from './builders.ts'

const claims = [
  claim('a-1', 'Seven people died in the Varn Strait.'),
  claim('a-2', 'The captain was asleep in his cabin.'),
  claim('a-3', 'A vigil will be held on Friday in the chapel.'),
  claim('b-1', 'The captain was asleep in his own cabin.'),
  claim('b-2', 'The ferry was towed to Merrowick.'),
  claim('c-1', 'The ferry lies at the bottom of the sea.'),
  claim('c-2', 'Dearer fares could follow.', { mode: 'possible' }),
  claim('d-2', 'Fares could become dearer.', { mode: 'possible' }),
]
const wreck = question('Where is the ferry now', [
  ['in Merrowick', ['b-2']],
  ['at the bottom', ['c-1']],
])
const find = (told: string[], answered: string[], sentences: string[], more: Partial<Compared> = {}) =>
  takeAll(
    findOmissions({
      claims,
      told: new Set(told),
      answered: new Set(answered),
      sentences,
      index: indexQuestions([wreck]),
      like: claimLikeness(claims.map(({ text }) => termSet(text))),
      quotes: new Map(),
      grouped: new Set(),
      pairs: 4,
      echoes: () => null,
      ...more,
    }),
  )
/** The judge's word on some claims; the article says nothing of the others, nor does any report. */
const judged = (known: Record<string, Partial<Echoes>>) => (id: string) => ({
  silence: 0.9,
  stances: [],
  ...known[id],
})
const says = (id: string, more: Partial<Stance> = {}) =>
  stance(id.replace(/-.*/, ''), 'confirm', {
    evidence: claims.filter((one) => one.id === id).map(evidenceOf),
    ...more,
  })
const ids = (found: Omission[]) => found.map(({ claim: id }) => id)

/** Ninety claims that have nothing in common. */
const many = Array.from({ length: 90 }, (_, at) => claim(`a-${at}`, `Word${at} thing${at} place${at}.`))

describe('what an article leaves out', () => {
  it('names what most reports say first, each matter once, what only may come last', () => {
    const found = find([], [], ['Seven people have died in the Varn Strait, it said.'])
    expect(found[0]).toEqual({
      claim: 'a-2',
      text: 'The captain was asleep in his cabin.',
      reports: ['a', 'b'],
    })
    expect(found.at(-1)).toMatchObject({ claim: 'c-2' })
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
    expect(find([], [], [], { claims: many })).toHaveLength(20)
  })

  it('asks the judge about fewer claims where each is dear: of a long article, of many reports', () => {
    const asked = (pairs: number) => {
      const seen: string[] = []
      const echoes = (id: string) => {
        seen.push(id)
        return null
      }
      find([], [], [], { claims: many, pairs, echoes })
      return seen.length
    }
    expect([asked(4), asked(8), asked(400)]).toEqual([90, 50, 20])
  })

  it('leaves out what the article says in other words, by the judge', () => {
    const found = find([], [], [], { echoes: judged({ 'a-2': { silence: 0.3 }, 'b-1': { silence: 0.2 } }) })
    expect(ids(found)).not.toContain('a-2')
    expect(ids(found)).not.toContain('b-1')
    expect(ids(found)).toContain('a-1')
  })

  it('names only reports that surely say it, not those with words in common', () => {
    const stances = [says('b-2'), says('d-2', { sure: false }), stance('c', 'contradict')]
    const found = find([], [], [], { echoes: judged({ 'a-3': { stances } }) })
    expect(found.filter(({ reports }) => reports.length > 1)).toEqual([
      { claim: 'b-2', text: 'The ferry was towed to Merrowick.', reports: ['a', 'b'] },
    ])
    // The same matter is not shown twice.
    expect(ids(found)).not.toContain('a-3')
    const none = find([], [], [], { echoes: judged({}) })
    expect(none.every(({ reports }) => reports.length === 1)).toBe(true)
  })

  it('puts first what more origins say: reports that copy each other are one', () => {
    const copied = 'The tug Aster pulled the ferry into the inner harbour of Merrowick before dawn.'
    const own = [
      claim('a-1', copied),
      claim('b-1', copied),
      claim('c-1', copied),
      claim('a-2', 'Its hull is torn.'),
      claim('b-2', 'The hull has a tear.'),
    ]
    const evidence = (id: string) => own.filter((one) => one.id === id).map(evidenceOf)
    const echoes = judged({
      'a-1': {
        stances: [says('b-1', { evidence: evidence('b-1') }), says('c-1', { evidence: evidence('c-1') })],
      },
      'a-2': { stances: [says('b-2', { evidence: evidence('b-2') })] },
    })
    const found = find([], [], [], { claims: own, echoes })
    expect(found.map(({ reports }) => reports)).toEqual([
      ['a', 'b'],
      ['a', 'b', 'c'],
    ])
  })

  it('goes by what people grouped where they compared the reports', () => {
    const echoes = judged({ 'a-2': { stances: [says('b-1')] } })
    const found = find([], [], [], { echoes, grouped: new Set(['a', 'b']) })
    expect(found.find(({ claim: id }) => id === 'a-2')?.reports).toEqual(['a'])
  })

  it('does not name a report whose claim gives another answer', () => {
    const echoes = judged({ 'b-2': { stances: [says('c-1')] } })
    const found = find([], [], [], { echoes })
    expect(found.find(({ claim: id }) => id === 'b-2')?.reports).toEqual(['b'])
  })
})
