import type { Logistic } from '../../lib/core/judge/model/logistic.ts'

const LIMIT = 6

/**
 * Fits multinomial logistic regression with a ridge, by gradient descent with momentum on all rows. Nothing is random.
 *
 * @param labels class of each row, from 0
 * @param ridge penalty on the standardised weights
 */
export function fitLogistic(
  data: readonly (readonly number[])[],
  labels: readonly number[],
  classes: number,
  ridge: number,
  steps = 120,
): Logistic {
  const width = data[0]?.length ?? 0
  const size = data.length
  const mean = new Float64Array(width)
  const scale = new Float64Array(width)
  for (const row of data)
    for (let f = 0; f < width; f++) mean[f] = (mean[f] as number) + (row[f] as number) / size
  for (const row of data)
    for (let f = 0; f < width; f++)
      scale[f] = (scale[f] as number) + ((row[f] as number) - (mean[f] as number)) ** 2 / size
  for (let f = 0; f < width; f++) scale[f] = Math.sqrt(scale[f] as number) || 1
  const wide = width + 1
  const flat = new Float32Array(size * wide)
  for (let r = 0; r < size; r++) {
    const row = data[r] as readonly number[]
    for (let f = 0; f < width; f++) {
      const value = ((row[f] as number) - (mean[f] as number)) / (scale[f] as number)
      flat[r * wide + f] = Math.max(-LIMIT, Math.min(LIMIT, value))
    }
    flat[r * wide + width] = 1
  }
  const weights = new Float64Array(classes * wide)
  descend(flat, labels, weights, size, wide, classes, ridge, steps)
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

function descend(
  flat: Float32Array,
  labels: readonly number[],
  weights: Float64Array,
  size: number,
  wide: number,
  classes: number,
  ridge: number,
  steps: number,
): void {
  const speed = new Float64Array(weights.length)
  const slope = new Float64Array(weights.length)
  const scores = new Float64Array(classes)
  const rate = 3 / wide
  for (let step = 0; step < steps; step++) {
    slope.fill(0)
    for (let r = 0; r < size; r++) {
      const from = r * wide
      let sum = 0
      for (let c = 0; c < classes; c++) {
        let score = 0
        const base = c * wide
        for (let f = 0; f < wide; f++) score += (weights[base + f] as number) * (flat[from + f] as number)
        const power = Math.exp(Math.min(30, score))
        scores[c] = power
        sum += power
      }
      for (let c = 0; c < classes; c++) {
        const error = ((labels[r] === c ? 1 : 0) - (scores[c] as number) / sum) / size
        const base = c * wide
        for (let f = 0; f < wide; f++)
          slope[base + f] = (slope[base + f] as number) + error * (flat[from + f] as number)
      }
    }
    for (let at = 0; at < weights.length; at++) {
      const pull = (at + 1) % wide === 0 ? 0 : ridge * (weights[at] as number)
      speed[at] = 0.9 * (speed[at] as number) + rate * ((slope[at] as number) - pull)
      weights[at] = (weights[at] as number) + (speed[at] as number)
    }
  }
}
