import { align, type Pair } from './align.ts'
import { compareQuantities } from './compare-quantities.ts'
import { FEATURES, measurePair } from './features/index.ts'
import type { Said, Story } from './story.ts'

/** How many passages of a report are looked at closely for one sentence. */
export const CANDIDATES = 6

/** Features that only the whole table of sentences and passages gives. */
export const TABLE_FEATURES = [
  'similar',
  'rank',
  'rank-back',
  'margin',
  'margin-back',
  'best-back',
  'neighbours',
  'best-elsewhere',
  'passages',
] as const

/** Names of the numbers of a candidate's vector. */
export const CANDIDATE_FEATURES: readonly string[] = [
  ...FEATURES,
  ...TABLE_FEATURES.map((name) => `table.${name}`),
]

/** One passage that may bear on a sentence. */
export interface Candidate {
  sentence: number
  said: Said
  pair: Pair
  vector: number[]
  /** The same pair seen from the report's passage. */
  backVector: number[]
}

/** Similarities of all sentences of the article with all passages of one report. */
export interface Table {
  pairs: Pair[][]
  similar: number[][]
}

/** Aligns every sentence with every passage of a report. */
export function tableOf(story: Story, said: readonly Said[]): Table {
  const pairs = story.article.map((here) => said.map((there) => align(here, there, story)))
  return { pairs, similar: pairs.map((row) => row.map(similarity)) }
}

/** Likeness for ranking: shared weight by concept in both directions, and numbers, weekdays, names that fit. */
function similarity(pair: Pair): number {
  const shared = Math.sqrt(pair.covered * pair.coveredBack)
  let slots = 0
  for (const link of compareQuantities(pair)) {
    if (link.state === 'match')
      slots += link.here.dimension === 'count' && link.here.value < 4 ? 0.02 + 0.04 * link.noun : 0.12
    else if (link.state === 'conflict') slots += 0.06
    else if (
      link.state === 'differ' &&
      link.here.dimension !== 'count' &&
      link.here.dimension !== 'rank' &&
      link.here.dimension !== 'time'
    )
      slots += 0.03
  }
  if (meets(pair.here.context.subject, pair.there) || meets(pair.there.context.subject, pair.here))
    slots += 0.05
  return shared + 0.35 * Math.max(pair.covered, pair.coveredBack) + Math.min(0.25, slots)
}

/** The passages most like a sentence, best first, each with its features. */
export function candidatesOf(
  story: Story,
  table: Table,
  sentence: number,
  said: readonly Said[],
  limit = CANDIDATES,
): Candidate[] {
  const row = table.similar[sentence] as number[]
  const order = row.map((_, at) => at).sort((a, b) => (row[b] as number) - (row[a] as number) || a - b)
  return order.slice(0, limit).map((at, rank) => {
    const pair = (table.pairs[sentence] as Pair[])[at] as Pair
    const extra = tableFeatures(table, sentence, at, rank, order)
    return {
      sentence,
      said: said[at] as Said,
      pair,
      vector: [...measurePair(pair), ...extra],
      backVector: [...measurePair(align(pair.there, pair.here, story)), ...swapped(extra)],
    }
  })
}

const at = (rows: readonly number[][], row: number, column: number) => rows[row]?.[column] ?? 0

function tableFeatures(
  { similar }: Table,
  sentence: number,
  passage: number,
  rank: number,
  order: readonly number[],
): number[] {
  const own = at(similar, sentence, passage)
  const column = similar.map((row) => row[passage] as number)
  const better = column.filter((value) => value > own).length
  const next = at(similar, sentence, order[rank === 0 ? 1 : 0] ?? passage)
  const bestOther = Math.max(0, ...column.filter((_, row) => row !== sentence))
  const neighbours =
    (at(similar, sentence - 1, passage - 1) +
      at(similar, sentence + 1, passage + 1) +
      at(similar, sentence - 1, passage) +
      at(similar, sentence + 1, passage) +
      at(similar, sentence, passage - 1) +
      at(similar, sentence, passage + 1)) /
    6
  const passages = similar[sentence]?.length ?? 0
  return [
    own,
    Math.min(1, rank / 5),
    Math.min(1, better / 5),
    own - next,
    own - bestOther,
    bestOther,
    neighbours,
    next,
    Math.min(1, passages / 40),
  ]
}

/** Table features as seen from the other side: rank and margin change places with their counterparts. */
function swapped([
  own,
  rank,
  back,
  margin,
  marginBack,
  bestOther,
  neighbours,
  elsewhere,
  passages,
]: number[]): number[] {
  return [own, back, rank, marginBack, margin, elsewhere, neighbours, bestOther, passages] as number[]
}

/** A subject's name stands in the passage, or is its subject too. */
function meets(subject: ReadonlySet<string>, { profile, context }: Pair['here']): boolean {
  for (const term of subject) if (profile.names.has(term) || context.subject.has(term)) return true
  return false
}
