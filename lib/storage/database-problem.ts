import { Dexie } from 'dexie'
import type { Failure, Result } from '../core/result.ts'

/** A row that is there but does not hold what it must. */
export class DamagedRow extends Error {
  override readonly name = 'DamagedRow'
}

const REPAIR = 'Press “Repair” in the popup.'

/** Codes of the failures that a broken database leads to; windows offer “Repair” for those in `repairable`. */
export const repairable: readonly string[] = ['database-damaged', 'database-unreadable', 'corpus-missing']

/**
 * What an error of the database means for the reader, with the next step; null when the error is none of the database's, and
 * so a bug.
 */
export function databaseProblem(error: unknown): Failure | null {
  for (const name of namesOf(error)) {
    if (name === 'QuotaExceededError') {
      return {
        code: 'database-full',
        message: 'There is no room left on this disk. Free some space, then check this page again.',
      }
    }
    if (name === 'VersionError') {
      return {
        code: 'database-newer',
        message:
          'What is stored was written by a newer Second Source. Update the extension, then check again.',
      }
    }
    if (unreadable.has(name)) {
      return {
        code: 'database-unreadable',
        message: `What Second Source stored cannot be opened. Restart the browser. If that does not help: ${REPAIR}`,
      }
    }
    if (damaged.has(name)) {
      return { code: 'database-damaged', message: `What Second Source stored is damaged. ${REPAIR}` }
    }
  }
  return null
}

const unreadable = new Set([
  'OpenFailedError',
  'MissingAPIError',
  'InvalidStateError',
  'UnknownError',
  'DatabaseClosedError',
  'AbortError',
])
const damaged = new Set([
  'DamagedRow',
  'BulkError',
  'ConstraintError',
  'NotFoundError',
  'SchemaError',
  'UpgradeError',
  'DataError',
  'InvalidTableError',
  'DataCloneError',
])

/** The error's own name first, then those of the errors inside it, deepest last; the telling one is often inside. */
function namesOf(error: unknown): string[] {
  const inner =
    error instanceof Dexie.DexieError || error instanceof Error ? (error as { inner?: unknown }).inner : null
  const name = typeof error === 'object' && error !== null ? String((error as { name?: unknown }).name) : ''
  return inner ? [...namesOf(inner), name] : [name]
}

/** Runs a deed on the database; its errors become failures with a next step, all others are thrown on as bugs. */
export async function guarded<T>(deed: () => Promise<Result<T>>): Promise<Result<T>> {
  try {
    return await deed()
  } catch (error) {
    const problem = databaseProblem(error)
    if (!problem) throw error
    return { ok: false, error: problem }
  }
}
