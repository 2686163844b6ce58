import { fail, ok, type Result } from '../core/result.ts'
import { database, type SecondSourceDatabase } from '../storage/database.ts'
import { databaseProblem } from '../storage/database-problem.ts'
import { watch } from './watch.ts'

/** It is made anew at most so often, in milliseconds: an import changes what is stored many times a second. */
const REST = 400

/**
 * Like `watch`, for what takes time to be made of what is stored: it is made anew when `key` gives something else, and what is
 * being made meanwhile is given up.
 *
 * @param key reads what tells whether it must be made anew
 * @param make makes it; may tell how far it is, and must stop when the signal says so
 * @param rest milliseconds between one beginning and the next
 */
export function watchMade<T>(
  key: (db: SecondSourceDatabase) => Promise<string>,
  make: (signal: AbortSignal, tell: (value: T) => void) => Promise<void>,
  callback: (told: Result<T>) => void,
  db: SecondSourceDatabase = database(),
  rest = REST,
): () => void {
  let known: string | null = null
  let making = new AbortController()
  let waiting: ReturnType<typeof setTimeout> | undefined
  const begin = () => {
    making.abort()
    making = new AbortController()
    const { signal } = making
    make(signal, (value) => {
      if (!signal.aborted) callback(ok(value))
    }).catch((error) => {
      if (signal.aborted) return
      const problem = databaseProblem(error)
      if (!problem) console.error(error)
      callback(
        problem
          ? fail(problem.code, problem.message)
          : fail(
              'bug',
              'Second Source made a mistake. Reload the page and try again; if it stays so, please report it.',
            ),
      )
    })
  }
  const stop = watch(
    key,
    (told) => {
      if (!told.ok) return callback(told)
      if (told.value === known) return
      if (known === null) begin()
      else
        waiting ??= setTimeout(() => {
          waiting = undefined
          begin()
        }, rest)
      known = told.value
    },
    db,
  )
  return () => {
    stop()
    clearTimeout(waiting)
    making.abort()
  }
}
