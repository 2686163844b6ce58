import type { Odds } from '../../lib/core/event-odds.ts'

const ROUNDS = 25

/**
 * Fits logistic regression with a ridge on standardised values, by Newton's method. Nothing is random.
 *
 * @param ridge penalty on a weight, for each row
 * @param importance how much each row counts
 */
export function fitOdds(
  rows: readonly (readonly number[])[],
  labels: readonly boolean[],
  importance: readonly number[],
  ridge: number,
): Odds {
  const width = rows[0]?.length ?? 0
  const total = importance.reduce((sum, one) => sum + one, 0)
  const mean = Array.from({ length: width }, (_, at) =>
    rows.reduce((sum, row, r) => sum + ((row[at] as number) * (importance[r] as number)) / total, 0),
  )
  const scale = mean.map((middle, at) => {
    const spread = rows.reduce(
      (sum, row, r) => sum + (((row[at] as number) - middle) ** 2 * (importance[r] as number)) / total,
      0,
    )
    return Math.sqrt(spread) || 1
  })
  const flat = rows.map((row) => [
    ...row.map((value, at) => (value - (mean[at] as number)) / (scale[at] as number)),
    1,
  ])
  let beta = new Array<number>(width + 1).fill(0)
  for (let round = 0; round < ROUNDS; round++) {
    const slope = beta.map((value, at) => (at < width ? ridge * total * value : 0))
    const curve = beta.map((_, i) => beta.map((__, j) => (i === j ? ridge * total : 0)))
    flat.forEach((row, r) => {
      const chance =
        1 / (1 + Math.exp(-row.reduce((sum, value, at) => sum + value * (beta[at] as number), 0)))
      const weight = importance[r] as number
      for (let i = 0; i <= width; i++) {
        const value = row[i] as number
        slope[i] = (slope[i] as number) + weight * (chance - (labels[r] ? 1 : 0)) * value
        const line = curve[i] as number[]
        const part = weight * chance * (1 - chance) * value
        for (let j = 0; j <= width; j++) line[j] = (line[j] as number) + part * (row[j] as number)
      }
    })
    const step = solve(curve, slope)
    beta = beta.map((value, at) => value - (step[at] as number))
    if (Math.max(...step.map(Math.abs)) < 1e-6) break
  }
  const weights = scale.map((spread, at) => (beta[at] as number) / spread)
  const bias = weights.reduce((sum, weight, at) => sum - weight * (mean[at] as number), beta[width] as number)
  const round = (value: number) => Number(value.toPrecision(4))
  return { bias: round(bias), weights: weights.map(round) }
}

/** Solves a system of linear equations by elimination with pivots. */
function solve(matrix: readonly (readonly number[])[], right: readonly number[]): number[] {
  const size = right.length
  const rows = matrix.map((row, at) => [...row, right[at] as number])
  for (let column = 0; column < size; column++) {
    let pivot = column
    for (let r = column + 1; r < size; r++)
      if (Math.abs(rows[r]?.[column] ?? 0) > Math.abs(rows[pivot]?.[column] ?? 0)) pivot = r
    const lead = rows[pivot] as number[]
    rows[pivot] = rows[column] as number[]
    rows[column] = lead
    for (let r = 0; r < size; r++) {
      if (r === column) continue
      const row = rows[r] as number[]
      const factor = (row[column] as number) / (lead[column] as number)
      for (let at = column; at <= size; at++) row[at] = (row[at] as number) - factor * (lead[at] as number)
    }
  }
  return rows.map((row, at) => (row[size] as number) / (row[at] as number))
}
