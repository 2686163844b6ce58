import { align, type Pair } from './align.ts'
import { compareQuantities } from './compare-quantities.ts'
import { coverages } from './coverage.ts'
import { compareDates } from './dates/compare.ts'
import { FEATURES, measurePair } from './features/index.ts'
import type { Passage } from './passage.ts'
import type { Story } from './story.ts'
import { cosine } from './word-vectors.ts'

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
  pair: Pair
  /** Index of the passage in its text. */
  passage: number
  vector: number[]
  /** The same pair seen from the other side. */
  backVector: number[]
}

/** Likeness of all passages of one text with all of another. */
export type Table = readonly (readonly number[])[]

/** Compares every passage of one text with every passage of another. */
export function tableOf(rows: readonly Passage[], columns: readonly Passage[]): Table {
  const [covered, coveredBack] = [coverages(rows, columns), coverages(columns, rows)]
  return rows.map((here, row) =>
    columns.map((there, column) =>
      similarity({
        here,
        there,
        covered: covered[row]?.[column] as number,
        coveredBack: coveredBack[column]?.[row] as number,
      }),
    ),
  )
}

/** What likeness of meaning adds to the ranking of passages. */
const MEANING = 0.25

/** Likeness for ranking: shared weight by concept in both directions, meaning, and numbers, resolved dates, names that fit. */
function similarity(pair: Omit<Pair, 'story' | 'links' | 'back'>): number {
  const shared = Math.sqrt(pair.covered * pair.coveredBack)
  const meant = Math.max(0, cosine(pair.here.profile.meaning, pair.there.profile.meaning))
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
  if (compareDates(pair.here.dates, pair.there.dates)?.state === 'same') slots += 0.04
  if (meets(pair.here.context.subject, pair.there) || meets(pair.there.context.subject, pair.here))
    slots += 0.05
  const covered = shared + 0.35 * Math.max(pair.covered, pair.coveredBack)
  return covered + MEANING * meant + Math.min(0.25, slots)
}

/** The passages most like one passage (`row`), best first. */
export function ranked(table: Table, row: number): number[] {
  const likeness = table[row] ?? []
  return likeness
    .map((_, at) => at)
    .sort((a, b) => (likeness[b] as number) - (likeness[a] as number) || a - b)
}

/** A pair of passages with all its numbers. `order` is `ranked(table, row)`. */
export function candidateAt(
  story: Story,
  table: Table,
  row: number,
  order: readonly number[],
  rank: number,
  here: Passage,
  there: Passage,
): Candidate {
  const pair = align(here, there, story)
  const passage = order[rank] as number
  const extra = tableFeatures(table, row, passage, rank, order)
  return {
    pair,
    passage,
    vector: [...measurePair(pair), ...extra],
    backVector: [...measurePair(pair.back), ...swapped(extra)],
  }
}

const at = (rows: Table, row: number, column: number) => rows[row]?.[column] ?? 0

function tableFeatures(
  similar: Table,
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
