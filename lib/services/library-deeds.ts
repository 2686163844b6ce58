import { ok, type Result } from '../core/result.ts'
import type { Handlers } from '../messaging/dispatch.ts'
import type { LibraryMessages } from '../messaging/protocol.ts'
import { guarded } from '../storage/database-problem.ts'
import { addReport } from './add-report.ts'
import { mergeStories, moveReports, renameStory } from './arrange-stories.ts'
import { draftPage } from './draft-page.ts'
import { editReport } from './edit-report.ts'
import { proposeAnew } from './jobs/propose.ts'
import { previewReport } from './preview-report.ts'
import { removeReports, removeStory } from './remove-reports.ts'
import { undoTo } from './undo.ts'
import { wipeLibrary } from './wipe.ts'
import type { Workshop } from './workshop.ts'

/** What our windows can have done to the library. */
export function libraryDeeds(workshop: Workshop): Handlers<keyof LibraryMessages> {
  const { db, corpus, jobs, ready } = workshop
  /** Does a deed once the corpus is there; its database's errors become failures. */
  const safely = <T>(deed: () => Promise<Result<T>>): Promise<Result<T>> =>
    guarded(async () => {
      const prepared = await ready()
      return prepared.ok ? deed() : prepared
    })
  /** A deed that changes the corpus: housekeeping follows. */
  const changing = async <T>(deed: () => Promise<Result<T>>): Promise<Result<T>> => {
    const done = await safely(deed)
    if (done.ok) void jobs.wake()
    return done
  }
  return {
    'page/draft': ({ tab, selection }) => safely(() => draftPage(db, corpus, tab, selection)),
    'report/preview': ({ draft }) => safely(async () => ok(await previewReport(db, corpus, draft))),
    'report/add': (addition) => changing(() => addReport(db, corpus, addition)),
    'report/edit': ({ report, change }) => changing(() => editReport(db, report, change)),
    'report/remove': ({ reports }) => changing(() => removeReports(db, reports)),
    'report/move': ({ reports, to }) => changing(() => moveReports(db, reports, to)),
    'story/rename': ({ story, title }) => changing(() => renameStory(db, story, title)),
    'story/merge': ({ stories, into }) => changing(() => mergeStories(db, stories, into)),
    'story/remove': ({ story }) => changing(() => removeStory(db, story)),
    'story/propose': () => changing(async () => ok({ job: await proposeAnew({ db, corpus }) })),
    'undo/to': ({ step }) => changing(() => undoTo(db, jobs, step)),
    'job/start': ({ job }) => safely(() => jobs.start(job)),
    'job/cancel': ({ job }) => safely(() => jobs.cancel(job)),
    'job/dismiss': ({ job }) => safely(() => jobs.dismiss(job)),
    'job/wake': () => changing(async () => ok(null)),
    'library/wipe': () =>
      guarded(async () => {
        workshop.checks.forgetAll()
        return wipeLibrary(db, jobs)
      }),
  }
}
