import { type BackupEntry, readBackup } from '../core/backup-reader.ts'
import { fault } from '../core/import-fault.ts'
import type { SecondSourceDatabase } from '../storage/database.ts'
import type { Entry } from '../storage/library-rows.ts'
import type { Staging } from './staging.ts'
import { turns } from './turns.ts'

/** What lines may name: in this file or stored. */
interface Names {
  reports: Set<string>
  stories: Set<string>
  bundledReports: ReadonlySet<string>
  bundledQuestions: ReadonlySet<string>
}

/**
 * Stages a backup after all of it was read and found whole: what lines name must be in the file or stored, and bundled reports
 * stay ours. Faulty lines are told and left out.
 */
export async function stageBackup(
  db: SecondSourceDatabase,
  staging: Staging,
  { name, text }: { name: string; text: string },
  signal?: AbortSignal,
): Promise<void> {
  const takeTurns = turns()
  const good: { entry: BackupEntry; place: string }[] = []
  for (const line of readBackup(text)) {
    if ('entry' in line) good.push(line)
    else staging.fault({ ...line.problem, place: `${name} ${line.problem.place}` })
    await takeTurns()
    if (signal?.aborted) return
  }
  const names = await namesIn(db, good)
  for (const { entry, place } of good) {
    const wrong = faultOf(entry, names, `${name} ${place}`)
    if (wrong) staging.fault(wrong)
    else await staging.add([asEntry(entry)])
    await takeTurns()
    if (signal?.aborted) return
  }
}

async function namesIn(db: SecondSourceDatabase, lines: readonly { entry: BackupEntry }[]): Promise<Names> {
  const stored = await db.reports.toCollection().primaryKeys()
  const stories = await db.stories.toCollection().primaryKeys()
  const within = (kind: BackupEntry['kind']) =>
    lines.flatMap(({ entry }) => (entry.kind === kind && 'id' in entry.value ? [entry.value.id] : []))
  return {
    reports: new Set([...stored, ...within('report')]),
    stories: new Set([...stories, ...within('story')]),
    bundledReports: new Set(await db.reports.where('origin').equals('bundled').primaryKeys()),
    bundledQuestions: new Set(await db.questions.where('origin').equals('bundled').primaryKeys()),
  }
}

function faultOf(entry: BackupEntry, names: Names, place: string) {
  switch (entry.kind) {
    case 'report':
      return names.bundledReports.has(entry.value.id) ? fault(place, 'ours', { id: entry.value.id }) : null
    case 'question':
      return names.bundledQuestions.has(entry.value.id) ? fault(place, 'ours', { id: entry.value.id }) : null
    case 'version':
      return names.reports.has(entry.value.report)
        ? null
        : fault(place, 'dangling', { id: entry.value.report })
    case 'assignment': {
      const { report, story } = entry.value
      if (!names.reports.has(report)) return fault(place, 'dangling', { id: report })
      return names.stories.has(story) ? null : fault(place, 'dangling', { id: story })
    }
    default:
      return null
  }
}

function asEntry(entry: BackupEntry): Entry {
  switch (entry.kind) {
    case 'settings':
      return { ...entry, key: 'settings' }
    case 'version':
      return { ...entry, key: [entry.value.report, entry.value.number] }
    case 'assignment':
      return { ...entry, key: entry.value.report }
    case 'story':
      return { ...entry, key: entry.value.id }
    case 'report':
      return { ...entry, key: entry.value.id }
    case 'question':
      return { ...entry, key: entry.value.id }
  }
}
