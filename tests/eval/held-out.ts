import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { makeJudge } from '../../lib/core/judge/engine.ts'
import type { Weights } from '../../lib/core/judge/model/weights.ts'
import type { Judge } from '../../lib/core/judge.ts'
import type { Stance, Verdict } from '../../lib/core/types.ts'
import { type GoldRow, type GoldStory, inputFor } from './stories.ts'

/** What the judge said to one gold row of a story that its weights have not seen. */
export interface Judgement {
  story: string
  article: string
  report: string
  text: string
  gold: Verdict
  kind: string | null
  note: string
  wanted: readonly string[]
  stance: Stance
}

/** Weights, and the stories that they have not seen. */
export interface Fold {
  stories: string[]
  weights: Weights
}

const FOLDER = join(import.meta.dirname, 'folds')

/** Weights of each fold, as train.ts wrote them. */
export const readFolds = (): Fold[] =>
  readdirSync(FOLDER)
    .sort()
    .map((file) => JSON.parse(readFileSync(join(FOLDER, file), 'utf8')) as Fold)

/** A judge that has not seen a story. */
export function judgeOf(story: string, folds: readonly Fold[]): Judge {
  const fold = folds.find((one) => one.stories.includes(story))
  if (!fold)
    throw new Error(`No fold leaves out the story "${story}": run "npx node tests/eval/train.ts" again.`)
  return makeJudge('held-out', fold.weights)
}

/** Judges every checkable row of a story, each report read in turn, with weights that have not seen the story. */
export function judgeHeldOut(story: GoldStory, folds: readonly Fold[]): Judgement[] {
  const judge = judgeOf(story.name, folds)
  return Object.entries(story.gold).flatMap(([article, rows]) => {
    const session = judge.open(inputFor(story, article))
    return rows.flatMap((row, index) =>
      row.checkable === true ? judgementsOf(story.name, article, row, session.stances(index)) : [],
    )
  })
}

function judgementsOf(story: string, article: string, row: GoldRow, stances: readonly Stance[]): Judgement[] {
  return stances.flatMap((stance) => {
    const gold = row.verdicts[stance.report]
    if (!gold) return []
    return [
      {
        story,
        article,
        report: stance.report,
        text: row.text,
        gold: gold.v,
        kind: gold.kind ?? null,
        note: gold.note,
        wanted: gold.evidence,
        stance,
      },
    ]
  })
}
