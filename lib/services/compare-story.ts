import type { Judge } from '../core/judge.ts'
import type { Result } from '../core/result.ts'
import type { StoryReport } from '../core/story.ts'
import { compareReports } from '../core/story-table/compare.ts'
import type { Comparing, StoryTable } from '../core/story-table/table.ts'
import type { Question } from '../core/types.ts'
import { database, type SecondSourceDatabase } from '../storage/database.ts'
import { watchMade } from './watch-made.ts'

/** The window stays fluid: it is busy for so long at a time, in milliseconds. */
const SLICE = 12
/** Progress is told so often, in milliseconds. */
const TOLD = 100
/** Stories whose table is kept while the window is open. */
const KEPT = 12
const kept = new Map<string, ReturnType<typeof comparison>>()

/**
 * Compares the reports of a story, and anew when the reader puts others into it. A story compared before is there at once.
 *
 * @param story its id
 */
export function watchComparison(
  story: string,
  judge: Judge,
  callback: (told: Result<Comparing>) => void,
  db: SecondSourceDatabase = database(),
): () => void {
  const known = kept.get(story) ?? comparison(story, judge)
  kept.delete(story)
  kept.set(story, known)
  const [oldest] = kept.keys()
  if (kept.size > KEPT && oldest !== undefined) kept.delete(oldest)
  return known(callback, db)
}

const comparison = (story: string, judge: Judge) =>
  watchMade<Comparing>({
    key: (db) => contentKey(db, story),
    make: async (db, signal, tell) => {
      const table = await compare(db, story, judge, signal, tell)
      if (table) tell({ kind: 'done', table })
    },
  })

/** What the table is made of: the reports of the story, each with the moment its text was added. */
async function contentKey(db: SecondSourceDatabase, story: string): Promise<string> {
  const members = await db.assignments.where('story').equals(story).primaryKeys()
  const rows = await db.reports.bulkGet(members.sort())
  const questions = await db.questions.count()
  return JSON.stringify([
    story,
    questions,
    rows.flatMap((row) => (row ? [[row.id, row.addedAt, row.hashes.length, row.publishedAt]] : [])),
  ])
}

/** Compares in slices; null when it was given up. */
async function compare(
  db: SecondSourceDatabase,
  story: string,
  judge: Judge,
  signal: AbortSignal,
  tell: (value: Comparing) => void,
): Promise<StoryTable | null> {
  const { reports, questions } = await contentOf(db, story)
  const steps = compareReports(reports, questions, judge)
  let told = 0
  while (!signal.aborted) {
    const start = performance.now()
    while (performance.now() - start < SLICE) {
      const step = steps.next()
      if (step.done) return step.value
      if (performance.now() - told > TOLD) {
        told = performance.now()
        tell({ kind: 'busy', compared: step.value })
      }
    }
    await new Promise((resolve) => setTimeout(resolve))
  }
  return null
}

async function contentOf(
  db: SecondSourceDatabase,
  story: string,
): Promise<{ reports: StoryReport[]; questions: Question[] }> {
  const ids = await db.assignments.where('story').equals(story).primaryKeys()
  const [rows, contents] = await Promise.all([db.reports.bulkGet(ids), db.claims.bulkGet(ids)])
  const reports = rows.flatMap((row, at): StoryReport[] => {
    if (!row) return []
    const { hashes: _, address: __, ...report } = row
    return [{ report, claims: contents[at]?.claims ?? [] }]
  })
  const claims = reports.flatMap((one) => one.claims.map(({ id }) => id))
  const questions = await db.questions.where('claims').anyOf(claims).distinct().toArray()
  return { reports, questions: questions.map(({ origin: _, claims: __, ...question }) => question) }
}
