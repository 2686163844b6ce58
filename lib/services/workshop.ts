import type { Corpus } from '../core/corpus.ts'
import type { Judge } from '../core/judge.ts'
import { ok, type Result } from '../core/result.ts'
import { database, type SecondSourceDatabase } from '../storage/database.ts'
import { guarded } from '../storage/database-problem.ts'
import { dexieCorpus } from '../storage/dexie-corpus.ts'
import { ensureBundled } from './bundled-corpus.ts'
import { forgetEarlierSession } from './forget-pages.ts'
import { JobRunner } from './job-runner.ts'
import { OpenChecks } from './open-checks.ts'
import { stayAwake } from './stay-awake.ts'

/** What the deeds of the background work with. One lives as long as the worker does. */
export interface Workshop {
  db: SecondSourceDatabase
  checks: OpenChecks
  corpus: Corpus
  jobs: JobRunner
  /** Resolves when tabs of an earlier session are forgotten. Awaited before the state of a tab is stored. */
  swept: () => Promise<Result<null>>
  /** Resolves when the bundled corpus is in place, or with why it is not. Awaited before the corpus is asked anything. */
  ready: () => Promise<Result<null>>
  /** Looks once more whether every bundled row is there, and heals what is missing. Awaited before an article is opened. */
  whole: () => Promise<Result<null>>
  /** The extension was installed or updated: looks into the package again. */
  installed: () => Promise<Result<null>>
}

/** Sets the workshop up without touching anything; the first deed opens the database. */
export function createWorkshop(judge: Judge, db: SecondSourceDatabase = database()): Workshop {
  const swept = once(() =>
    guarded(async () => {
      await db.retry()
      await forgetEarlierSession(db)
      return ok(null)
    }),
  )
  const prepare = async (again: boolean): Promise<Result<null>> => {
    const clean = await swept()
    if (!clean.ok) return clean
    const ensured = await ensureBundled(db, again)
    return ensured.ok ? ok(null) : ensured
  }
  const ready = once(() => prepare(false))
  let looking: Promise<Result<null>> | null = null
  const corpus = dexieCorpus(db)
  return {
    db,
    checks: new OpenChecks(db, corpus, judge),
    corpus,
    jobs: new JobRunner({ db, corpus }, stayAwake),
    swept,
    ready,
    whole: async () => {
      looking ??= prepare(false).finally(() => {
        looking = null
      })
      return looking
    },
    installed: async () => {
      await ready()
      return prepare(true)
    },
  }
}

/** Does a deed once however often it is asked for; a deed that failed is tried again by the next who asks. */
function once(deed: () => Promise<Result<null>>): () => Promise<Result<null>> {
  let doing: Promise<Result<null>> | null = null
  return async () => {
    doing ??= deed()
    const current = doing
    const result = await current
    if (!result.ok && doing === current) doing = null
    return result
  }
}
