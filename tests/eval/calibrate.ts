import type { Curve } from '../../lib/core/judge/model/weights.ts'

/** Fits Platt's curve to raw chances and whether each stance was right, by Newton's method. Targets are smoothed as he advises. */
export function fitCurve(chances: readonly number[], right: readonly boolean[]): Curve {
  const hits = right.filter(Boolean).length
  const high = (hits + 1) / (hits + 2)
  const low = 1 / (right.length - hits + 2)
  const odds = chances.map((chance) => {
    const safe = Math.min(0.999, Math.max(0.001, chance))
    return Math.log(safe / (1 - safe))
  })
  let [slope, offset] = [1, 0]
  for (let step = 0; step < 50; step++) {
    let [g1, g2, h11, h12, h22] = [0, 0, 1e-6, 0, 1e-6]
    odds.forEach((x, at) => {
      const p = 1 / (1 + Math.exp(-(slope * x + offset)))
      const error = (right[at] ? high : low) - p
      const weight = p * (1 - p)
      g1 += error * x
      g2 += error
      h11 += weight * x * x
      h12 += weight * x
      h22 += weight
    })
    const determinant = h11 * h22 - h12 * h12
    slope += (h22 * g1 - h12 * g2) / determinant
    offset += (h11 * g2 - h12 * g1) / determinant
  }
  const round = (value: number) => Number(value.toFixed(4))
  return { slope: round(slope), offset: round(offset) }
}

/**
 * The lowest confidence from which at least `precision` of the stances are right, with at least `fewest` of them; above 1
 * when there is none.
 */
export function barFor(
  confidences: readonly number[],
  right: readonly boolean[],
  precision: number,
  fewest: number,
): number {
  const order = confidences
    .map((_, at) => at)
    .sort((a, b) => (confidences[b] as number) - (confidences[a] as number))
  let hits = 0
  let bar = 1.01
  order.forEach((at, place) => {
    if (right[at]) hits++
    if (place + 1 >= fewest && hits / (place + 1) >= precision) bar = confidences[at] as number
  })
  return Number(bar.toFixed(4))
}
