import type { Logistic } from '../../lib/core/judge/model/logistic.ts'
import { momentsOf, rounded, standardRows } from './standard.ts'

/**
 * Fits multinomial logistic regression with a ridge on standardised features, by accelerated gradient descent on all rows
 * (Nesterov, 1983). Nothing is random.
 *
 * @param labels class of each row, from 0
 * @param ridge penalty on the weights
 * @param shares how much each row counts, 1 in the mean
 */
export function fitLogistic(
  data: readonly (readonly number[])[],
  labels: readonly number[],
  classes: number,
  ridge: number,
  steps: number,
  shares: readonly number[] = new Array(data.length).fill(1),
): Logistic {
  const size = data.length
  const { mean, scale } = momentsOf(data)
  const wide = mean.length + 1
  const flat = standardRows(data, { mean, scale })
  const weights = descend({ flat, labels, shares, size, wide, classes }, ridge, steps)
  return {
    classes,
    mean: [...mean].map(rounded),
    scale: [...scale].map(rounded),
    weights: Array.from({ length: classes }, (_, c) =>
      [...weights.slice(c * wide, (c + 1) * wide)].map(rounded),
    ),
  }
}

interface Task {
  flat: Float32Array
  labels: readonly number[]
  shares: readonly number[]
  size: number
  wide: number
  classes: number
}

function descend(task: Task, ridge: number, steps: number): Float64Array {
  const { flat, size, wide, classes } = task
  const rate = 1 / (0.5 * curvature(flat, size, wide) + ridge)
  let weights = new Float64Array(classes * wide)
  let ahead = new Float64Array(weights)
  let pace = 1
  const slope = new Float64Array(weights.length)
  for (let step = 0; step < steps; step++) {
    slopeAt(task, ahead, slope)
    const next = ahead.map(
      (weight, at) => weight - rate * ((slope[at] as number) + ((at + 1) % wide === 0 ? 0 : ridge * weight)),
    )
    const faster = (1 + Math.sqrt(1 + 4 * pace * pace)) / 2
    const push = (pace - 1) / faster
    const before = weights
    ahead = next.map((weight, at) => weight + push * (weight - (before[at] as number)))
    weights = next
    pace = faster
  }
  return weights
}

/** Largest eigenvalue of the rows' mean outer product, by power iteration; a little above, to be safe. */
function curvature(flat: Float32Array, size: number, wide: number): number {
  let vector = new Float64Array(wide).fill(1)
  let length = 1
  for (let round = 0; round < 12; round++) {
    const next = new Float64Array(wide)
    for (let r = 0; r < size; r++) {
      let dot = 0
      const from = r * wide
      for (let f = 0; f < wide; f++) dot += (vector[f] as number) * (flat[from + f] as number)
      for (let f = 0; f < wide; f++) next[f] = (next[f] as number) + (dot * (flat[from + f] as number)) / size
    }
    length = Math.sqrt(next.reduce((sum, value) => sum + value * value, 0))
    vector = next.map((value) => value / length)
  }
  return length * 1.1
}

function slopeAt(
  { flat, labels, shares, size, wide, classes }: Task,
  weights: Float64Array,
  slope: Float64Array,
): void {
  const powers = new Float64Array(classes)
  slope.fill(0)
  for (let r = 0; r < size; r++) {
    const from = r * wide
    let sum = 0
    for (let c = 0; c < classes; c++) {
      let score = 0
      const base = c * wide
      for (let f = 0; f < wide; f++) score += (weights[base + f] as number) * (flat[from + f] as number)
      const power = Math.exp(Math.min(30, score))
      powers[c] = power
      sum += power
    }
    for (let c = 0; c < classes; c++) {
      const error = (((powers[c] as number) / sum - (labels[r] === c ? 1 : 0)) * (shares[r] as number)) / size
      const base = c * wide
      for (let f = 0; f < wide; f++)
        slope[base + f] = (slope[base + f] as number) + error * (flat[from + f] as number)
    }
  }
}
