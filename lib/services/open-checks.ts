import { type Check, openCheck } from '../core/check.ts'
import type { Corpus } from '../core/corpus.ts'
import type { Judge } from '../core/judge.ts'
import type { Article } from '../core/types.ts'
import type { SecondSourceDatabase } from '../storage/database.ts'

/** Open checks kept in memory; more tabs than this are seldom judged at the same time. */
const MOST = 6

/**
 * The checks of open tabs. Memory only saves time: a check that is not here, because the worker was stopped or the corpus has
 * changed since, is opened again from the stored article.
 */
export class OpenChecks {
  readonly #db: SecondSourceDatabase
  readonly #corpus: Corpus
  readonly #judge: Judge
  readonly #open = new Map<number, { revision: number; check: Promise<Check> }>()

  constructor(db: SecondSourceDatabase, corpus: Corpus, judge: Judge) {
    this.#db = db
    this.#corpus = corpus
    this.#judge = judge
  }

  /** Opens the check of an article in place of the one that the tab had. */
  async start(tab: number, article: Article): Promise<Check> {
    const revision = await this.#corpus.revision()
    return this.#keep(tab, revision, openCheck(article, this.#corpus, this.#judge))
  }

  /** The check of a tab; null when nothing is known of the tab. */
  async of(tab: number): Promise<Check | null> {
    const revision = await this.#corpus.revision()
    const known = this.#open.get(tab)
    if (known?.revision === revision) return this.#keep(tab, revision, known.check)
    const row = await this.#db.articles.get(tab)
    if (!row) return null
    // Another message may have opened it meanwhile.
    const meanwhile = this.#open.get(tab)
    if (meanwhile?.revision === revision) return meanwhile.check
    return this.#keep(tab, revision, openCheck(row.article, this.#corpus, this.#judge))
  }

  /** False when another check has taken this one's place: what it finds belongs to a page that is gone. */
  async isCurrent(tab: number, check: Check): Promise<boolean> {
    const known = this.#open.get(tab)
    return known === undefined || (await known.check) === check
  }

  forget(tab: number): void {
    this.#open.delete(tab)
  }

  forgetAll(): void {
    this.#open.clear()
  }

  /** Keeps a check as the one used last; one that fails to open is not kept. */
  #keep(tab: number, revision: number, check: Promise<Check>): Promise<Check> {
    this.#open.delete(tab)
    this.#open.set(tab, { revision, check })
    const [oldest] = this.#open.keys()
    if (this.#open.size > MOST && oldest !== undefined) this.#open.delete(oldest)
    check.catch(() => {
      if (this.#open.get(tab)?.check === check) this.#open.delete(tab)
    })
    return check
  }
}
