import { liveQuery } from 'dexie'
import { type Failure, fail, ok, type Result } from '../core/result.ts'
import { database, type SecondSourceDatabase } from '../storage/database.ts'
import { databaseProblem } from '../storage/database-problem.ts'

/**
 * Calls back with what `read` gives, now and after every change of what it read, until the returned function is called. A
 * database that cannot be read is told as a failure with the next step.
 *
 * @param read reads the database and nothing else
 */
export function watch<T>(
  read: (db: SecondSourceDatabase) => Promise<T>,
  callback: (told: Result<T>) => void,
  db: SecondSourceDatabase = database(),
): () => void {
  const failed = (error: unknown) => {
    const { code, message } = databaseProblem(error) ?? bug
    callback(fail(code, message))
  }
  const subscription = liveQuery(async () => {
    try {
      await db.retry()
      return await read(db)
    } catch (error) {
      // liveQuery keeps quiet about a database that is closed, as one that could not be opened is. The window must not.
      if (db.hasFailed()) failed(error)
      throw error
    }
  }).subscribe({ next: (value) => callback(ok(value)), error: failed })
  return () => subscription.unsubscribe()
}

const bug: Failure = {
  code: 'bug',
  message: 'Second Source cannot show this. Close this window and open it again.',
}
