import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { importedArticle, importedReport } from '../core/imported-report.ts'
import { endingOf, idOf, importers, readFile } from '../core/importers/index.ts'
import { fail, ok, type Result } from '../core/result.ts'
import type { Article, ReportWithClaims } from '../core/types.ts'

const MOST_BYTES = 20_000_000

/** The text of a file, or one clear line saying why there is none. */
function readText(path: string): Result<string> {
  let bytes: Buffer
  try {
    const about = statSync(path)
    if (about.isDirectory()) return fail('folder', `${path} is a folder. Name an article in it.`)
    if (about.size > MOST_BYTES) return fail('size', `${path} is too large: 20 MB is the most that is read.`)
    bytes = readFileSync(path)
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code
    if (code === 'ENOENT' || code === 'ENOTDIR')
      return fail('missing', `${path} does not exist. Check the path.`)
    return fail('unreadable', `${path} cannot be read (${code ?? 'unknown error'}). Check its permissions.`)
  }
  if (bytes.length === 0) return fail('empty', `${path} is empty. Name a file that holds an article.`)
  const binary = `${path} is not a text file. Save the article as UTF-8 text, Markdown or HTML.`
  if (bytes.includes(0)) return fail('binary', binary)
  try {
    return ok(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch {
    return fail('binary', binary)
  }
}

/** Reads an article from a text, Markdown or HTML file. */
export function readArticle(path: string): Result<Article> {
  const source = readText(path)
  if (!source.ok) return source
  const known = importers.some((importer) => importer.endings.includes(endingOf(path)))
  const read = readFile(known ? path : `${path}.txt`, source.value)
  if (!read.ok) return fail(read.error.code, `${path}: ${read.error.message}`)
  if (read.value.kind === 'report')
    return fail('report', `${path} is a report, not an article. Name a text, Markdown or HTML file.`)
  const article = importedArticle(read.value)
  return article.sentences.length > 0 ? ok(article) : fail('empty', `${path}: It holds no text.`)
}

/** Reads every report of a folder, sorted by id; the first that cannot be read ends it. */
export function readCorpusFolder(folder: string): Result<ReportWithClaims[]> {
  let names: string[]
  try {
    if (!statSync(folder).isDirectory())
      return fail('no-folder', `${folder} is not a folder. Name a folder of reports.`)
    names = readdirSync(folder).sort()
  } catch {
    return fail('missing', `${folder} does not exist. Check the path given with --corpus.`)
  }
  const reports = new Map<string, ReportWithClaims>()
  for (const name of names) {
    if (!['txt', 'md', 'html', 'json'].includes(endingOf(name))) continue
    const path = join(folder, name)
    const source = readText(path)
    if (!source.ok) return source
    const read = readFile(name, source.value)
    if (!read.ok) return fail(read.error.code, `${path}: ${read.error.message}`)
    const id = idOf(name)
    if (reports.has(id))
      return fail('twice', `${path}: another report in the folder has the id "${id}". Rename one.`)
    reports.set(id, importedReport(read.value, { id, source: name }))
  }
  if (reports.size === 0)
    return fail('empty', `${folder} holds no .txt, .md, .html or .json file. Put one report in each file.`)
  return ok([...reports.values()])
}
