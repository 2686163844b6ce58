/** Multinomial logistic regression over standardised features. */
export interface Logistic {
  classes: number
  mean: number[]
  scale: number[]
  /** One row a class: weights, then the bias. */
  weights: number[][]
}

/** Standardised values are cut at this many deviations: a rare extreme must not decide alone. */
const LIMIT = 6

/** Scores of each class before the softmax. */
export function scoresOf({ mean, scale, weights }: Logistic, vector: readonly number[]): number[] {
  const size = mean.length
  const cut = new Float64Array(size)
  for (let at = 0; at < size; at++) {
    const value = ((vector[at] ?? 0) - (mean[at] as number)) / (scale[at] as number)
    cut[at] = Math.max(-LIMIT, Math.min(LIMIT, value))
  }
  return weights.map((row) => {
    let sum = row[size] as number
    for (let at = 0; at < size; at++) sum += (row[at] as number) * (cut[at] as number)
    return sum
  })
}
