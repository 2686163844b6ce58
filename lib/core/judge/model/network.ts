import { softmax } from './softmax.ts'

/** A small network: standardised features, one hidden layer of rectifiers, and a straight way past it. */
export interface Layers {
  /** One row a hidden unit: weights, then the bias. */
  hidden: number[][]
  /** One row a class: weights of the hidden units, weights of the features, then the bias. */
  out: number[][]
}

/** Several networks over the same features, trained from different beginnings; their chances are averaged. */
export interface Network {
  mean: number[]
  scale: number[]
  members: Layers[]
}

/** Standardised values are cut at this many deviations: a rare extreme must not decide alone. */
export const LIMIT = 6

/** A feature's value in standard deviations from its mean, cut at `LIMIT`. */
function standard({ mean, scale }: Pick<Network, 'mean' | 'scale'>, at: number, value: number): number {
  const deviations = (value - (mean[at] as number)) / (scale[at] as number)
  return deviations > LIMIT ? LIMIT : deviations < -LIMIT ? -LIMIT : deviations
}

/** All features in standard deviations. */
export function standardised(
  moments: Pick<Network, 'mean' | 'scale'>,
  vector: readonly number[],
): Float64Array {
  return Float64Array.from(moments.mean, (_, at) => standard(moments, at, vector[at] ?? 0))
}

/**
 * All members of a network as one table. Most features of a pair are 0, so the sums begin with what zeros give, and a feature
 * adds its column only where it is not 0. Columns: for each member its hidden units, then its scores without them.
 */
interface Packed {
  /** The sums when every feature is 0. */
  zeros: Float64Array
  /** What one deviation of a feature adds to each sum; one row a feature. */
  weights: Float64Array[]
}

const packed = new WeakMap<Network, Packed>()

function packedOf(network: Network): Packed {
  const known = packed.get(network)
  if (known) return known
  const size = network.mean.length
  const rows = network.members.flatMap(({ hidden, out }) => [
    ...hidden,
    ...out.map((row) => row.slice(hidden.length)),
  ])
  const weights = network.mean.map((_, at) => Float64Array.from(rows, (row) => row[at] as number))
  const zeros = Float64Array.from(rows, (row) => row[size] as number)
  add(
    zeros,
    weights,
    weights.map((_, at) => standard(network, at, 0)),
  )
  const found = { zeros, weights }
  packed.set(network, found)
  return found
}

/** Adds rows of weights, each times its amount. Two at once: most of the time goes into reading and writing the sums. */
function add(sums: Float64Array, rows: readonly Float64Array[], amounts: readonly number[]): void {
  for (let at = 0; at < rows.length; at += 2) {
    const one = rows[at] as Float64Array
    const two = rows[at + 1] ?? one
    const [ofOne, ofTwo] = [amounts[at] as number, amounts[at + 1] ?? 0]
    for (let column = 0; column < sums.length; column++)
      sums[column] =
        (sums[column] as number) + (one[column] as number) * ofOne + (two[column] as number) * ofTwo
  }
}

/** Chances of each class, from 0 to 1; they sum to 1. */
export function chancesOf(network: Network, vector: readonly number[]): number[] {
  const { zeros, weights } = packedOf(network)
  const sums = zeros.slice()
  const rows: Float64Array[] = []
  const amounts: number[] = []
  const size = Math.min(vector.length, weights.length)
  for (let at = 0; at < size; at++) {
    const value = vector[at] as number
    if (value === 0) continue
    rows.push(weights[at] as Float64Array)
    amounts.push(standard(network, at, value) - standard(network, at, 0))
  }
  add(sums, rows, amounts)
  const found: number[] = new Array(network.members[0]?.out.length ?? 0).fill(0)
  let column = 0
  for (const { hidden, out } of network.members) {
    const scores = column + hidden.length
    const chances = softmax(
      out.map((row, which) => {
        let score = sums[scores + which] as number
        for (let unit = 0; unit < hidden.length; unit++)
          score += (row[unit] as number) * Math.max(0, sums[column + unit] as number)
        return score
      }),
    )
    chances.forEach((chance, which) => {
      found[which] = (found[which] as number) + chance / network.members.length
    })
    column = scores + out.length
  }
  return found
}
