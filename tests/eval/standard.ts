import { LIMIT } from '../../lib/core/judge/model/network.ts'

type Rows = readonly (readonly number[])[]

/** Mean and deviation of each feature; a feature that never changes counts with deviation 1. */
export function momentsOf(data: Rows): { mean: Float64Array; scale: Float64Array } {
  const width = data[0]?.length ?? 0
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

/** All rows standardised and laid flat, each followed by a 1 for the bias. */
export function standardRows(data: Rows, { mean, scale }: ReturnType<typeof momentsOf>): Float32Array {
  const width = mean.length
  const wide = width + 1
  const flat = new Float32Array(data.length * wide)
  data.forEach((row, r) => {
    for (let f = 0; f < width; f++) {
      const value = ((row[f] as number) - (mean[f] as number)) / (scale[f] as number)
      flat[r * wide + f] = Math.max(-LIMIT, Math.min(LIMIT, value))
    }
    flat[r * wide + width] = 1
  })
  return flat
}

/** A number as it is written into a file of weights. */
export const rounded = (value: number): number => Number(value.toPrecision(4))
