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
  const found = new Float64Array(mean.length)
  for (let at = 0; at < found.length; at++) {
    const value = ((vector[at] ?? 0) - (mean[at] as number)) / (scale[at] as number)
    found[at] = value > LIMIT ? LIMIT : value < -LIMIT ? -LIMIT : value
  }
  return found
}

/** A network as flat arrays: what it is asked hundreds of times for each article. */
interface Flat {
  units: number
  hidden: Float64Array
  out: Float64Array[]
}

const flattened = new WeakMap<Network, Flat[]>()

function flat(network: Network): Flat[] {
  const known = flattened.get(network)
  if (known) return known
  const found = network.members.map(({ hidden, out }) => ({
    units: hidden.length,
    hidden: Float64Array.from(hidden.flat()),
    out: out.map((row) => Float64Array.from(row)),
  }))
  flattened.set(network, found)
  return found
}

/** Chances of each class, from 0 to 1; they sum to 1. */
export function chancesOf(network: Network, vector: readonly number[]): number[] {
  const input = standardised(network, vector)
  const members = flat(network)
  const sums: number[] = new Array(members[0]?.out.length ?? 0).fill(0)
  for (const member of members) {
    const chances = softmax(scoresOf(member, input))
    for (let c = 0; c < sums.length; c++)
      sums[c] = (sums[c] as number) + (chances[c] as number) / members.length
  }
  return sums
}

function scoresOf({ units, hidden, out }: Flat, input: Float64Array): number[] {
  const size = input.length
  const active = new Float64Array(units)
  for (let unit = 0, base = 0; unit < units; unit++, base += size + 1) {
    let sum = hidden[base + size] as number
    for (let at = 0; at < size; at++) sum += (hidden[base + at] as number) * (input[at] as number)
    active[unit] = sum > 0 ? sum : 0
  }
  return out.map((row) => {
    let sum = row[units + size] as number
    for (let at = 0; at < units; at++) sum += (row[at] as number) * (active[at] as number)
    for (let at = 0; at < size; at++) sum += (row[units + at] as number) * (input[at] as number)
    return sum
  })
}
