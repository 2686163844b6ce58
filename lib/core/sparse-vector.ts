/** Terms with weights; terms that are absent weigh nothing. */
export type Sparse = ReadonlyMap<string, number>

/** Sum of the products of what both hold. */
export function dot(a: Sparse, b: Sparse): number {
  const [small, large] = a.size < b.size ? [a, b] : [b, a]
  let sum = 0
  for (const [term, weight] of small) {
    const other = large.get(term)
    if (other !== undefined) sum += weight * other
  }
  return sum
}

/** The same direction, of length 1; an empty one stays empty. */
export function unit(vector: Sparse): Sparse {
  let square = 0
  for (const weight of vector.values()) square += weight * weight
  const length = Math.sqrt(square) || 1
  return new Map([...vector].map(([term, weight]) => [term, weight / length]))
}

/** Direction of the sum, of length 1. */
export function centre(vectors: readonly Sparse[]): Sparse {
  const sum = new Map<string, number>()
  for (const vector of vectors)
    for (const [term, weight] of vector) sum.set(term, (sum.get(term) ?? 0) + weight)
  return unit(sum)
}
