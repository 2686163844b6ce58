import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { run } from '../../lib/cli/check.ts'
import type { CheckedArticle } from '../../lib/cli/output.ts'

const STORIES = join(import.meta.dirname, 'stories')
/** Labelled data that may not be copied into the project; measured where it lies beside it. */
const SHARED = join(import.meta.dirname, '../../../shared/eval')

async function check(words: readonly string[]): Promise<CheckedArticle> {
  const printed = await run([...words, '--json'])
  if (!printed.ok) throw new Error(printed.error.message)
  return JSON.parse(printed.value.lines.join('\n')) as CheckedArticle
}

/** Verdicts other than omit on articles about another event, through the whole pipeline. */
export async function unrelated(): Promise<{ rows: number; false: number; articles: number; gated: number }> {
  const sum = { rows: 0, false: 0, articles: 0, gated: 0 }
  for (const name of readdirSync(STORIES).sort()) {
    const file = join(STORIES, name, 'unrelated.txt')
    if (!existsSync(file)) continue
    const reports = join(STORIES, name, 'reports')
    const result = await check(['--corpus', reports, file])
    const verdicts = result.sentences
      .flatMap((sentence) => Object.values(sentence.reports))
      .map((one) => one.verdict)
    sum.articles++
    if (result.story.reports.length === 0) sum.gated++
    sum.rows += result.sentences.filter((sentence) => sentence.checkable).length * readdirSync(reports).length
    sum.false += verdicts.filter((verdict) => verdict !== 'omit').length
  }
  return sum
}

interface ScoreModule {
  score(gold: unknown, prediction: unknown): unknown
  add(a: unknown, b: unknown): unknown
  figures(result: unknown): SharedFigures
  readGold(file: string): unknown
}

/** What score.mjs gives. */
export interface SharedFigures {
  macroF1: number
  per: Record<string, { precision: number; recall: number; gold: number }>
  sure: Record<'confirm' | 'contradict', { precision: number; recall: number; said: number }>
  falseAlarmRate: number
  evidenceHitRate: number
  checkable: { f1: number }
}

const SETS: Record<string, { gold: string; words: (folder: string) => string[] }[]> = {
  'bundled reports read': ['000', '001'].map((id) => ({
    gold: `bundled/${id}.gold.jsonl`,
    words: (folder) => [
      '--exclude',
      id,
      join(
        folder,
        'bundled',
        readdirSync(join(folder, 'bundled')).find((file) => file.startsWith(`${id}_`)) as string,
      ),
    ],
  })),
  'unseen reports': ['wire', 'techblog'].map((name) => ({
    gold: `unseen/${name}.gold.jsonl`,
    words: (folder) => [join(folder, 'unseen', `${name}.txt`)],
  })),
  'control articles': ['ctl_flood', 'ctl_summit'].map((name) => ({
    gold: `unseen/${name}.gold.jsonl`,
    words: (folder) => [join(folder, 'unseen', `${name}.txt`)],
  })),
}

/** Scores of the sets that lie beside the project, by its scorer; null where they are absent. */
export async function shared(): Promise<Record<string, SharedFigures> | null> {
  if (!existsSync(join(SHARED, 'score.mjs'))) return null
  const scorer = (await import(pathToFileURL(join(SHARED, 'score.mjs')).href)) as ScoreModule
  const out: Record<string, SharedFigures> = {}
  for (const [name, articles] of Object.entries(SETS)) {
    let total: unknown = null
    for (const { gold, words } of articles) {
      const result = scorer.score(scorer.readGold(join(SHARED, gold)), await check(words(SHARED)))
      total = total === null ? result : scorer.add(total, result)
    }
    out[name] = scorer.figures(total)
  }
  return out
}
