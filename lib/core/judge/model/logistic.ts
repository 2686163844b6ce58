import { standardised } from './network.ts'

/** Multinomial logistic regression over standardised features. */
export interface Logistic {
  classes: number
  mean: number[]
  scale: number[]
  /** One row a class: weights, then the bias. */
  weights: number[][]
}

/** Scores of each class before the softmax. */
export function scoresOf({ mean, scale, weights }: Logistic, vector: readonly number[]): number[] {
  const input = standardised({ mean, scale }, vector)
  const size = input.length
  return weights.map((row) => {
    let sum = row[size] as number
    for (let at = 0; at < size; at++) sum += (row[at] as number) * (input[at] as number)
    return sum
  })
}
