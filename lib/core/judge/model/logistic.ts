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
export function scoresOf(model: Logistic, vector: readonly number[]): number[] {
  const size = model.mean.length
  const scores = model.weights.map((row) => row[size] as number)
  for (let at = 0; at < size; at++) {
    const value = ((vector[at] ?? 0) - (model.mean[at] as number)) / (model.scale[at] as number)
    const cut = Math.max(-LIMIT, Math.min(LIMIT, value))
    for (let c = 0; c < scores.length; c++)
      scores[c] = (scores[c] as number) + (model.weights[c]?.[at] as number) * cut
  }
  return scores
}
