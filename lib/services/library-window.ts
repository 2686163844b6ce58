import { exporters } from '../core/exporters/index.ts'
import { readableEndings } from '../core/importers/index.ts'
import type { Judge } from '../core/judge.ts'
import type { ReportEdit } from '../core/library.ts'
import { ok, type Result } from '../core/result.ts'
import type { Search } from '../core/search/search.ts'
import type { Settings } from '../core/settings.ts'
import type { Comparing } from '../core/story-table/table.ts'
import { send } from '../messaging/send.ts'
import { corpusMeta } from '../storage/corpus-meta.ts'
import { database, type SecondSourceDatabase } from '../storage/database.ts'
import { guarded } from '../storage/database-problem.ts'
import { dexieCorpus } from '../storage/dexie-corpus.ts'
import { writeBackup } from './backup.ts'
import { watchComparison } from './compare-story.ts'
import { writeExport } from './export-library.ts'
import { readJobs, readReport, readReports, readSteps, storiesOf } from './library-reads.ts'
import { cancelJob, importFiles, importText } from './read-files.ts'
import { watchSearch } from './search-library.ts'
import { keepSettings, settingsOf } from './settings.ts'
import { showMarks } from './show-marks.ts'
import { type ChosenSite, listSites, revokeSite, watchSites } from './site-access.ts'
import { askPersistence, type StorageRoom, storageRoom } from './storage-room.ts'
import { watch } from './watch.ts'
import { watchMade } from './watch-made.ts'

type Told<T> = (now: Result<T>) => void

/** Watches what takes long to read, and changes with every change of the corpus. */
const rarely = <T>(read: (db: SecondSourceDatabase) => Promise<T>) =>
  watchMade<T>({
    key: async (db) => String((await corpusMeta(db)).revision),
    make: async (db, _, tell) => tell(await read(db)),
  })

/** All reports and all stories: one reading of the reports serves both. */
const shelves = rarely(async (db) => {
  const [reports, stories] = await Promise.all([readReports(db), db.stories.toArray()])
  return { reports, stories: storiesOf(stories, reports) }
})

/** A part of what is watched. */
const part =
  <T, P>(watching: (told: Told<T>) => () => void, pick: (whole: T) => P) =>
  (told: Told<P>) =>
    watching((now) => told(now.ok ? ok(pick(now.value)) : now))

/** Writes a file piece by piece and gives it to the reader. */
const writeFile = (
  name: string,
  type: string,
  save: SaveFile,
  write: (db: SecondSourceDatabase, take: (text: string) => void) => Promise<void>,
): Promise<Result<{ file: string }>> =>
  guarded(async () => {
    const parts: string[] = []
    await write(database(), (text) => parts.push(text))
    const file = `second-source-${new Date().toISOString().slice(0, 10)}-${name}`
    save(file, new Blob(parts, { type }))
    return ok({ file })
  })

/** Gives the reader a file to keep. */
type SaveFile = (name: string, content: Blob) => void

/** What the library's window needs done. None of it rejects. */
export const libraryWindow = (judge: Judge, save: SaveFile) => ({
  stories: part(shelves, ({ stories }) => stories),
  reports: part(shelves, ({ reports }) => reports),
  report: (id: string) => (told: Told<Awaited<ReturnType<typeof readReport>>>) =>
    watch((db) => readReport(db, id), told),
  steps: (told: Told<Awaited<ReturnType<typeof readSteps>>>) => watch(readSteps, told),
  jobs: (told: Told<Awaited<ReturnType<typeof readJobs>>>) => watch(readJobs, told),
  settings: (told: Told<Settings>) => watch(settingsOf, told),
  storage: (told: Told<StorageRoom>) =>
    watch(corpusMeta, (now) => {
      if (now.ok) void storageRoom().then((room) => told(ok(room)))
      else told(now)
    }),
  claims: rarely(async (db) => (await dexieCorpus(db).size()).claims),
  search: (told: Told<Search>) => watchSearch(told),
  compare: (story: string) => (told: Told<Comparing>) => watchComparison(story, judge, told),
  sites: (told: Told<ChosenSite[]>) => {
    const tell = () => void listSites().then((sites) => told(ok(sites)))
    tell()
    return watchSites(tell)
  },

  removeReports: (reports: readonly string[]) => send('report/remove', { reports: [...reports] }),
  moveReports: (
    reports: readonly string[],
    to: { kind: 'story'; id: string } | { kind: 'new'; title: string | null },
  ) => send('report/move', { reports: [...reports], to }),
  editReport: (report: string, change: ReportEdit) => send('report/edit', { report, change }),
  renameStory: (story: string, title: string) => send('story/rename', { story, title }),
  mergeStories: (stories: readonly string[], into: string) =>
    send('story/merge', { stories: [...stories], into }),
  removeStory: (story: string) => send('story/remove', { story }),
  proposeStories: () => send('story/propose', {}),
  undoTo: (step: number) => send('undo/to', { step }),

  endings: readableEndings,
  importFiles,
  importText,
  startJob: (job: number) => send('job/start', { job }),
  cancelJob,
  dismissJob: (job: number) => send('job/dismiss', { job }),

  backup: () => writeFile('backup.ndjson', 'application/x-ndjson', save, writeBackup),
  exports: exporters.map((exporter) => ({
    format: exporter.id,
    write: () =>
      writeFile(`reports.${exporter.ending}`, exporter.mediaType, save, (db, take) =>
        writeExport(db, exporter, null, take),
      ),
  })),
  persist: async () => ok(await askPersistence()),
  wipe: () => send('library/wipe', {}),
  revokeSite,
  keepSettings: (settings: Settings) =>
    guarded(async () => {
      const kept = await keepSettings(settings)
      if (kept.ok) await showMarks(database())
      return kept
    }),
})
