import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { isObject, type Problem } from '../lib/core/inspector.ts'
import { type BundledCorpus, validateBundledCorpus } from '../lib/core/report-schema.ts'
import { fail, ok, type Result } from '../lib/core/result.ts'
import { formatSeed } from './format.ts'
import { inspectOrder } from './order.ts'

/** Where the project keeps its seeds. */
export const SEEDS = dirname(fileURLToPath(import.meta.url))
/** The asset that the extension loads into its database, below the project. */
export const ASSET = 'public/corpus/bundled.json'

/** Reads one seed file; faults go to `problems`. Files that are not in the one format are named, too. */
function readSeed(folder: string, file: string, problems: Problem[]): unknown {
  if (!existsSync(join(folder, file))) {
    problems.push({ place: file, message: 'is missing', cure: 'add it or take it out of index.json' })
    return undefined
  }
  const text = readFileSync(join(folder, file), 'utf8')
  try {
    const value: unknown = JSON.parse(text)
    if (formatSeed(value) !== text)
      problems.push({
        place: file,
        message: 'is not written in the format of the seeds',
        cure: 'run: node seeds/build.ts --format',
      })
    return value
  } catch (error) {
    problems.push({
      place: file,
      message: `is no JSON: ${(error as Error).message}`,
      cure: 'correct the text there',
    })
    return undefined
  }
}

/** What the files leave out because it is the same everywhere. */
function complete(report: unknown): unknown {
  if (!isObject(report)) return report
  const claims = Array.isArray(report.claims)
    ? report.claims.map((claim: unknown) => (isObject(claim) ? { ...claim, report: report.id } : claim))
    : report.claims
  return { ...report, origin: 'bundled', claims }
}

/** Every fault of the seeds in a folder, and the corpus when there is none. */
export function readSeeds(folder: string): { corpus: BundledCorpus | null; problems: Problem[] } {
  const problems: Problem[] = []
  const index = readSeed(folder, 'index.json', problems)
  const questions = readSeed(folder, 'questions.json', problems)
  const listed = isObject(index) && Array.isArray(index.reports) ? index.reports.map(String) : []
  const present = existsSync(join(folder, 'reports')) ? readdirSync(join(folder, 'reports')).sort() : []
  for (const file of present)
    if (!listed.includes(file))
      problems.push({ place: `reports/${file}`, message: 'is not listed', cure: 'add it to index.json' })
  const files = listed.map((file) => `reports/${file}`)
  const reports = files.map((file) => complete(readSeed(folder, file, problems)))
  const checked = validateBundledCorpus({
    version: isObject(index) ? index.version : null,
    reports,
    questions,
  })
  const named = (place: string) =>
    place
      .replace(/^reports\[(\d+)\]\.?/, (_, at) => `${files[Number(at)]} `)
      .replace(/^questions(?=\[)/, 'questions.json ')
      .replace(/^corpus\.(version|reports)/, 'index.json $1')
      .trim()
  if (!checked.ok) problems.push(...checked.problems.map((one) => ({ ...one, place: named(one.place) })))
  else problems.push(...inspectOrder(checked.value, files))
  return { corpus: checked.ok ? checked.value : null, problems }
}

/**
 * The bundled corpus from the seeds in `folder`.
 * @returns a failure with code `bad-seeds` whose message lists all faults, one a line, each with place and cure.
 */
export function buildBundledCorpus(folder: string = SEEDS): Result<BundledCorpus> {
  const { corpus, problems } = readSeeds(folder)
  if (corpus !== null && problems.length === 0) return ok(corpus)
  const count = problems.length === 1 ? 'One fault' : `${problems.length} faults`
  const rows = problems.map(({ place, message, cure }) => `  ${place}: ${message}; ${cure}.`)
  return fail('bad-seeds', `${count} in the bundled corpus:\n${rows.join('\n')}`)
}

/** Builds the corpus and writes the asset below `project`; throws with all faults, so that a build stops. */
export function writeBundledCorpus(project: string = dirname(SEEDS)): BundledCorpus {
  const built = buildBundledCorpus(join(project, 'seeds'))
  if (!built.ok) throw new Error(built.error.message)
  const asset = join(project, ASSET)
  mkdirSync(dirname(asset), { recursive: true })
  writeFileSync(asset, `${JSON.stringify(built.value)}\n`)
  return built.value
}

/** Rewrites every seed file in the one format. */
function formatSeeds(folder: string): void {
  const reports = readdirSync(join(folder, 'reports')).map((file) => join('reports', file))
  for (const file of ['index.json', 'questions.json', ...reports]) {
    const path = join(folder, file)
    writeFileSync(path, formatSeed(JSON.parse(readFileSync(path, 'utf8'))))
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  try {
    if (process.argv.includes('--format')) formatSeeds(SEEDS)
    const { version, reports, questions } = writeBundledCorpus()
    const claims = reports.reduce((sum, report) => sum + report.claims.length, 0)
    console.log(
      `${ASSET}: version ${version}, ${reports.length} reports, ${claims} claims, ${questions.length} questions`,
    )
  } catch (error) {
    console.error((error as Error).message)
    process.exitCode = 1
  }
}
