import type { Corpus } from '../core/corpus.ts'
import { signsOf } from '../core/known-text.ts'
import type { Done, ReportDraft, StoryChoice } from '../core/library.ts'
import { fail, ok, type Result } from '../core/result.ts'
import type { ReportWithClaims } from '../core/types.ts'
import type { SecondSourceDatabase } from '../storage/database.ts'
import type { Entry } from '../storage/library-rows.ts'
import { recorded } from '../storage/undo-log.ts'
import { recogniseStored } from './known-report.ts'
import { olderText } from './older-text.ts'
import { draftedReport } from './preview-report.ts'
import { proposalEntries } from './propose-story.ts'
import { newId, now } from './stamp.ts'

/** What the reader says of the report that is added. */
export interface Addition {
  draft: ReportDraft
  story: StoryChoice
  /** The report whose text it replaces; null when it is a report of its own. */
  replaces: string | null
}

/**
 * Adds a report, or gives a report a newer text and keeps the older one as a version. One step of undoing.
 *
 * Fails with `known` when the corpus has the same text, `nothing-to-add` when nothing of the draft makes a sentence, `no-report` when the
 * report to be replaced is not there or a bundled one, and `no-story` when the story is not there.
 */
export async function addReport(
  db: SecondSourceDatabase,
  corpus: Corpus,
  { draft, story, replaces }: Addition,
): Promise<Result<Done>> {
  const older = replaces === null ? null : await olderText(db, replaces)
  if (replaces !== null && older === null) return noReport()
  const { article, report } = draftedReport(draft, replaces ?? newId('r'), older?.edition)
  if (report.fingerprint.length === 0)
    return fail('nothing-to-add', 'There is no text to add. Keep at least one paragraph.')
  const found = await recogniseStored(db, signsOf(report))
  if (found?.kind === 'same')
    return fail('known', `Your corpus has this text already: “${found.row.title}”.`, {
      title: found.row.title,
    })
  const placed = await placing(db, corpus, report, article, older ? null : story)
  if (!placed.ok) return placed
  const at = report.addedAt ?? now()
  const written: Entry[] = older
    ? older.replacedBy(report, at)
    : [{ kind: 'report', key: report.id, value: report }]
  const step = await recorded(db, async () => ({
    about: {
      deed: older ? 'add-version' : 'add-report',
      about: report.title,
      reports: 1,
      at,
    },
    entries: [...written, ...placed.value.entries],
  }))
  return ok({ step, reports: [report.id], story: placed.value.story })
}

const noReport = () =>
  fail('no-report', 'This report is not in your corpus any more. Look at the list again.')

/** What puts the report into its story; a newer text stays where the report stands. */
async function placing(
  db: SecondSourceDatabase,
  corpus: Corpus,
  report: ReportWithClaims,
  article: Parameters<typeof proposalEntries>[3],
  choice: StoryChoice | null,
): Promise<Result<{ story: string | null; entries: Entry[] }>> {
  if (choice === null) {
    const place = await db.assignments.get(report.id)
    if (place) return ok({ story: place.story, entries: [] })
  }
  if (choice === null || choice.kind === 'proposed')
    return ok(await proposalEntries(db, corpus, report, article))
  const place = (story: string): Entry => ({
    kind: 'assignment',
    key: report.id,
    value: { report: report.id, story, by: 'reader' },
  })
  if (choice.kind === 'story') {
    if (!(await db.stories.get(choice.id))) return noStory()
    return ok({ story: choice.id, entries: [place(choice.id)] })
  }
  const id = newId('s')
  const title = choice.title ?? report.title
  return ok({
    story: id,
    entries: [{ kind: 'story', key: id, value: { id, title, made: 'reader' } }, place(id)],
  })
}

/** The story that was named is not there (any more). */
export const noStory = () =>
  fail('no-story', 'This story is not in your corpus any more. Look at the list again.')
