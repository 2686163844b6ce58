import { judgeRow, type Weights } from '../../lib/core/judge/model/weights.ts'
import { readRows } from '../../lib/core/judge/read-rows.ts'
import type { Row } from './dataset.ts'
import { fitLogistic } from './fit-logistic.ts'
import { fitNetwork, type NetworkSettings } from './fit-network.ts'

/** Whether a passage bears on a sentence: many rows, few passes. */
const EVIDENCE: NetworkSettings = { units: 24, epochs: 6, dropout: 0.2, decay: 1e-3, members: 3 }
/** What it says: fewer rows, more passes, and several networks, since a single one leans on chance. */
const POLARITY: NetworkSettings = { units: 48, epochs: 32, dropout: 0.4, decay: 2e-3, members: 3 }
const ROW = { ridge: 0.02, steps: 200 }
/** What is learned before factors and sureness are. */
export type Trained = Pick<Weights, 'evidence' | 'polarity' | 'row'>
type PairWeights = Pick<Weights, 'evidence' | 'polarity'>

/** The judges of single pairs: which candidates bear on the sentence, and what those that do say. */
export function fitPairs(rows: readonly Row[]): PairWeights {
  const candidates = rows.flatMap((row) =>
    row.candidates.map((one, at) => ({
      vector: one.vector,
      target: row.targets[at] as number,
      changed: row.changed,
    })),
  )
  const told = candidates.filter((one) => !one.changed)
  const bearing = candidates.filter((one) => one.target > 0)
  return {
    evidence: fitNetwork(
      told.map((one) => one.vector),
      told.map((one) => (one.target > 0 ? 1 : 0)),
      EVIDENCE,
    ),
    polarity: fitNetwork(
      bearing.map((one) => one.vector),
      bearing.map((one) => (one.target === 2 ? 1 : 0)),
      POLARITY,
    ),
  }
}

/** The judge of rows, from row vectors whose pair chances come from models that had not seen the row's story. */
export function fitRows(vectors: readonly (readonly number[])[], rows: readonly Row[]): Weights['row'] {
  return fitLogistic(
    vectors,
    rows.map((row) => row.label),
    3,
    ROW.ridge,
    ROW.steps,
    sharesOf(rows),
  )
}

/**
 * How much each row counts. Our training stories hold more contradictions than the judged ones, which are nearer to what
 * readers meet; their rows are weighed so that the classes are as frequent as there.
 */
function sharesOf(rows: readonly Row[]): number[] {
  const frequency = (own: readonly Row[]) =>
    [0, 1, 2].map((label) => own.filter((row) => row.label === label).length / Math.max(1, own.length))
  const judged = frequency(rows.filter((row) => !row.training))
  const trained = frequency(rows.filter((row) => row.training))
  return rows.map(({ training, label }) =>
    training ? (judged[label] as number) / Math.max(1e-6, trained[label] as number) : 1,
  )
}

/** Row vectors of these rows, with one pair model, by the engine's own code. */
export function vectorsOf(rows: readonly Row[], pairs: PairWeights): number[][] {
  const known = new Map<string, number[][]>()
  return rows.map((row) => {
    const key = `${row.story} ${row.article} ${row.sentence}`
    const vectors = known.get(key) ?? readRows(row.reading, row.sentence, pairs).vectors
    known.set(key, vectors)
    return vectors[row.reading.reports.indexOf(row.report)] as number[]
  })
}

/** Splits stories into folds of about equal number. */
export function foldsOf(stories: readonly string[], count: number): string[][] {
  return Array.from({ length: Math.min(count, stories.length) }, (_, fold) =>
    stories.filter((_, at) => at % count === fold),
  )
}

/** The event of a row: a story and its restated and changed copies are left out together. */
const eventOf = (row: Row): string => row.story.replace(/ .*/, '')

/** Pair and row models from these rows: the row model learns on pair chances from inner folds over whole stories. */
export function trainOn(rows: readonly Row[], innerFolds: number): Trained {
  const stories = [...new Set(rows.map(eventOf))]
  const parts: Row[] = []
  const vectors: number[][] = []
  for (const fold of foldsOf(stories, innerFolds)) {
    const held = rows.filter((row) => fold.includes(eventOf(row)) && !row.changed)
    const pairs = fitPairs(rows.filter((row) => !fold.includes(eventOf(row))))
    parts.push(...held)
    vectors.push(...vectorsOf(held, pairs))
  }
  return { ...fitPairs(rows), row: fitRows(vectors, parts) }
}

/** Chances of the three classes for rows not trained on, without factors. */
export function predict(rows: readonly Row[], weights: Trained): number[][] {
  return vectorsOf(rows, weights).map((vector) => judgeRow({ ...weights, boost: [1, 1, 1] }, vector))
}
