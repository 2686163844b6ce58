/** `npm run check`: the core on files, for people and for measuring. See USAGE in arguments.ts. */
import { realpathSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { buildBundledCorpus } from '../../seeds/build.ts'
import { openCheck } from '../core/check.ts'
import { engineJudge } from '../core/judge/engine.ts'
import { memoryCorpus } from '../core/memory-corpus.ts'
import { ok, type Result } from '../core/result.ts'
import { recogniseStory } from '../core/story.ts'
import type { Question, ReportWithClaims } from '../core/types.ts'
import { readArguments, USAGE } from './arguments.ts'
import { readArticle, readCorpusFolder } from './files.ts'
import { checkedArticle, readable } from './output.ts'

function loadCorpus(folder: string | null): Result<{ reports: ReportWithClaims[]; questions: Question[] }> {
  if (folder === null) return buildBundledCorpus()
  const reports = readCorpusFolder(folder)
  return reports.ok ? ok({ reports: reports.value, questions: [] }) : reports
}

/** What the command prints: lines for the output, and notes for people beside it. */
export interface Printed {
  lines: string[]
  notes: string[]
}

/** Runs the command. @returns what to print, or why there is nothing. */
export async function run(words: readonly string[]): Promise<Result<Printed>> {
  const read = readArguments(words)
  if (!read.ok) return read
  const { articles, corpus: folder, exclude, json, help } = read.value
  if (help) return ok({ lines: [USAGE], notes: [] })
  const loaded = loadCorpus(folder)
  if (!loaded.ok) return loaded
  const { questions, reports } = loaded.value
  const known = reports.map((report) => report.id)
  const notes = exclude
    .filter((id) => !known.includes(id))
    .map((id) => `Nothing to exclude: no report has the id "${id}". The corpus has ${known.join(', ')}.`)
  const corpus = memoryCorpus(reports, questions)
  const lines: string[] = []
  for (const path of articles) {
    const article = readArticle(path)
    if (!article.ok) return article
    // An article is never compared with itself: excluding the report that it is must not make a stranger of it.
    const { sameAs } = (await recogniseStory(article.value, corpus)).finding
    const others = exclude.filter((id) => id !== sameAs)
    const check = await openCheck(article.value, corpus, engineJudge, { exclude: others })
    const indent = articles.length > 1 ? 0 : 2
    lines.push(json ? JSON.stringify(checkedArticle(path, check), null, indent) : readable(path, check))
  }
  return ok({ lines, notes })
}

if (process.argv[1] !== undefined && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) {
  const result = await run(process.argv.slice(2))
  if (result.ok) {
    for (const note of result.value.notes) process.stderr.write(`${note}\n`)
    process.stdout.write(`${result.value.lines.join('\n')}\n`)
  } else {
    process.stderr.write(`${result.error.message}\n`)
    process.exitCode = 2
  }
}
