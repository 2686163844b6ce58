import type { Candidate } from './matrix.ts'

/** Chances of one candidate: it is no evidence, it confirms, it contradicts; seen from both sides. They sum to 1. */
export interface Judged extends Candidate {
  none: number
  confirm: number
  contradict: number
}

/** How many candidates the row's vector describes one by one. */
const DESCRIBED = 3

/** Names of the numbers of a row's vector; all but the two ratios are log-odds. */
export const ROW_FEATURES: readonly string[] = [
  ...Array.from({ length: DESCRIBED }, (_, at) => [`confirm-${at + 1}`, `contradict-${at + 1}`]).flat(),
  'max-confirm',
  'max-contradict',
  'sum-confirm',
  'sum-contradict',
  'share-contradict',
  'others-confirm',
  'others-contradict',
  'others-evidence',
  'any-confirm',
  'any-contradict',
  'any-evidence',
  'ratio-best',
  'ratio-max',
  'third-contradict',
  'third-confirm',
  'third-most-contradict',
  'third-most-confirm',
]

/** What a third report says to the best candidate of a row, as `between` gives it: chances of bearing and of contradicting. */
export interface Third {
  /** The third report's best candidate for the sentence. */
  toSentence: Judged
  /** That candidate beside this row's best candidate. */
  toPassage: Judged
}

/** The numbers a row is judged by: what its candidates say, and what the other reports say to the sentence and to them. */
export function rowVector(
  judged: readonly Judged[],
  others: readonly (readonly Judged[])[],
  thirds: readonly Third[],
): number[] {
  const ordered = [...judged].sort((a, b) => a.none - b.none)
  const described: number[] = []
  for (let at = 0; at < DESCRIBED; at++)
    described.push(ordered[at]?.confirm ?? 0, ordered[at]?.contradict ?? 0)
  const confirm = most(judged, 'confirm')
  const contradict = most(judged, 'contradict')
  const best = ordered[0]
  return [
    ...[
      ...described,
      confirm,
      contradict,
      sum(judged, 'confirm'),
      sum(judged, 'contradict'),
      contradict / (confirm + contradict + 0.05),
      mean(others.map((list) => most(list, 'confirm'))),
      mean(others.map((list) => most(list, 'contradict'))),
      mean(others.map((list) => Math.max(0, ...list.map((one) => 1 - one.none)))),
      1 - product(judged.map((one) => 1 - one.confirm)),
      1 - product(judged.map((one) => 1 - one.contradict)),
      1 - product(judged.map((one) => one.none)),
    ].map(logOdds),
    Math.log((best?.contradict ?? 0) + 0.01) - Math.log((best?.confirm ?? 0) + 0.01),
    Math.log(contradict + 0.01) - Math.log(confirm + 0.01),
    ...thirdFeatures(thirds).map(logOdds),
  ]
}

/**
 * Where a third report confirms the sentence and contradicts the passage (or the other way round), the passage likely
 * contradicts the sentence; where it confirms both, it likely confirms.
 */
function thirdFeatures(thirds: readonly Third[]): number[] {
  const against = thirds.map(({ toSentence: a, toPassage: b }) => a.confirm * b.contradict)
  const half = thirds.map(({ toSentence: a, toPassage: b }) => 0.5 * a.contradict * b.confirm)
  const together = thirds.map(({ toSentence: a, toPassage: b }) => a.confirm * b.confirm)
  const total = (values: readonly number[]) => values.reduce((all, value) => all + value, 0)
  return [total(against) + total(half), total(together), Math.max(0, ...against), Math.max(0, ...together)]
}

const most = (list: readonly Judged[], key: 'confirm' | 'contradict') =>
  list.reduce((best, one) => Math.max(best, one[key]), 0)
const sum = (list: readonly Judged[], key: 'confirm' | 'contradict') =>
  list.reduce((total, one) => total + one[key], 0)
const product = (values: readonly number[]) => values.reduce((total, value) => total * value, 1)
const mean = (values: readonly number[]) =>
  values.length > 0 ? values.reduce((total, value) => total + value, 0) / values.length : 0

function logOdds(chance: number): number {
  const safe = Math.min(0.999, Math.max(0.001, chance))
  return Math.log(safe / (1 - safe))
}
