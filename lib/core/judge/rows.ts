import type { Candidate } from './matrix.ts'

/** Probabilities of one candidate: it is no evidence, it confirms, it contradicts; seen from both sides. */
export interface Judged extends Candidate {
  none: number
  confirm: number
  contradict: number
}

/** How many candidates the row's vector describes one by one. */
const DESCRIBED = 3

/** Names of the numbers of a row's vector that stand before those of its best candidate. */
export const ROW_FEATURES: readonly string[] = [
  ...Array.from({ length: DESCRIBED }, (_, at) => [`confirm-${at + 1}`, `contradict-${at + 1}`]).flat(),
  'max-confirm',
  'max-contradict',
  'sum-confirm',
  'sum-contradict',
  'ratio',
  'others-confirm',
  'others-contradict',
  'others-evidence',
]

/** Orders candidates by how likely they bear on the sentence. */
export function byEvidence(judged: readonly Judged[]): Judged[] {
  return [...judged].sort((a, b) => a.none - b.none)
}

/** The numbers a row is judged by: probabilities of its candidates, what the other reports seem to say, the best candidate. */
export function rowVector(judged: readonly Judged[], others: readonly (readonly Judged[])[]): number[] {
  const ordered = byEvidence(judged)
  const described: number[] = []
  for (let at = 0; at < DESCRIBED; at++)
    described.push(ordered[at]?.confirm ?? 0, ordered[at]?.contradict ?? 0)
  const most = (list: readonly Judged[], key: 'confirm' | 'contradict') =>
    list.reduce((best, one) => Math.max(best, one[key]), 0)
  const sum = (list: readonly Judged[], key: 'confirm' | 'contradict') =>
    list.reduce((total, one) => total + one[key], 0)
  const mean = (values: readonly number[]) =>
    values.length > 0 ? values.reduce((total, value) => total + value, 0) / values.length : 0
  const confirm = most(judged, 'confirm')
  const contradict = most(judged, 'contradict')
  return [
    ...described,
    confirm,
    contradict,
    Math.min(2, sum(judged, 'confirm')),
    Math.min(2, sum(judged, 'contradict')),
    contradict / (confirm + contradict + 0.05),
    mean(others.map((list) => most(list, 'confirm'))),
    mean(others.map((list) => most(list, 'contradict'))),
    mean(others.map((list) => 1 - (byEvidence(list)[0]?.none ?? 1))),
    ...(ordered[0]?.vector ?? []),
  ]
}
