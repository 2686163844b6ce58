/**
 * Fits the weights by which an article is held to treat the event of a group of reports.
 *
 *   node tests/eval/train-recognition.ts && npm run format
 *
 * Writes lib/core/event-odds.weights.json, from all stories, and tests/eval/recognition-folds.json: the same without a fifth of the
 * stories each, by which recognition.ts measures. A story that is added later belongs to a fold at once.
 */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Gate, Odds, Weighing } from '../../lib/core/event-odds.ts'
import { WHAT, WHO } from '../../lib/core/same-event.ts'
import { readEvents } from './events.ts'
import { fitOdds } from './fit-odds.ts'
import { FOLDS, foldOf } from './recognition-folds.ts'
import { type RecognitionRow, recognitionRows } from './recognition-rows.ts'

const RIDGE = 0.002
/**
 * Bars for groups of one, of two, and of more, chosen by hand on the figures of recognition.ts so that few reports are lost and most
 * other doings are turned away. A single report cannot tell its event from its actors, so more is asked of an article beside it.
 */
const BARS: Pick<Weighing, 'accepts' | 'joins'>[] = [
  { accepts: { who: 0.9, what: 0.45 }, joins: { who: 0.8, what: 0.15 } },
  { accepts: { who: 0.85, what: 0.45 }, joins: { who: 0.85, what: 0.15 } },
  { accepts: { who: 0.7, what: 0.3 }, joins: { who: 0.7, what: 0.08 } },
]
/** What a row counts: whole texts are what readers mostly read; a corpus has many other stories. */
const IMPORTANCE = { whole: 1, start: 0.5, other: 2, far: 2 }

const sizeOf = ({ size }: RecognitionRow) => Math.min(size, BARS.length)

/**
 * What is alike must never count against: reports of these stories put things in other words on purpose, reports elsewhere copy
 * each other. Evidence that would is left out, and the rest is fitted again.
 */
function fitAlike(
  rows: readonly RecognitionRow[],
  values: (row: RecognitionRow) => readonly number[],
  names: readonly string[],
): Odds {
  const kept = new Set(names.keys())
  for (;;) {
    const columns = [...kept]
    const { bias, weights } = fitOdds(
      rows.map((row) => columns.map((at) => values(row)[at] as number)),
      rows.map(({ same }) => same),
      rows.map(({ kind }) => IMPORTANCE[kind]),
      RIDGE,
    )
    const wrong = columns.filter((column, at) => (weights[at] as number) * signOf(names[column]) < 0)
    if (wrong.length === 0) return { bias, weights: names.map((_, at) => weights[columns.indexOf(at)] ?? 0) }
    for (const column of wrong) kept.delete(column)
  }
}

/** Names that no report knows speak against; all else for. */
const signOf = (name: string | undefined) => (name === 'strangers' ? -1 : 1)

type Weights = Pick<Weighing, 'who' | 'what'>

/** Weights for groups of one size: actors are told by other actors, doings by other doings of the same actors. */
function weightsFrom(rows: readonly RecognitionRow[], size: number): Weights {
  const mine = rows.filter((row) => sizeOf(row) === size)
  return {
    who: fitAlike(
      mine.filter(({ kind }) => kind !== 'other'),
      ({ evidence }) => evidence.who,
      WHO,
    ),
    what: fitAlike(
      mine.filter(({ kind }) => kind !== 'far'),
      ({ evidence }) => evidence.what,
      WHAT,
    ),
  }
}

/** Weights from these rows, for each size. */
const gateFrom = (rows: readonly RecognitionRow[]): Gate =>
  BARS.map((bars, at) => ({ ...weightsFrom(rows, at + 1), ...bars }))

const rows = recognitionRows(readEvents())
const gate = gateFrom(rows)
const folds = Array.from({ length: FOLDS }, (_, fold) =>
  gateFrom(rows.filter(({ story }) => foldOf(story) !== fold)),
)
for (const [file, value] of [
  ['lib/core/event-odds.weights.json', gate],
  ['tests/eval/recognition-folds.json', folds],
] as const)
  writeFileSync(join(import.meta.dirname, '../..', file), `${JSON.stringify(value, null, 2)}\n`)
console.log(`${rows.length} rows`)
for (const part of ['who', 'what'] as const)
  for (const [at, name] of (part === 'who' ? WHO : WHAT).entries())
    console.log(
      part,
      name.padEnd(14),
      gate.map((one) => one[part].weights[at]?.toFixed(2).padStart(8)).join(''),
    )
