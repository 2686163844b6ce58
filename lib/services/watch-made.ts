import { fail, ok, type Result } from '../core/result.ts'
import { database, type SecondSourceDatabase } from '../storage/database.ts'
import { databaseProblem } from '../storage/database-problem.ts'
import { watch } from './watch.ts'

/** What takes time to be made of what is stored. */
export interface Making<T> {
  /** Reads what tells whether it must be made anew. */
  key: (db: SecondSourceDatabase) => Promise<string>
  /** Makes it. May tell what it has so far; must stop when the signal says so. */
  make: (db: SecondSourceDatabase, signal: AbortSignal, tell: (value: T) => void) => Promise<void>
}

/** The least time between two makings, in milliseconds: an import changes what is stored many times a second. */
const REST = 400
/** What takes long to be made is made less often still: it rests so many times as long as it took. */
const REST_FACTOR = 6

/**
 * A watch over what takes time to be made: it is made anew when its key is another one, and what is being made meanwhile is
 * given up. All who watch share one making. What was made last is remembered: while nothing has changed, a view that comes back
 * has it at once.
 */
export function watchMade<T>(
  making: Making<T>,
): (callback: (told: Result<T>) => void, db?: SecondSourceDatabase) => () => void {
  let made: Made<T> | null = null
  let running: {
    db: SecondSourceDatabase
    listeners: Set<(told: Result<T>) => void>
    stop: () => void
  } | null = null
  let latest: Result<T> | null = null

  return (callback, db = database()) => {
    if (running?.db === db) {
      running.listeners.add(callback)
      if (latest) callback(latest)
    } else {
      running?.stop()
      const listeners = new Set([callback])
      latest = null
      const tell = (told: Result<T>) => {
        latest = told
        for (const listener of listeners) listener(told)
      }
      running = { db, listeners, stop: () => {} }
      running.stop = run(making, db, made?.db === db ? made : null, tell, (value) => {
        made = value
      })
    }
    const mine = running
    return () => {
      mine.listeners.delete(callback)
      if (mine.listeners.size > 0) return
      mine.stop()
      if (running === mine) running = null
    }
  }
}

interface Made<T> {
  db: SecondSourceDatabase
  key: string
  value: T
}

/** Makes it now and after every change of its key, until the returned function is called. */
function run<T>(
  { key, make }: Making<T>,
  db: SecondSourceDatabase,
  before: Made<T> | null,
  tell: (told: Result<T>) => void,
  remember: (made: Made<T>) => void,
): () => void {
  let known: string | null = null
  let making = new AbortController()
  let waiting: ReturnType<typeof setTimeout> | undefined
  let rest = REST
  /** When it was made last. */
  let ended = Number.NEGATIVE_INFINITY

  const begin = async () => {
    making.abort()
    making = new AbortController()
    const { signal } = making
    const mine = known ?? ''
    const start = performance.now()
    let last: { value: T } | null = null
    try {
      await make(db, signal, (value) => {
        if (signal.aborted) return
        last = { value }
        tell(ok(value))
      })
      if (signal.aborted) return
      ended = performance.now()
      rest = Math.max(REST, (ended - start) * REST_FACTOR)
      if (last) remember({ db, key: mine, ...(last as { value: T }) })
    } catch (error) {
      if (signal.aborted) return
      const problem = databaseProblem(error)
      if (!problem) console.error(error)
      tell(problem ? fail(problem.code, problem.message) : bug)
    }
  }
  const stop = watch(
    key,
    (told) => {
      if (!told.ok) return tell(told)
      if (told.value === known) return
      const first = known === null
      known = told.value
      if (first) {
        // Only what is still so: a list must not show, even for a moment, what was just removed.
        if (before?.key === known) tell(ok(before.value))
        else void begin()
        return
      }
      waiting ??= setTimeout(
        () => {
          waiting = undefined
          void begin()
        },
        Math.max(0, ended + rest - performance.now()),
      )
    },
    db,
  )
  return () => {
    stop()
    clearTimeout(waiting)
    making.abort()
  }
}

const bug = fail(
  'bug',
  'Second Source made a mistake. Reload the page and try again; if it stays so, please report it.',
)
