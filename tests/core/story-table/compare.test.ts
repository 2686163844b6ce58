import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { engineJudge } from '../../../lib/core/judge/engine.ts'
import { compareReports } from '../../../lib/core/story-table/compare.ts'
import { groupAnswers } from '../../../lib/core/story-table/questions.ts'
import { MATTER_STATES, type StoryTable } from '../../../lib/core/story-table/table.ts'
import type { Answer, Question, ReportWithClaims, Stance } from '../../../lib/core/types.ts'
import { buildBundledCorpus, SEEDS } from '../../../seeds/build.ts'
import { bundled, claim, fixedJudge, question, report } from '../builders.ts'
import { stories } from '../stories.ts'

/** Runs a comparison to its end. */
function compare(reports: readonly ReportWithClaims[], questions: readonly Question[], judge = engineJudge) {
  const inStory = reports.map(({ claims, ...report }) => ({
    report,
    claims: claims.map((one, number) => ({ ...one, number, length: 1 })),
  }))
  const steps = compareReports(inStory, questions, judge)
  const seen: { done: number; total: number }[] = []
  for (;;) {
    const step = steps.next()
    if (step.done) return { table: step.value, seen }
    seen.push(step.value)
  }
}

/** Rows as text: state, and for each report its letters and first words. */
const rows = ({ reports, matters }: StoryTable) =>
  matters.map(({ state, question, cells }) => [
    state,
    question,
    ...reports.map((id) => {
      const cell = cells[id]
      return cell ? cell.groups.map((group) => 'ABCDEF'[group]).join('') || '?' : '-'
    }),
  ])

const LONDON = claim('a-1', 'The complaint was filed in London.')
const PARIS = claim('b-1', 'The complaint was filed in Paris.')
const BOTH = claim('c-1', 'The complaint was filed in the capital, London.')
const WEATHER = claim('c-2', 'It rained.')
const venue = question('venue', [
  ['London', ['a-1']],
  ['Paris', ['b-1']],
  ['The capital', ['c-1'], ['London']],
])

describe('the questions of a story', () => {
  const people = [bundled('x', [LONDON]), bundled('y', [PARIS]), bundled('z', [BOTH, WEATHER])]

  it('are rows: answers that exclude each other have different letters', () => {
    const { table, seen } = compare(people, [venue])
    expect(rows(table)).toEqual([
      ['differs', 'venue?', 'A', 'B', 'A'],
      ['alone', null, '-', '-', 'A'],
    ])
    expect(table.matters[0]?.cells.c).toMatchObject({ labels: ['The capital'], stance: null })
    expect(seen).toEqual([])
  })

  it('agree, or are told by one report alone', () => {
    const same = question('venue', [['A capital', ['a-1', 'b-1']]])
    expect(rows(compare(people.slice(0, 2), [same]).table)).toEqual([['agrees', 'venue?', 'A', 'A']])
    expect(rows(compare(people.slice(0, 1), [same]).table)).toEqual([['alone', 'venue?', 'A']])
    expect(
      compare(people, [question('other', [['x', ['z-9']]])]).table.matters.every((m) => !m.question),
    ).toBe(true)
  })

  it('answers in one group can all be true together; a second group excludes something of the first', () => {
    const links = fc.array(fc.tuple(fc.nat(5), fc.nat(5)), { maxLength: 12 })
    fc.assert(
      fc.property(links, (pairs) => {
        const answers = Array.from({ length: 6 }, (_, at): Answer => {
          const together = pairs.filter(([from]) => from === at).map(([, to]) => String(to))
          return { id: String(at), label: String(at), claims: [], together }
        })
        const agree = (a: Answer, b: Answer) =>
          a === b || a.together.includes(b.id) || b.together.includes(a.id)
        const groups = groupAnswers(answers)
        expect(groups.flat()).toHaveLength(answers.length)
        for (const group of groups)
          for (const a of group) for (const b of group) expect(agree(a, b)).toBe(true)
        const conflict = answers.some((a) => answers.some((b) => !agree(a, b)))
        expect(groups.length > 1).toBe(conflict)
      }),
    )
  })
})

describe('reports of the reader', () => {
  const texts = {
    a: 'The ferry sank in Lund on Monday.',
    b: 'The ferry sank in Malmo on Monday.',
    c: 'The ferry sank in Malmo, officials said on Monday.',
  }
  const reports = Object.entries(texts).map(([id, text]) => report(id, text))
  const first = (id: string) => reports.find((one) => one.id === id)?.claims[0]
  const evidence = (id: string) => ({
    claim: first(id)?.id ?? '',
    paragraph: 1,
    sentence: 1,
    text: first(id)?.text ?? '',
    mode: 'asserted' as const,
  })
  const judge = (verdicts: Record<string, Partial<Stance>>) =>
    fixedJudge((to, text) => {
      const from = Object.entries(texts).find(([, one]) => one === text)?.[0] ?? ''
      const said = verdicts[from + to]
      return said ? { ...said, evidence: [evidence(to)] } : {}
    }).judge

  it('are compared both ways, and rivals that agree stand in one group', () => {
    const { table, seen } = compare(
      reports,
      [],
      judge({
        ab: { verdict: 'contradict', reasons: [{ kind: 'place', here: 'Lund', there: 'Malmo', text: 'x' }] },
        ca: { verdict: 'contradict' },
        bc: { verdict: 'confirm' },
      }),
    )
    expect(rows(table)).toEqual([['differs', null, 'A', 'B', 'B']])
    expect(table.matters[0]).toMatchObject({ groups: 2, difference: { kind: 'place' } })
    expect(seen.at(-1)).toEqual({ done: 3, total: 3 })
  })

  it('what is not sure has no letter and is no disagreement', () => {
    const { table } = compare(reports, [], judge({ ab: { verdict: 'contradict', sure: false } }))
    expect(rows(table)).toEqual([
      ['may-differ', null, 'A', '?', '-'],
      ['alone', null, '-', '-', 'A'],
    ])
  })

  it('what is surely confirmed from one side and surely contradicted from the other is not sure', () => {
    const { table } = compare(
      reports,
      [],
      judge({ ab: { verdict: 'contradict' }, ba: { verdict: 'confirm' } }),
    )
    expect(rows(table)[0]?.[0]).toMatch(/^may-/)
  })

  it('whoever only agrees with one that joined stands in the same group', () => {
    const { table } = compare(
      reports,
      [],
      judge({ ab: { verdict: 'contradict' }, bc: { verdict: 'confirm' } }),
    )
    expect(rows(table)).toEqual([['differs', null, 'A', 'B', 'B']])
  })
})

describe('the invented stories', () => {
  it.each(stories.slice(0, 3).map(({ name, reports }) => [name, reports] as const))('%s', (_, reports) => {
    const { table } = compare(reports, [])
    const claims = table.matters.flatMap(({ cells }) =>
      Object.values(cells).flatMap(({ evidence }) => evidence.map(({ claim }) => claim)),
    )
    expect(new Set(claims).size).toBe(claims.length)
    const states = table.matters.map(({ state }) => MATTER_STATES.indexOf(state))
    expect(states).toEqual([...states].sort((a, b) => a - b))
    expect(table.matters.filter(({ state }) => state === 'differs').length).toBeGreaterThan(1)
    for (const { state, cells, groups } of table.matters) {
      expect(Object.keys(cells).length > 1).toBe(state !== 'alone')
      if (state === 'differs') expect(groups).toBeGreaterThan(1)
    }
  })
})

describe('the bundled story', () => {
  const built = buildBundledCorpus(SEEDS)
  const { reports, questions } = built.ok ? built.value : { reports: [], questions: [] }

  it('has its disagreements first, and every report in a column', () => {
    const { table } = compare(reports, questions)
    expect(table.reports).toHaveLength(5)
    const asked = table.matters.filter(({ question }) => question !== null)
    expect(asked).toHaveLength(questions.length)
    expect(table.matters[0]).toMatchObject({ state: 'differs' })
    expect(asked.filter(({ state }) => state === 'differs').length).toBeGreaterThan(5)
  })

  it('takes up a report of the reader that answers its questions', () => {
    const own = report(
      'own',
      'Anthropic filed the complaint with the High Court in London, according to officials.',
    )
    const { table } = compare([...reports, own], questions)
    const told = table.matters.filter(({ cells }) => cells.own)
    expect(
      told.some(
        ({ question, cells }) => question !== null && cells.own?.labels.some((label) => /London/.test(label)),
      ),
    ).toBe(true)
  })
})
