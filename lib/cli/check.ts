/** `npm run check`: the core on files, for people and for measuring. See USAGE in arguments.ts. */
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { buildBundledCorpus } from '../../seeds/build.ts'
import { openCheck } from '../core/check.ts'
import { engineJudge } from '../core/judge/engine.ts'
import { memoryCorpus } from '../core/memory-corpus.ts'
import { fail, ok, type Result } from '../core/result.ts'
import type { Question, ReportWithClaims } from '../core/types.ts'
import { readArguments, USAGE } from './arguments.ts'
import { readArticle, readCorpusFolder } from './files.ts'
import { checkedArticle, readable } from './output.ts'

function loadCorpus(folder: string | null): Result<{ reports: ReportWithClaims[]; questions: Question[] }> {
  if (folder === null) return buildBundledCorpus()
  const reports = readCorpusFolder(folder)
  return reports.ok ? ok({ reports: reports.value, questions: [] }) : reports
}

/** Runs the command. @returns the lines to print, or why there are none. */
export async function run(words: readonly string[]): Promise<Result<string[]>> {
  const read = readArguments(words)
  if (!read.ok) return read
  const { articles, corpus: folder, exclude, json, help } = read.value
  if (help) return ok([USAGE])
  const loaded = loadCorpus(folder)
  if (!loaded.ok) return loaded
  const { questions } = loaded.value
  const known = loaded.value.reports.map((report) => report.id)
  const strange = exclude.find((id) => !known.includes(id))
  if (strange !== undefined)
    return fail('exclude', `No report has the id "${strange}". The corpus has ${known.join(', ')}.`)
  const reports = loaded.value.reports.filter((report) => !exclude.includes(report.id))
  const corpus = memoryCorpus(reports, questions)
  const lines: string[] = []
  for (const path of articles) {
    const article = readArticle(path)
    if (!article.ok) return article
    const check = await openCheck(article.value, corpus, engineJudge)
    lines.push(
      json
        ? JSON.stringify(checkedArticle(path, check), null, articles.length > 1 ? 0 : 2)
        : readable(path, check),
    )
  }
  return ok(lines)
}

const isProgram =
  process.argv[1] !== undefined &&
  fileURLToPath(import.meta.url) === join(dirname(process.argv[1]), 'check.ts')
if (isProgram) {
  const result = await run(process.argv.slice(2))
  if (result.ok) process.stdout.write(`${result.value.join('\n')}\n`)
  else {
    process.stderr.write(`${result.error.message}\n`)
    process.exitCode = 2
  }
}
