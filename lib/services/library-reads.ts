import { textOf } from '../core/article.ts'
import type { Assignment, Job, StoryEntry, UndoStep } from '../core/library.ts'
import type { ReportLine, ReportView, StoryLine } from '../core/library-views.ts'
import { differences } from '../core/text-differences.ts'
import type { Claim, Question } from '../core/types.ts'
import type { ReportRow, SecondSourceDatabase } from '../storage/database.ts'
import { olderTexts } from '../storage/older-texts.ts'
import { storedReport } from '../storage/readers-rows.ts'

export type { ReportLine, ReportView, StoryLine } from '../core/library-views.ts'

/** Everything about one story. */
export interface StoryView {
  story: StoryLine
  claims: Claim[]
  /** Questions that at least one of its claims answers. */
  questions: Question[]
}

/** All reports, newest addition first, then by title. Pass it to `watch`. */
export async function readReports(db: SecondSourceDatabase): Promise<ReportLine[]> {
  const [rows, assignments] = await Promise.all([db.reports.toArray(), db.assignments.toArray()])
  const places = new Map(assignments.map((one) => [one.report, one]))
  return rows
    .map((row) => lineOf(row, places.get(row.id)))
    .sort((a, b) => (b.addedAt ?? '').localeCompare(a.addedAt ?? '') || a.title.localeCompare(b.title))
}

function lineOf(
  { hashes: _, address: __, fingerprint: ___, ...report }: ReportRow,
  place: Assignment | undefined,
): ReportLine {
  return { ...report, story: place?.story ?? null, by: place?.by ?? null }
}

/** All stories with their reports, the one with the newest addition first; reports without a story are not among them. */
export async function readStories(db: SecondSourceDatabase): Promise<StoryLine[]> {
  const [reports, stories] = await Promise.all([readReports(db), db.stories.toArray()])
  return storiesOf(stories, reports)
}

/** The same, of rows that were read already. @param reports as `readReports` gives them */
export function storiesOf(stories: readonly StoryEntry[], reports: readonly ReportLine[]): StoryLine[] {
  const lines = new Map(stories.map((story): [string, StoryLine] => [story.id, { ...story, reports: [] }]))
  for (const report of reports) lines.get(report.story ?? '')?.reports.push(report)
  return [...lines.values()]
    .filter((story) => story.reports.length > 0)
    .sort(
      (a, b) =>
        (b.reports[0]?.addedAt ?? '').localeCompare(a.reports[0]?.addedAt ?? '') ||
        a.title.localeCompare(b.title),
    )
    .map((story) => ({ ...story, reports: story.reports.sort(byPublication) }))
}

const byPublication = (a: ReportLine, b: ReportLine) =>
  (a.publishedAt ?? '9999').localeCompare(b.publishedAt ?? '9999') || (a.id < b.id ? -1 : 1)

/** One report; null when it is not there (any more). */
export async function readReport(db: SecondSourceDatabase, id: string): Promise<ReportView | null> {
  const [row, content, versions, place] = await Promise.all([
    db.reports.get(id),
    db.claims.get(id),
    olderTexts(db, id).reverse().toArray(),
    db.assignments.get(id),
  ])
  if (!row) return null
  const report = storedReport(row, content)
  const text = textOf(report)
  return {
    report: lineOf(row, place),
    claims: report.claims,
    text,
    wholeText: report.asides !== undefined,
    versions: versions.map((version, at) => ({
      version,
      differences: differences(version.text, at === 0 ? text : (versions[at - 1]?.text ?? [])),
    })),
    story: (place && (await db.stories.get(place.story))) ?? null,
  }
}

/** One story with all claims and questions; null when it is not there (any more). */
export async function readStory(db: SecondSourceDatabase, id: string): Promise<StoryView | null> {
  const [entry, members] = await Promise.all([
    db.stories.get(id),
    db.assignments.where('story').equals(id).toArray(),
  ])
  if (!entry) return null
  const rows = await db.reports.bulkGet(members.map(({ report }) => report))
  const reports = rows.flatMap((row, at) => (row ? [lineOf(row, members[at])] : [])).sort(byPublication)
  const contents = await db.claims.bulkGet(reports.map((one) => one.id))
  const claims = contents.flatMap((row): Claim[] => row?.claims ?? [])
  const questions = await db.questions
    .where('claims')
    .anyOf(claims.map((claim) => claim.id))
    .distinct()
    .toArray()
  return {
    story: { ...entry, reports },
    claims,
    questions: questions.map(({ origin: _, claims: __, ...question }) => question),
  }
}

/** Steps that can be taken back, last first. */
export const readSteps = (db: SecondSourceDatabase): Promise<UndoStep[]> =>
  db.steps.toCollection().reverse().toArray()

/** Jobs that are not dismissed, oldest first. */
export async function readJobs(db: SecondSourceDatabase): Promise<Job[]> {
  const rows = await db.jobs.toArray()
  return rows.map(({ cursor: _, ...job }) => job)
}
