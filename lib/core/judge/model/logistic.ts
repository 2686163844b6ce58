/** Multinomial logistic regression over standardised features. */
export interface Logistic {
  classes: number
  mean: number[]
  scale: number[]
  /** One row a class: weights, then the bias. */
  weights: number[][]
}

/** Scores of each class before the softmax. */
export function scoresOf(model: Logistic, vector: readonly number[]): number[] {
  const size = model.mean.length
  return model.weights.map((row) => {
    let sum = row[size] as number
    for (let at = 0; at < size; at++)
      sum +=
        (row[at] as number) * (((vector[at] ?? 0) - (model.mean[at] as number)) / (model.scale[at] as number))
    return sum
  })
}
