import type { Curve } from '../../lib/core/judge/model/weights.ts'

/** Where the curve may end. */
const TOPS = [0.8, 0.825, 0.85, 0.875, 0.9, 0.925, 0.95, 0.975, 1]

/** Fits Platt's curve, and where it ends, to raw chances and whether each stance was right: the most likely one. */
export function fitCurve(chances: readonly number[], right: readonly boolean[]): Curve {
  const odds = chances.map((chance) => {
    const safe = Math.min(0.999, Math.max(0.001, chance))
    return Math.log(safe / (1 - safe))
  })
  const fits = TOPS.map((top) => fitBelow(odds, right, top))
  const best = fits.reduce((one, other) => (other.loss < one.loss ? other : one))
  const round = (value: number) => Number(value.toFixed(4))
  return { slope: round(best.slope), offset: round(best.offset), top: best.top }
}

/** Slope and offset for one end, by gradient descent with halving steps; the loss is the negative log-likelihood. */
function fitBelow(odds: readonly number[], right: readonly boolean[], top: number) {
  const lossAt = (slope: number, offset: number) =>
    odds.reduce((sum, x, at) => {
      const p = Math.min(0.9999, top / (1 + Math.exp(-(slope * x + offset))))
      return sum - Math.log(right[at] ? p : 1 - p)
    }, 0)
  let [slope, offset] = [1, 0]
  let loss = lossAt(slope, offset)
  for (let step = 0.5; step > 1e-4; ) {
    const tries = [
      [slope + step, offset],
      [slope - step, offset],
      [slope, offset + step],
      [slope, offset - step],
    ] as const
    const better = tries.find(([a, b]) => lossAt(a, b) < loss - 1e-9)
    if (better) {
      ;[slope, offset] = better
      loss = lossAt(slope, offset)
    } else step /= 2
  }
  return { slope, offset, top, loss }
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
