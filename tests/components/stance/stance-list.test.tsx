import { cleanup, render, screen, within } from '@testing-library/preact'
import { afterEach, describe, expect, it } from 'vitest'
import { citationOf } from '../../../components/stance/citation.ts'
import { stretches } from '../../../components/stance/marked-text.tsx'
import { StanceList } from '../../../components/stance/stance-list.tsx'
import { attributionOf, nameOf } from '../../../components/stance/words.ts'
import type { Reason, Stance } from '../../../lib/core/types.ts'
import { aFinding, anEvidence, aReport, aStance } from '../builders.ts'

afterEach(cleanup)

const reason = (over: Partial<Reason>): Reason => ({
  kind: 'date',
  here: null,
  there: null,
  text: 'The days differ.',
  ...over,
})
const reports = ['r1', 'r2', 'r3', 'r4', 'r5'].map((id) =>
  aReport({ id, title: `Title ${id}`, publisher: null }),
)

function draw(stances: Stance[], text = 'The bridge was closed on Monday.') {
  const { finding } = aFinding(0, { status: 'disputed', stances, text })
  render(<StanceList finding={finding} reports={reports} />)
  const list = screen.queryByRole('list', { name: 'What the other reports say' })
  return list ? within(list).getAllByRole('listitem') : []
}

describe('StanceList', () => {
  it('names each stance in words, what differs first', () => {
    const items = draw([
      aStance({ report: 'r1', verdict: 'omit' }),
      aStance({ report: 'r2', verdict: 'confirm', sure: false }),
      aStance({ report: 'r3', verdict: 'confirm' }),
      aStance({ report: 'r4', verdict: 'contradict', sure: false }),
      aStance({ report: 'r5', verdict: 'contradict' }),
    ])
    expect(items.map((item) => item.textContent)).toEqual([
      'Title r5 contradicts',
      'Title r4 may differ: compare',
      'Title r3 confirms',
      'Title r2 may agree: compare',
      'Does not mention itTitle r1',
    ])
  })

  it('shows both passages with the differing words marked, speaker and mode, and the reason', () => {
    const [item] = draw([
      aStance({
        verdict: 'contradict',
        evidence: [
          anEvidence({ speaker: { name: 'Ada Holt', role: 'harbour master', named: true }, mode: 'denied' }),
        ],
        reasons: [
          reason({
            here: 'Monday',
            there: 'Tuesday',
            text: 'This article says Monday; the other report says Tuesday.',
          }),
        ],
      }),
    ])
    const marks = [...(item as Element).querySelectorAll('mark')].map((mark) => mark.textContent)
    expect(marks).toEqual(['Monday', 'Tuesday'])
    expect(item?.textContent).toContain('This article says Monday; the other report says Tuesday.')
    expect(item?.textContent).toContain('Ada Holt, harbour master · denied')
  })

  it('shows nothing for a sentence without stances', () => {
    expect(draw([])).toEqual([])
  })

  it('links a report only to a web address', () => {
    const stances = [
      aStance({ report: 'a', verdict: 'confirm' }),
      aStance({ report: 'b', verdict: 'confirm' }),
    ]
    const { finding } = aFinding(0, { stances })
    const cards = [
      aReport({ id: 'a', title: 'Web', publisher: null, url: 'https://news.example/a' }),
      aReport({ id: 'b', title: 'Trap', publisher: null, url: 'javascript:alert(1)' }),
    ]
    render(<StanceList finding={finding} reports={cards} />)
    expect(screen.getAllByRole('link').map((link) => link.textContent)).toEqual(['Web'])
  })
})

describe('stretches', () => {
  it.each([
    ['one word', 'on Monday night', ['Monday'], 'on [Monday] night'],
    ['whole words before parts', 'Sunday sun', ['sun', null], 'Sunday [sun]'],
    ['several', 'a b c', ['c', 'a'], '[a] b [c]'],
    [
      'overlapping',
      'in northern California',
      ['northern California', 'California'],
      'in [northern California]',
    ],
    ['words that are not there', 'a b', ['x', ''], 'a b'],
    ['everything', 'a b', ['a b'], '[a b]'],
  ])('%s', (_, text, words, expected) => {
    const shown = stretches(text, words).map((part) => (part.marked ? `[${part.text}]` : part.text))
    expect(shown.join('')).toBe(expected)
  })
})

describe('words', () => {
  it.each([
    [{ mode: 'asserted' }, ''],
    [{ mode: 'alleged' }, 'alleged'],
    [{ mode: 'asserted', speaker: { named: false } }, 'an unnamed source'],
    [{ mode: 'denied', speaker: { named: false, role: 'an official' } }, 'an official · denied'],
    [{ mode: 'planned', speaker: { named: true, name: 'Ada Holt' } }, 'Ada Holt · planned'],
  ] as const)('attribution of %o', (evidence, expected) => {
    expect(attributionOf(evidence)).toBe(expected)
  })

  it.each([
    [{ id: '1', title: 'T', publisher: 'P' }, 'P: T'],
    [{ id: '1', title: 'T', publisher: null }, 'T'],
    [{ id: '1', title: ' ', publisher: null }, 'Report 1'],
  ])('name of %o', (report, expected) => {
    expect(nameOf(report)).toBe(expected)
  })
})

describe('citationOf', () => {
  it('tells the sentence, its source, and what each report says, with addresses', () => {
    const { finding } = aFinding(0, {
      text: 'The bridge was closed on Monday.',
      status: 'contradicted',
      stances: [
        aStance({ report: 'r2' }),
        aStance({ verdict: 'contradict', evidence: [anEvidence()], reasons: [reason({})] }),
      ],
    })
    const cards = [
      aReport({ url: 'https://post.example/1', publishedAt: '2026-05-04T10:00:00Z' }),
      aReport({ id: 'r2', title: 'Second', publisher: null }),
    ]
    expect(citationOf({ finding, reports: cards }, { title: 'Bridge', url: 'https://news.example/b' })).toBe(
      [
        '“The bridge was closed on Monday.” (Bridge, https://news.example/b)',
        'Contradicted',
        '',
        'The Harbour Post: Bridge closed after inspection (2026-05-04, https://post.example/1): contradicts',
        '  – The bridge was closed on Tuesday.',
        '  The days differ.',
        'Second: does not mention it',
        '',
      ].join('\n'),
    )
  })
})
