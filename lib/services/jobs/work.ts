import type { Corpus } from '../../core/corpus.ts'
import type { SecondSourceDatabase } from '../../storage/database.ts'
import type { JobRow } from '../../storage/library-rows.ts'

/** What the pieces of a job work with. */
export interface Tools {
  db: SecondSourceDatabase
  corpus: Corpus
}

/** What a piece changed of its job; the runner adds the time it took. */
export type Progress = Partial<Pick<JobRow, 'done' | 'total' | 'step' | 'cursor' | 'problem'>>

/**
 * How one kind of job is done: in pieces, none of which takes long. The worker may die between two pieces or within one, and the
 * next worker goes on.
 */
export interface Work {
  /**
   * Does the next piece. Everything it writes, its progress among it, goes through one call of `commit`, which is one
   * transaction: either both are stored or neither.
   *
   * @param job as it is stored
   * @returns `more` when there is more to do; `end` when the job is done
   */
  piece(tools: Tools, job: JobRow, commit: Commit): Promise<'more' | 'end'>
  /** Jobs that follow when this one has ended, however it ended. */
  after?(tools: Tools, job: JobRow): Promise<void>
}

/** Stores what a piece did. `write` runs in a transaction over `jobTables` that is given up when the job is cancelled. */
export type Commit = (write: () => Promise<Progress>) => Promise<void>
