import { judgeCandidate, judgeRow, type Weights } from '../../lib/core/judge/model/weights.ts'
import { type Judged, rowVector } from '../../lib/core/judge/rows.ts'
import type { Row } from './dataset.ts'
import { fitLogistic } from './fit-logistic.ts'

const PAIR_RIDGE = 0.01
const ROW_RIDGE = 0.02
const BOOST = [1, 1.15, 1.35]

/** The judge of single pairs, from all candidates of these rows. */
export function fitPairs(rows: readonly Row[]): Weights['pair'] {
  const candidates = rows.flatMap((row) => row.candidates)
  return fitLogistic(
    candidates.map((one) => one.vector),
    rows.flatMap((row) => row.targets),
    3,
    PAIR_RIDGE,
  )
}

/** The judge of rows, from row vectors whose pair chances come from models that had not seen the row's story. */
export function fitRows(vectors: readonly (readonly number[])[], rows: readonly Row[]): Weights['row'] {
  return fitLogistic(
    vectors,
    rows.map((row) => row.label),
    3,
    ROW_RIDGE,
  )
}

/** Row vectors of the rows of one or more stories, with one pair model. */
export function vectorsOf(rows: readonly Row[], pair: Weights['pair']): number[][] {
  const judged = new Map<Row, Judged[]>(
    rows.map((row) => [row, row.candidates.map((one) => judgeCandidate({ pair }, one))]),
  )
  const groups = new Map<string, Row[]>()
  const key = (row: Row) => `${row.story} ${row.reading} ${row.sentence}`
  for (const row of rows) groups.set(key(row), [...(groups.get(key(row)) ?? []), row])
  return rows.map((row) => {
    const others = (groups.get(key(row)) as Row[]).filter((other) => other !== row)
    return rowVector(
      judged.get(row) as Judged[],
      others.map((other) => judged.get(other) as Judged[]),
    )
  })
}

/** Splits stories into folds of about equal number. */
export function foldsOf(stories: readonly string[], count: number): string[][] {
  return Array.from({ length: Math.min(count, stories.length) }, (_, fold) =>
    stories.filter((_, at) => at % count === fold),
  )
}

/** Pair and row models from these rows: the row model learns on pair chances from inner folds over whole stories. */
export function fit(rows: readonly Row[], innerFolds: number): Pick<Weights, 'pair' | 'row' | 'boost'> {
  const stories = [...new Set(rows.map((row) => row.story))]
  const parts: Row[] = []
  const vectors: number[][] = []
  for (const fold of foldsOf(stories, innerFolds)) {
    const held = rows.filter((row) => fold.includes(row.story))
    const pair = fitPairs(rows.filter((row) => !fold.includes(row.story)))
    parts.push(...held)
    vectors.push(...vectorsOf(held, pair))
  }
  return { pair: fitPairs(rows), row: fitRows(vectors, parts), boost: BOOST }
}

/** Chances of the three classes for rows not trained on. */
export function predict(rows: readonly Row[], weights: Pick<Weights, 'pair' | 'row' | 'boost'>): number[][] {
  return vectorsOf(rows, weights.pair).map((vector) => judgeRow(weights, vector))
}
