import type { Collection } from 'dexie'
import type { ReportVersion } from '../core/library.ts'
import type { SecondSourceDatabase } from './database.ts'

/** The older texts of a report, oldest first: one run of keys. */
export const olderTexts = (
  db: SecondSourceDatabase,
  report: string,
): Collection<ReportVersion, [string, number]> =>
  db.versions.where('[report+number]').between([report, 0], [report, Number.MAX_SAFE_INTEGER])
