import { describe, expect, test } from 'vitest'
import { findingLine, unsureHint } from '../../components/panel/finding-line.ts'
import type { SentenceFinding, Status } from '../../lib/core/types.ts'
import { aFinding, aStance, stancesOf } from './builders.ts'

const line = (status: Status, over: Partial<SentenceFinding> = {}) => aFinding(0, { status, ...over }).finding

describe('findingLine says in a few words what the reports say', () => {
  const cases: [string, SentenceFinding, string][] = [
    [
      'one of four contradicts',
      line('contradicted', { stances: stancesOf('contradict', 'omit', 'omit', 'omit') }),
      'by 1 of 4 reports',
    ],
    [
      'the only other one contradicts',
      line('contradicted', { stances: stancesOf('contradict') }),
      'by the other report',
    ],
    [
      'some confirm, some contradict',
      line('disputed', { stances: stancesOf('confirm', 'contradict', 'contradict') }),
      '1 confirms, 2 contradict',
    ],
    [
      'three confirm',
      line('confirmed', { stances: stancesOf('confirm', 'confirm', 'confirm', 'omit'), origins: 3 }),
      'by 3 of 4 reports',
    ],
    [
      'three confirm and copy each other',
      line('confirmed', { stances: stancesOf('confirm', 'confirm', 'confirm', 'omit'), origins: 1 }),
      'by 3 of 4 reports, 1 origin',
    ],
    [
      'all are silent',
      line('unreported', { stances: stancesOf('omit', 'omit') }),
      'all 2 other reports are silent',
    ],
    [
      'the only other one is silent',
      line('unreported', { stances: stancesOf('omit') }),
      'the other report is silent',
    ],
    [
      'one may speak of it',
      line('unreported', { stances: [aStance({ verdict: 'confirm', sure: false })] }),
      'no report surely speaks of it',
    ],
    ['no claim', line('not-a-claim'), 'nothing to compare'],
    ['not checked', line('not-checked'), 'compared with no report'],
  ]
  test.each(cases)('%s', (_, finding, says) => expect(findingLine(finding)).toBe(says))

  test('stances that are not sure are not counted', () => {
    const stances = [
      aStance({ verdict: 'confirm' }),
      aStance({ report: 'r2', verdict: 'confirm', sure: false }),
    ]
    expect(findingLine(line('confirmed', { stances, origins: 1 }))).toBe('by 1 of 2 reports')
  })

  test('no line calls anything true or false', () => {
    for (const [, finding] of cases)
      expect(findingLine(finding)).not.toMatch(/true|false|wrong|right|correct/i)
  })
})

describe('unsureHint', () => {
  const unsure = (...verdicts: ('confirm' | 'contradict' | 'omit')[]) =>
    line('unreported', { stances: stancesOf(...verdicts).map((stance) => ({ ...stance, sure: false })) })
  test.each([
    ['differs before agrees', unsure('confirm', 'contradict'), 'may differ: compare'],
    ['agrees', unsure('omit', 'confirm'), 'may agree: compare'],
    ['silence is no hint', unsure('omit'), null],
    ['sure stances are no hint', line('confirmed', { stances: stancesOf('confirm', 'contradict') }), null],
  ])('%s', (_, finding, hint) => expect(unsureHint(finding)).toBe(hint))
})
