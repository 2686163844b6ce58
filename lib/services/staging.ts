import { type ImportPreview, type JobKind, MOST_LISTED, type Problem } from '../core/library.ts'
import type { SecondSourceDatabase } from '../storage/database.ts'
import { dropJob, newJob } from '../storage/job-store.ts'
import type { Entry } from '../storage/library-rows.ts'
import type { KnownText } from './known-texts.ts'
import { now } from './stamp.ts'

/** A staged piece is one transaction of the job later: long enough to be fast, short enough to be given up at once. */
const CLAIMS = 2_000
const ENTRIES = 400

/** Puts what files hold into a job, piece by piece, and counts it for the preview. */
export class Staging {
  readonly job: number
  readonly preview: ImportPreview
  readonly #db: SecondSourceDatabase
  #waiting: Entry[] = []
  #claims = 0
  #piece = 0

  private constructor(db: SecondSourceDatabase, job: number, files: string[]) {
    this.#db = db
    this.job = job
    this.preview = {
      files,
      reports: 0,
      claims: 0,
      titles: [],
      same: 0,
      copies: 0,
      versions: 0,
      known: [],
      faults: 0,
      problems: [],
    }
  }

  static async open(db: SecondSourceDatabase, kind: JobKind, files: string[]): Promise<Staging> {
    const about = files.slice(0, 3).join(', ') + (files.length > 3 ? ', …' : '')
    const job = await db.jobs.add(newJob(kind, now(), { state: 'staging', about, unit: 'claims' }))
    return new Staging(db, job, files)
  }

  /** Adds entries; those of one call are written together. */
  async add(entries: readonly Entry[]): Promise<void> {
    for (const entry of entries) {
      if (entry.kind !== 'report' || entry.value === null) continue
      this.preview.reports++
      this.preview.claims += entry.value.claims.length
      this.#claims += entry.value.claims.length
      if (this.preview.titles.length < MOST_LISTED) this.preview.titles.push(entry.value.title)
    }
    this.#waiting.push(...entries)
    if (this.#claims >= CLAIMS || this.#waiting.length >= ENTRIES) await this.#flush()
  }

  /** Notes an item that the corpus knows. */
  note(known: KnownText, place: string, title: string): void {
    const { preview } = this
    if (known.kind === 'same') preview.same++
    else if (known.kind === 'copy') preview.copies++
    else preview.versions++
    if (preview.known.length < MOST_LISTED)
      preview.known.push({ place, title, kind: known.kind, known: known.title })
  }

  fault(problem: Problem): void {
    this.preview.faults++
    if (this.preview.problems.length < MOST_LISTED) this.preview.problems.push(problem)
  }

  /** All is read: the job waits for the reader's yes. */
  async close(): Promise<void> {
    await this.#flush()
    await this.#change({ state: 'ready', total: this.preview.claims, preview: this.preview })
  }

  /** Takes everything back. */
  async drop(): Promise<void> {
    await dropJob(this.#db, this.job)
  }

  async #flush(): Promise<void> {
    if (this.#waiting.length === 0) return
    const entries = this.#waiting
    this.#waiting = []
    this.#claims = 0
    await this.#db.staged.add({ job: this.job, piece: this.#piece++, entries })
    await this.#change({})
  }

  async #change(change: Parameters<SecondSourceDatabase['jobs']['update']>[1] & object): Promise<void> {
    await this.#db.jobs.update(this.job, { ...change, updatedAt: now() })
  }
}
