/**
 * Learns the weights of lib/core/check-worthy.ts and says how good they are on stories left out.
 *
 *   node tests/eval/train-check-worthy.ts [--write]
 *
 * Rows: the gold labels of the stories, and check-worthy-rows.json, written for this (sentences alone, other subjects, many
 * opinions, because news stories hold few). The loss is logistic with an L2 penalty, by plain gradient descent from zero:
 * the same input gives the same weights on every machine that rounds alike.
 */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import {
  type CheckWorthyFeatures,
  type CheckWorthyWeights,
  checkWorthiness,
  checkWorthyFeatures,
  continuesQuote,
} from '../../lib/core/check-worthy.ts'
import extra from './check-worthy-rows.json' with { type: 'json' }

interface Row {
  group: string
  text: string
  claim: boolean
  features: CheckWorthyFeatures
}

const HERE = import.meta.dirname
const SHARED = join(HERE, '../../../shared/eval')
const STORIES = existsSync(join(HERE, 'stories')) ? join(HERE, 'stories') : join(SHARED, 'stories')
/** What a missed opinion costs against a missed claim: opinions are rare in the stories, and not in commentary. */
const OPINION_WEIGHT = 2.5
const PENALTY = 2
const STEPS = 1500

function goldRows(file: string, group: string): Row[] {
  const rows = readFileSync(file, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as { id?: string; text: string; checkable: boolean | null })
  const quoted = continuesQuote(
    rows.map((row, index) => ({
      text: row.text,
      paragraph: Number(/p(\d+)/.exec(row.id ?? '')?.[1] ?? index),
    })),
  )
  return rows.flatMap((row, index) =>
    row.checkable === null
      ? []
      : [
          {
            group,
            text: row.text,
            claim: row.checkable,
            features: checkWorthyFeatures(row.text, quoted[index] === true),
          },
        ],
  )
}

function train(rows: readonly Row[]): CheckWorthyWeights {
  const names = Object.keys(rows[0]?.features ?? {})
  const width = names.length
  const table = Float64Array.from(rows.flatMap((row) => names.map((name) => row.features[name] ?? 0)))
  const costs = rows.map((row) => (row.claim ? 1 : OPINION_WEIGHT))
  const rate = 3 / costs.reduce((sum, cost) => sum + cost, 0)
  const weights = new Float64Array(width)
  let bias = 0
  for (let step = 0; step < STEPS; step++) {
    const slope = new Float64Array(width)
    let biasSlope = 0
    rows.forEach((row, r) => {
      let sum = bias
      for (let i = 0; i < width; i++) sum += (weights[i] ?? 0) * (table[r * width + i] ?? 0)
      const error = (1 / (1 + Math.exp(-sum)) - (row.claim ? 1 : 0)) * (costs[r] ?? 1)
      biasSlope += error
      for (let i = 0; i < width; i++) slope[i] = (slope[i] ?? 0) + error * (table[r * width + i] ?? 0)
    })
    bias -= rate * biasSlope
    for (let i = 0; i < width; i++)
      weights[i] = (weights[i] ?? 0) - rate * ((slope[i] ?? 0) + PENALTY * (weights[i] ?? 0))
  }
  return {
    bias,
    threshold: 0.5,
    weights: Object.fromEntries(names.map((name, i) => [name, weights[i] ?? 0])),
  }
}

function measure(rows: readonly Row[], model: CheckWorthyWeights, show: boolean) {
  const count = { tp: 0, fp: 0, fn: 0, tn: 0 }
  for (const row of rows) {
    const p = checkWorthiness(row.features, model)
    const said = p >= model.threshold
    count[said ? (row.claim ? 'tp' : 'fp') : row.claim ? 'fn' : 'tn']++
    if (show && said !== row.claim)
      console.log(row.claim ? 'MISSED ' : 'FALSE  ', p.toFixed(2), row.group, '|', row.text)
  }
  return count
}

const say = (name: string, { tp, fp, fn, tn }: ReturnType<typeof measure>) =>
  console.log(
    `${name.padEnd(34)} claims F1 ${((200 * tp) / (2 * tp + fp + fn || 1)).toFixed(1)}  opinions P ${((100 * tn) / (tn + fn || 1)).toFixed(1)} R ${((100 * tn) / (tn + fp || 1)).toFixed(1)}  (${tp} ${fp} ${fn} ${tn})`,
  )

const verbose = process.argv.includes('--errors')
const stories = readdirSync(STORIES).filter((name) => existsSync(join(STORIES, name, 'gold')))
const storyRows = stories.flatMap((story) =>
  ['a', 'b', 'c', 'd'].flatMap((id) => goldRows(join(STORIES, story, 'gold', `${id}.jsonl`), story)),
)
const extraRows = [...extra.not, ...extra.claim].map(
  (text, index): Row => ({
    group: `extra${index % 10}`,
    text,
    claim: index >= extra.not.length,
    features: checkWorthyFeatures(text, false),
  }),
)
const rows = [...storyRows, ...extraRows]

const sum = { tp: 0, fp: 0, fn: 0, tn: 0 }
const sumExtra = { tp: 0, fp: 0, fn: 0, tn: 0 }
for (const group of new Set(rows.map((row) => row.group))) {
  const model = train(rows.filter((row) => row.group !== group))
  const part = measure(
    rows.filter((row) => row.group === group),
    model,
    verbose,
  )
  const into = group.startsWith('extra') ? sumExtra : sum
  for (const key of ['tp', 'fp', 'fn', 'tn'] as const) into[key] += part[key]
}
say('stories, each left out', sum)
say('rows of our own, a tenth left out', sumExtra)

const model = train(rows)
for (const [name, file] of [
  ['bundled 000', 'bundled/000.gold.jsonl'],
  ['bundled 001', 'bundled/001.gold.jsonl'],
  ['unseen wire', 'unseen/wire.gold.jsonl'],
  ['unseen techblog', 'unseen/techblog.gold.jsonl'],
  ['control flood', 'unseen/ctl_flood.gold.jsonl'],
  ['control summit', 'unseen/ctl_summit.gold.jsonl'],
] as const)
  if (existsSync(join(SHARED, file))) say(name, measure(goldRows(join(SHARED, file), name), model, verbose))
  else console.log(`${name}: not measured, the evaluation data is not here`)

if (process.argv.includes('--write')) {
  const round = (x: number) => Math.round(x * 1000) / 1000
  const weights = Object.fromEntries(Object.entries(model.weights).map(([name, w]) => [name, round(w)]))
  writeFileSync(
    join(HERE, '../../lib/core/check-worthy.weights.json'),
    `${JSON.stringify({ bias: round(model.bias), threshold: model.threshold, weights }, null, 2)}\n`,
  )
}
