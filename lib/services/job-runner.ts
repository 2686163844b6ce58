import { fail, ok, type Result } from '../core/result.ts'
import { databaseProblem } from '../storage/database-problem.ts'
import { dropJob, dropStale, ENDED, moveJob, openJobs } from '../storage/job-store.ts'
import type { JobRow } from '../storage/library-rows.ts'
import { type Commit, type Tools, works } from './jobs/index.ts'
import { mergeIfNeeded } from './jobs/merge-segments.ts'
import { proposeIfNeeded } from './jobs/propose.ts'
import { now } from './stamp.ts'

/** A window that has noted nothing for so long reads no more, in milliseconds. */
const LONGEST_READING = 10 * 60_000

/** A job was cancelled while a piece of it was being done; nothing of that piece is stored. */
class Cancelled extends Error {}

/**
 * Does the jobs that are stored, one after the other, in pieces. It lives in the background only. A worker that is stopped leaves a
 * job between two pieces; `wake` of the next one goes on.
 */
export class JobRunner {
  readonly #tools: Tools
  readonly #keepAlive: () => () => void
  readonly #onBug: (error: unknown) => void
  #running: Promise<void> | null = null
  #current: { id: number; ending: AbortController } | null = null

  /**
   * @param keepAlive called when work begins; keeps the worker from being stopped until the function that it returns is called
   * @param onBug sees what a job threw that is no trouble of the database
   */
  constructor(
    tools: Tools,
    keepAlive: () => () => void = () => () => {},
    onBug: (error: unknown) => void = console.error,
  ) {
    this.#tools = tools
    this.#keepAlive = keepAlive
    this.#onBug = onBug
  }

  /** Goes on with what is to be done; resolves when nothing is left. Never rejects. */
  wake(): Promise<void> {
    this.#running ??= this.#runAll().finally(() => {
      this.#running = null
    })
    return this.#running
  }

  /** Ends a job; the piece that is being done is given up. What was done before stays. */
  async cancel(id: number): Promise<Result<null>> {
    if (this.#current?.id === id) this.#current.ending.abort()
    const moved = await moveJob(this.#tools.db, id, ['staging', 'ready', 'waiting', 'running'], {
      state: 'cancelled',
      updatedAt: now(),
    })
    if (!moved) return gone()
    const job = await this.#tools.db.jobs.get(id)
    if (job) await this.#after(job)
    void this.wake()
    return ok(null)
  }

  /** Ends every job that has not ended. */
  async cancelAll(): Promise<void> {
    const ids = await this.#tools.db.jobs.where('state').noneOf(ENDED).primaryKeys()
    for (const id of ids) await this.cancel(id)
  }

  /** The reader said yes. */
  async start(id: number): Promise<Result<null>> {
    const moved = await moveJob(this.#tools.db, id, ['ready'], { state: 'waiting', updatedAt: now() })
    if (!moved) return gone()
    void this.wake()
    return ok(null)
  }

  /** Takes a job off the list that has ended or was not started. */
  async dismiss(id: number): Promise<Result<null>> {
    const job = await this.#tools.db.jobs.get(id)
    if (job && (job.state === 'waiting' || job.state === 'running'))
      return fail('job-open', 'This work is under way. Cancel it first.')
    await dropJob(this.#tools.db, id)
    return ok(null)
  }

  async #runAll(): Promise<void> {
    let release: (() => void) | null = null
    try {
      await dropStale(this.#tools.db, new Date(Date.now() - LONGEST_READING).toISOString())
      // What a worker that was stopped between a job and its followers left undone.
      await proposeIfNeeded(this.#tools)
      await mergeIfNeeded(this.#tools)
      for (;;) {
        const [job] = await openJobs(this.#tools.db)
        if (!job) return
        release ??= this.#keepAlive()
        await this.#run(job)
      }
    } catch (error) {
      // A database that cannot be read has no jobs to go on with; whoever reads it next says so.
      if (!databaseProblem(error)) this.#onBug(error)
    } finally {
      release?.()
    }
  }

  async #run(job: JobRow): Promise<void> {
    const ending = new AbortController()
    this.#current = { id: job.id, ending }
    try {
      await moveJob(this.#tools.db, job.id, ['waiting'], { state: 'running', updatedAt: now() })
      for (;;) {
        const current = await this.#tools.db.jobs.get(job.id)
        if (!current || ENDED.includes(current.state)) return
        const begun = performance.now()
        const commit = this.#committing(job.id, ending.signal, begun)
        if ((await works[job.kind].piece(this.#tools, current, commit)) === 'end') break
      }
      await moveJob(this.#tools.db, job.id, ['running'], { state: 'done', updatedAt: now() })
      const ended = await this.#tools.db.jobs.get(job.id)
      if (ended) await this.#after(ended)
    } catch (error) {
      if (error instanceof Cancelled || ending.signal.aborted) return
      await this.#fail(job.id, error)
    } finally {
      this.#current = null
    }
  }

  #committing(id: number, signal: AbortSignal, begun: number): Commit {
    const { db } = this.#tools
    return async (write) => {
      if (signal.aborted) throw new Cancelled()
      await db.transaction('rw', db.jobTables, async (transaction) => {
        const giveUp = () => transaction.abort()
        signal.addEventListener('abort', giveUp)
        try {
          // Cancelled by another worker, or taken off the list: nothing may be written any more.
          if ((await db.jobs.get(id))?.state !== 'running') throw new Cancelled()
          const progress = await write()
          const job = await db.jobs.get(id)
          if (!job) throw new Cancelled()
          const spent = job.spent + Math.round(performance.now() - begun)
          await db.jobs.put({ ...job, ...progress, spent, updatedAt: now() })
        } finally {
          signal.removeEventListener('abort', giveUp)
        }
      })
    }
  }

  async #after(job: JobRow): Promise<void> {
    const { db } = this.#tools
    await works[job.kind].after?.(this.#tools, job)
    // Housekeeping that went well is nothing to tell.
    if (job.kind === 'merge-segments' || (job.kind === 'propose' && job.state === 'done'))
      await dropJob(db, job.id)
  }

  async #fail(id: number, error: unknown): Promise<void> {
    const problem = databaseProblem(error)
    if (!problem) this.#onBug(error)
    await moveJob(this.#tools.db, id, ['running', 'waiting'], {
      state: 'failed',
      updatedAt: now(),
      problem: problem ?? {
        code: 'job-bug',
        message: 'Second Source made a mistake here. What was done before it stays; you can undo it.',
      },
    })
  }
}

const gone = () => fail('no-job', 'This work has ended already. Look at the list again.')
