import { changeContents } from '../../storage/contents.ts'
import type { Entry } from '../../storage/library-rows.ts'
import { beginStep } from '../../storage/undo-log.ts'
import { now } from '../stamp.ts'
import { mergeIfNeeded } from './merge-segments.ts'
import { proposeIfNeeded } from './propose.ts'
import type { Work } from './work.ts'

/**
 * Writes what a window has staged, one staged piece a transaction. All of it is one step of undoing; the step grows with the
 * job, so that a job that was cancelled half-way can be taken back too.
 */
export const importing: Work = {
  async piece({ db }, job, commit) {
    const next = await db.staged
      .where('[job+piece]')
      .between([job.id, 0], [job.id, Number.MAX_SAFE_INTEGER])
      .first()
    if (!next) return 'end'
    await commit(async () => {
      const step = job.step ?? (await beginStep(db, { ...aboutStep(job.kind), about: job.about }))
      await changeContents(db, step, next.entries)
      await db.staged.delete([job.id, next.piece])
      const reports = next.entries.filter(isReport)
      const known = await db.steps.get(step)
      if (known) await db.steps.put({ ...known, reports: known.reports + reports.length })
      return { step, done: job.done + reports.reduce((sum, one) => sum + one.value.claims.length, 0) }
    })
    return 'more'
  },
  async after(tools) {
    await proposeIfNeeded(tools)
    await mergeIfNeeded(tools)
  },
}

const aboutStep = (kind: string) => ({
  deed: kind === 'restore' ? ('restore' as const) : ('import' as const),
  reports: 0,
  at: now(),
})

type ReportEntry = Extract<Entry, { kind: 'report' }>
const isReport = (entry: Entry): entry is ReportEntry & { value: NonNullable<ReportEntry['value']> } =>
  entry.kind === 'report' && entry.value !== null
