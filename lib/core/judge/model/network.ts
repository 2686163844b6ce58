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

/** Features in standard deviations from their mean, cut at `LIMIT`. */
export function standardised(
  { mean, scale }: Pick<Network, 'mean' | 'scale'>,
  vector: readonly number[],
): Float64Array {
  return Float64Array.from(mean, (centre, at) => {
    const value = ((vector[at] ?? 0) - centre) / (scale[at] as number)
    return Math.max(-LIMIT, Math.min(LIMIT, value))
  })
}

/** Chances of each class, from 0 to 1; they sum to 1. */
export function chancesOf(network: Network, vector: readonly number[]): number[] {
  const input = standardised(network, vector)
  const all = network.members.map((layers) => softmax(scoresOf(layers, input)))
  return (all[0] as number[]).map(
    (_, c) => all.reduce((sum, one) => sum + (one[c] as number), 0) / all.length,
  )
}

function scoresOf({ hidden, out }: Layers, input: Float64Array): number[] {
  const size = input.length
  const units = hidden.map((row) => {
    let sum = row[size] as number
    for (let at = 0; at < size; at++) sum += (row[at] as number) * (input[at] as number)
    return Math.max(0, sum)
  })
  return out.map((row) => {
    let sum = row[units.length + size] as number
    for (let at = 0; at < units.length; at++) sum += (row[at] as number) * (units[at] as number)
    for (let at = 0; at < size; at++) sum += (row[units.length + at] as number) * (input[at] as number)
    return sum
  })
}
