/**
 * Trains the judge on the labelled stories and writes lib/core/judge/weights.json.
 *
 *   npx node tests/eval/train.ts
 *
 * Curves and bars of sureness come from predictions on stories that were left out. Nothing is random: the same stories and
 * code give the same file.
 */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { calibrated, type Weights } from '../../lib/core/judge/model/weights.ts'
import { barFor, fitCurve } from './calibrate.ts'
import { CLASSES, rowsOf } from './dataset.ts'
import { fit, foldsOf, predict } from './fit.ts'
import { readStories } from './stories.ts'
import { show, tableOf } from './table.ts'

const OUTER = 5
const INNER = 4
const WANTED = { confirm: 0.8, contradict: 0.75 }

const rows = readStories().flatMap(rowsOf)
const names = [...new Set(rows.map((row) => row.story))]
const chances = new Map<(typeof rows)[number], number[]>()
for (const fold of foldsOf(names, OUTER)) {
  const held = rows.filter((row) => fold.includes(row.story))
  const weights = fit(
    rows.filter((row) => !fold.includes(row.story)),
    INNER,
  )
  for (const [at, one] of predict(held, weights).entries())
    chances.set(held[at] as (typeof rows)[number], one)
}
const raw = rows.map((row) => chances.get(row) as number[])
const said = raw.map((one) => one.indexOf(Math.max(...one)))
console.log(
  show(
    tableOf(
      rows.map((row) => row.label),
      said,
    ),
  ),
)

const curves = Object.fromEntries(
  CLASSES.map((verdict, c) => {
    const mine = rows.map((_, at) => at).filter((at) => said[at] === c)
    return [
      verdict,
      fitCurve(
        mine.map((at) => raw[at]?.[c] as number),
        mine.map((at) => rows[at]?.label === c),
      ),
    ]
  }),
) as Weights['curves']
const bar = (verdict: 'confirm' | 'contradict') => {
  const c = CLASSES.indexOf(verdict)
  const mine = rows.map((_, at) => at).filter((at) => said[at] === c)
  const sureness = mine.map((at) => calibrated({ curves }, verdict, raw[at]?.[c] as number))
  const found = barFor(
    sureness,
    mine.map((at) => rows[at]?.label === c),
    WANTED[verdict],
    20,
  )
  const sure = mine.filter((_, at) => (sureness[at] as number) >= found)
  console.log(
    `sure ${verdict}: bar ${found}, ${sure.length} said, right ${sure.filter((at) => rows[at]?.label === c).length} of ${rows.filter((row) => row.label === c).length}`,
  )
  return found
}
const weights: Weights = {
  ...fit(rows, INNER),
  curves,
  bars: { confirm: bar('confirm'), contradict: bar('contradict') },
}
writeFileSync(join(import.meta.dirname, '../../lib/core/judge/weights.json'), `${JSON.stringify(weights)}\n`)
