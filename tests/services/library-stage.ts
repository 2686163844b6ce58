import { fakeBrowser } from 'wxt/testing/fake-browser'
import type { Done, ReportDraft } from '../../lib/core/library.ts'
import type { Result } from '../../lib/core/result.ts'
import { dispatch } from '../../lib/messaging/dispatch.ts'
import type { Input, LibraryMessages, Reply } from '../../lib/messaging/protocol.ts'
import { writeBackup } from '../../lib/services/backup.ts'
import { libraryDeeds } from '../../lib/services/library-deeds.ts'
import { createWorkshop } from '../../lib/services/workshop.ts'
import { SecondSourceDatabase } from '../../lib/storage/database.ts'
import { freshDatabase } from '../storage/builders.ts'
import { asset, packageWith } from './stage.ts'

/** A background that knows the library's deeds, over a database that may be older than it. */
export function openLibrary(db: SecondSourceDatabase = freshDatabase(), content: unknown = asset()) {
  packageWith(content)
  fakeBrowser.runtime.getPlatformInfo = async () => ({ os: 'linux', arch: 'x86-64' }) as const
  const workshop = createWorkshop({ id: 'none', open: () => ({ stances: () => [] }) }, db)
  const deeds = libraryDeeds(workshop)
  const self = { id: fakeBrowser.runtime.id, origin: 'chrome-extension://ours/' }
  const errors: unknown[] = []
  const sender = { id: self.id, url: 'chrome-extension://ours/options.html' }
  const say = async <N extends keyof LibraryMessages>(name: N, input: Input<N>): Promise<Reply<N>> =>
    (await dispatch(deeds, { name, input }, sender, self, (error) => {
      errors.push(error)
      console.error(error)
    })) as Reply<N>
  return {
    db,
    workshop,
    say,
    /** What the dispatcher was told of bugs. */
    errors,
    /** Resolves when no job is left to do. */
    settled: () => workshop.jobs.wake(),
    backup: () => backupOf(db),
  }
}

export type Library = ReturnType<typeof openLibrary>

/** The browser stops the worker; what comes next runs in a new one over what is stored. */
export function reviveLibrary({ db }: { db: SecondSourceDatabase }): Library {
  db.close()
  return openLibrary(new SecondSourceDatabase(db.name))
}

export async function backupOf(db: SecondSourceDatabase): Promise<string> {
  const parts: string[] = []
  await writeBackup(db, (text) => parts.push(text))
  return parts.join('')
}

/** The value of an answer that must be a good one. */
export function good<T>(reply: Result<T>): T {
  if (!reply.ok) throw new Error(`${reply.error.code}: ${reply.error.message}`)
  return reply.value
}

/** A draft of a page with these paragraphs. */
export const draft = (paragraphs: readonly string[], change: Partial<ReportDraft> = {}): ReportDraft => ({
  title: paragraphs[0]?.slice(0, 40) ?? null,
  publisher: null,
  author: null,
  publishedAt: null,
  url: null,
  language: 'en',
  origin: 'page',
  paragraphs: [...paragraphs],
  ...change,
})

/** Adds a report that must not be known yet; into a story of its own. */
export async function added(
  library: Library,
  paragraphs: readonly string[],
  change: Partial<ReportDraft> = {},
) {
  const done: Done = good(
    await library.say('report/add', {
      draft: draft(paragraphs, change),
      story: { kind: 'new', title: null },
      replaces: null,
    }),
  )
  return { id: done.reports[0] ?? '', story: done.story ?? '', step: done.step ?? 0 }
}

/** Sentences of a ferry accident, each of which makes a claim. */
export const FERRY = [
  'The ferry Morning Star sank off Oban on Tuesday night, the coastguard said.',
  'Rescuers took 34 passengers from the water before midnight.',
  'Captain Ewan Reid of Mull had reported a fire in the engine room at 21:40.',
  'The company Hebridean Lines bought the Morning Star from a Norwegian owner in 2019.',
  'Divers will search the wreck off Oban on Thursday, the coastguard said.',
]
export const FERRY_TOO = [
  'The Morning Star, a ferry of Hebridean Lines, went down near Oban late on Tuesday.',
  'Rescuers took 31 passengers of the Morning Star from the water, the coastguard said.',
  'Captain Ewan Reid reported an explosion in the engine room at 21:40.',
  'Hebridean Lines bought the Morning Star from a Danish owner in 2019.',
  'The coastguard called off its search near Oban on Wednesday morning.',
]
export const DAM = [
  'Engineers closed the Vintar dam in Carinthia on Friday after cracks had been found.',
  'The operator Drauwerk told 2,100 residents of Vintar to leave their houses.',
  'Governor Anna Leitner visited Vintar and promised new houses by spring.',
]
