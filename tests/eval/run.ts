/**
 * npm run eval: how good the judge is, on stories that its weights have not seen, and beside two baselines.
 *
 *   npm run eval              prints the table
 *   npm run eval -- --save    also writes tests/eval/record.json, which record.test.ts holds, and of it lib/core/accuracy.json,
 *                             which the help shows
 */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { engineJudge } from '../../lib/core/judge/engine.ts'
import { accuracyOf } from './accuracy.ts'
import { baselines } from './baselines.ts'
import { judgeHeldOut, readFolds } from './held-out.ts'
import { type LeftOut, listHeldOut, listLeftOut, measureLeftOut } from './left-out.ts'
import { type Measured, measure } from './measure.ts'
import { type SharedFigures, shared, unrelated } from './pipeline.ts'
import { readStories } from './stories.ts'
import { show } from './table.ts'

const two = (value: number) => value.toFixed(2)

function printStories(measured: Measured): void {
  console.log(`\nStories left out in training (${measured.rows} rows)\n  ${show(measured.figures)}`)
  for (const [name, one] of Object.entries(measured.sure))
    console.log(`  sure ${name}: P ${two(one.precision)} R ${two(one.recall)} (${one.said} said)`)
  console.log(
    `  evidence, where the verdict is right: first ${two(measured.evidence.first)}, among three ${two(measured.evidence.three)}`,
  )
  console.log('\n  contradictions by kind: found / called confirm / rows')
  for (const [kind, one] of Object.entries(measured.kinds).sort(([, a], [, b]) => b.rows - a.rows))
    console.log(
      `    ${kind.padEnd(26)} ${two(one.found / one.rows)}  ${two(one.calledConfirm / one.rows)}  ${one.rows}`,
    )
  console.log('\n  calibration: confidence band, stances, mean confidence, right')
  for (const band of measured.calibration)
    console.log(
      `    ${band.from.toFixed(1)}-${(band.from + 0.1).toFixed(1)}  ${String(band.stances).padStart(5)}  ${two(band.confidence)}  ${two(band.right)}`,
    )
}

function printShared(sets: Record<string, SharedFigures> | null): void {
  if (!sets) {
    console.log(
      '\nNot measured: bundled and unseen reports (the labelled set does not lie beside the project).',
    )
    return
  }
  for (const [name, one] of Object.entries(sets)) {
    const per = Object.entries(one.per)
      .map(([verdict, figures]) => `${verdict} P ${two(figures.precision)} R ${two(figures.recall)}`)
      .join(' · ')
    const sure = (['contradict', 'confirm'] as const)
      .map((verdict) => `${verdict} P ${two(one.sure[verdict].precision)} R ${two(one.sure[verdict].recall)}`)
      .join(' · ')
    console.log(
      `\n${name}\n  macro-F1 ${one.macroF1.toFixed(3)} · ${per}\n  sure ${sure}\n  false alarms ${two(one.falseAlarmRate)} · evidence ${two(one.evidenceHitRate)} · check-worthiness F1 ${two(one.checkable.f1)}`,
    )
  }
}

function printLeftOut(of: string, { first, ...measured }: LeftOut): void {
  console.log(
    `\nWhat an article leaves out, ${of} (${measured.articles} articles, ${measured.shown} omissions shown)`,
  )
  for (const { read, shown, spokenOf } of first)
    console.log(`  first ${read}: the article speaks of ${two(spokenOf)} after all (${shown} shown)`)
  const { credited, agreed } = measured
  console.log(`  found ${two(measured.found)} of all sentences that are left out`)
  console.log(
    `  further reports named: P ${two(credited.right)} R ${two(credited.found)} (${credited.named} named)`,
  )
  console.log(
    `  reports that tell one of the first five: ${two(agreed.first)} on average, ${two(agreed.possible)} at best`,
  )
}

const stories = readStories()
const folds = readFolds()
const started = process.cpuUsage()
const judgements = stories.flatMap((story) => judgeHeldOut(story, folds))
const { user, system } = process.cpuUsage(started)
const measured = measure(judgements)
printStories(measured)
console.log(
  `\n  ${two((user + system) / 1000 / judgements.length)} ms of processor time for a sentence and a report, analysis included`,
)
console.log('\nEach story left out, macro-F1')
for (const { name } of stories) {
  const own = measure(judgements.filter((one) => one.story === name))
  console.log(`  ${name.padEnd(14)} ${own.figures.macro.toFixed(3)}  (${own.rows} rows)`)
}
console.log('\nBaselines on the same rows')
for (const [name, figures] of Object.entries(baselines(stories)))
  console.log(`  ${name.padEnd(20)} ${show(figures)}`)
const leftOut = measureLeftOut(stories.flatMap((story) => listHeldOut(story, folds)))
printLeftOut('stories left out in training', leftOut)
printLeftOut(
  'weights as shipped',
  measureLeftOut(stories.flatMap((story) => listLeftOut(story, engineJudge))),
)
const other = await unrelated()
console.log(
  `\nArticles on another event: ${other.false} false verdicts in ${other.rows} rows (${other.gated} of ${other.articles} articles recognised as another story)`,
)
printShared(await shared())

if (process.argv.includes('--save')) {
  const record = { stories: measured, leftOut, unrelated: other }
  const save = (path: string, value: unknown) => {
    writeFileSync(join(import.meta.dirname, '../..', path), `${JSON.stringify(value, null, 2)}\n`)
    console.log(`Saved ${path}`)
  }
  save('tests/eval/record.json', record)
  save('lib/core/accuracy.json', accuracyOf(record, stories.length))
}
