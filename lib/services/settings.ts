import { ok, type Result } from '../core/result.ts'
import { readSettings, type Settings } from '../core/settings.ts'
import { database, type SecondSourceDatabase } from '../storage/database.ts'
import { guarded } from '../storage/database-problem.ts'

/** What the reader chose; the defaults where nothing was chosen. Pass it to `watch`. */
export async function settingsOf(db: SecondSourceDatabase): Promise<Settings> {
  return readSettings((await db.settings.get('settings'))?.value)
}

/** Keeps what the reader chose. Windows and pages that watch it follow. */
export function keepSettings(
  settings: Settings,
  db: SecondSourceDatabase = database(),
): Promise<Result<null>> {
  return guarded(async () => {
    await db.settings.put({ key: 'settings', value: readSettings(settings) })
    return ok(null)
  })
}
