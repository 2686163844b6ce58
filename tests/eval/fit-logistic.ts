import type { Logistic } from '../../lib/core/judge/model/logistic.ts'

/** Standardised values are cut at this many deviations, in training as in serving. */
const LIMIT = 6

/**
 * Fits multinomial logistic regression with a ridge on standardised features, by accelerated gradient descent on all rows
 * (Nesterov, 1983). Nothing is random.
 *
 * @param labels class of each row, from 0
 * @param ridge penalty on the weights
 */
export function fitLogistic(
  data: readonly (readonly number[])[],
  labels: readonly number[],
  classes: number,
  ridge: number,
  steps: number,
): Logistic {
  const width = data[0]?.length ?? 0
  const size = data.length
  const wide = width + 1
  const { mean, scale } = momentsOf(data, width)
  const flat = new Float32Array(size * wide)
  for (let r = 0; r < size; r++) {
    const row = data[r] as readonly number[]
    for (let f = 0; f < width; f++) {
      const value = ((row[f] as number) - (mean[f] as number)) / (scale[f] as number)
      flat[r * wide + f] = Math.max(-LIMIT, Math.min(LIMIT, value))
    }
    flat[r * wide + width] = 1
  }
  const weights = descend(flat, labels, size, wide, classes, ridge, steps)
  const round = (value: number) => Number(value.toPrecision(4))
  return {
    classes,
    mean: [...mean].map(round),
    scale: [...scale].map(round),
    weights: Array.from({ length: classes }, (_, c) =>
      [...weights.slice(c * wide, (c + 1) * wide)].map(round),
    ),
  }
}

function momentsOf(data: readonly (readonly number[])[], width: number) {
  const mean = new Float64Array(width)
  const scale = new Float64Array(width)
  for (const row of data)
    for (let f = 0; f < width; f++) mean[f] = (mean[f] as number) + (row[f] as number) / data.length
  for (const row of data)
    for (let f = 0; f < width; f++)
      scale[f] = (scale[f] as number) + ((row[f] as number) - (mean[f] as number)) ** 2 / data.length
  for (let f = 0; f < width; f++)
    scale[f] = Math.sqrt(scale[f] as number) < 1e-4 ? 1 : Math.sqrt(scale[f] as number)
  return { mean, scale }
}

function descend(
  flat: Float32Array,
  labels: readonly number[],
  size: number,
  wide: number,
  classes: number,
  ridge: number,
  steps: number,
): Float64Array {
  const rate = 1 / (0.5 * curvature(flat, size, wide) + ridge)
  let weights = new Float64Array(classes * wide)
  let ahead = new Float64Array(weights)
  let pace = 1
  const slope = new Float64Array(weights.length)
  for (let step = 0; step < steps; step++) {
    slopeAt(flat, labels, size, wide, classes, ahead, slope)
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
  flat: Float32Array,
  labels: readonly number[],
  size: number,
  wide: number,
  classes: number,
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
      const error = ((powers[c] as number) / sum - (labels[r] === c ? 1 : 0)) / size
      const base = c * wide
      for (let f = 0; f < wide; f++)
        slope[base + f] = (slope[base + f] as number) + error * (flat[from + f] as number)
    }
  }
}
