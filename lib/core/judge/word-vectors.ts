import vectors from './lexicons/vectors.json' with { type: 'json' }

/** Numbers of a vector. */
export const DIMENSIONS = vectors.dimensions

/** Four bits a number; this many steps on each side of nothing. */
const STEPS = 7

let places: Map<string, number> | null = null
let bytes: Uint8Array = new Uint8Array()

/** Decodes the file once, when the first word is asked for. */
function open(): Map<string, number> {
  bytes = Uint8Array.from(atob(vectors.steps), (char) => char.charCodeAt(0))
  return new Map(vectors.words.split(' ').map((word, place) => [word, place]))
}

/**
 * What a word means by the company it keeps, as a vector of unit length: alike words have a large product. Null for a word that
 * is not among the 24,600 most frequent ones. `lower` is in lower case, without accents.
 */
export function vectorOf(lower: string): Float32Array | null {
  places ??= open()
  const place = places.get(lower.replace(/'s?$/, ''))
  if (place === undefined) return null
  const vector = new Float32Array(DIMENSIONS)
  let length = 0
  for (let at = 0; at < DIMENSIONS; at++) {
    const byte = bytes[(place * DIMENSIONS + at) >> 1] as number
    const value = (at % 2 === 0 ? byte & 15 : byte >> 4) - STEPS
    vector[at] = value
    length += value * value
  }
  const unit = 1 / (Math.sqrt(length) || 1)
  for (let at = 0; at < DIMENSIONS; at++) vector[at] = (vector[at] as number) * unit
  return vector
}

/** Product of two vectors; 0 where one is unknown. */
export function product(a: Float32Array | null, b: Float32Array | null): number {
  if (a === null || b === null) return 0
  let sum = 0
  for (let at = 0; at < DIMENSIONS; at++) sum += (a[at] as number) * (b[at] as number)
  return sum
}

/** How alike two vectors of any length are, -1 to 1; 0 where one is nothing. */
export function cosine(a: Float32Array, b: Float32Array): number {
  const length = Math.sqrt(product(a, a) * product(b, b))
  return length > 0 ? product(a, b) / length : 0
}

/** Adds a vector to a sum. */
export function addTo(sum: Float32Array, vector: Float32Array, weight: number): void {
  for (let at = 0; at < DIMENSIONS; at++) sum[at] = (sum[at] as number) + weight * (vector[at] as number)
}
