import { textOf } from '../../core/article.ts'
import type { Article, ReportWithClaims } from '../../core/types.ts'
import { changeContents } from '../../storage/contents.ts'
import type { SecondSourceDatabase } from '../../storage/database.ts'
import { newJob } from '../../storage/job-store.ts'
import type { Entry } from '../../storage/library-rows.ts'
import { storedReport } from '../../storage/readers-rows.ts'
import { beginStep } from '../../storage/undo-log.ts'
import { proposalEntries } from '../propose-story.ts'
import { now } from '../stamp.ts'
import type { Tools, Work } from './work.ts'

/** What a proposing job keeps: has it taken the earlier proposals back, where that was asked for? */
interface Cursor {
  /** Earlier proposals are still to be taken back. */
  anew: boolean
}

/** Puts every report that stands in no story where the engine proposes, one report a piece. */
export const proposing: Work = {
  async piece(tools, job, commit) {
    const { db, corpus } = tools
    if ((job.cursor as Cursor | null)?.anew) {
      await commit(async () => {
        const about = { deed: 'propose-stories' as const, about: '', reports: 0, at: now() }
        const step = job.step ?? (await beginStep(db, about))
        const entries = await proposals(db)
        await changeContents(db, step, entries)
        const total = await unplaced(db)
        return { step, cursor: { anew: false }, total: total.length }
      })
      return 'more'
    }
    const waiting = await unplaced(db)
    const [first] = waiting
    if (first === undefined) return 'end'
    const report = await stored(db, first)
    // Undone or removed since the list was read.
    if (report === null) return 'more'
    const { entries } = await proposalEntries(db, corpus, report, asArticle(report))
    await commit(async () => {
      // Another deed may have placed it meanwhile; the reader's word stays.
      const open =
        (await db.assignments.get(first)) === undefined && (await db.reports.get(first)) !== undefined
      if (open) await changeContents(db, job.step, await stillOpen(db, entries))
      return { done: job.done + 1, total: Math.max(job.total, job.done + waiting.length) }
    })
    return 'more'
  },
}

/**
 * Proposes stories for all reports that have none; does nothing when there is none, when a job is at it or when one has failed.
 * Not a step of undoing: taking back what added a report takes its proposal back, too.
 */
export async function proposeIfNeeded({ db }: Tools): Promise<void> {
  await db.transaction('rw', db.jobs, db.reports, db.assignments, async () => {
    const total = (await unplaced(db)).length
    const jobs = await db.jobs.where('state').anyOf('waiting', 'running', 'failed').toArray()
    if (total === 0 || jobs.some(({ kind }) => kind === 'propose')) return
    await db.jobs.add(newJob('propose', now(), { total, cursor: { anew: false } satisfies Cursor }))
  })
}

/** Groups anew all reports whose story the reader did not choose. @returns the job */
export async function proposeAnew({ db }: Tools): Promise<number> {
  return db.jobs.add(newJob('propose', now(), { cursor: { anew: true } satisfies Cursor }))
}

/** Ids of reports that stand in no story, in order. */
async function unplaced(db: SecondSourceDatabase): Promise<string[]> {
  const [reports, placed] = await Promise.all([
    db.reports.toCollection().primaryKeys(),
    db.assignments.toCollection().primaryKeys(),
  ])
  const known = new Set(placed)
  return reports.filter((id) => !known.has(id)).sort()
}

/** What takes all proposals back: assignments, and stories that nobody but the engine cared for. */
async function proposals(db: SecondSourceDatabase): Promise<Entry[]> {
  const assignments = await db.assignments.toArray()
  const proposed = assignments.filter(({ by }) => by === 'proposed')
  const kept = new Set(assignments.filter(({ by }) => by !== 'proposed').map(({ story }) => story))
  const stories = await db.stories.where('made').equals('proposed').primaryKeys()
  return [
    ...proposed.map(({ report }): Entry => ({ kind: 'assignment', key: report, value: null })),
    ...stories.filter((id) => !kept.has(id)).map((id): Entry => ({ kind: 'story', key: id, value: null })),
  ]
}

/** Entries without those of reports that somebody placed meanwhile. */
async function stillOpen(db: SecondSourceDatabase, entries: readonly Entry[]): Promise<Entry[]> {
  const open: Entry[] = []
  for (const entry of entries)
    if (entry.kind !== 'assignment' || !(await db.assignments.get(entry.key))) open.push(entry)
  return open
}

async function stored(db: SecondSourceDatabase, id: string): Promise<ReportWithClaims | null> {
  const row = await db.reports.get(id)
  return row ? storedReport(row, await db.claims.get(id)) : null
}

/** A report as an article that is read. */
function asArticle(report: ReportWithClaims): Article {
  const { title, url, publishedAt, language } = report
  const sentences = textOf(report).flatMap((paragraph, p) =>
    paragraph.map((text, s) => ({ paragraph: p + 1, sentence: s + 1, text })),
  )
  return {
    title,
    url,
    publishedAt,
    language,
    sentences: sentences.map((sentence, index) => ({ index, ...sentence })),
  }
}
