import type { Result } from '../core/result.ts'
import { shownStatuses } from '../core/settings.ts'
import { sendToTab } from '../messaging/send.ts'
import { database, type SecondSourceDatabase } from '../storage/database.ts'
import { guarded } from '../storage/database-problem.ts'
import { keepSettings, settingsOf } from './settings.ts'
import { watch } from './watch.ts'

/** Tells every page that has marks which of them the reader wants to see. */
export async function showMarks(db: SecondSourceDatabase): Promise<void> {
  const statuses = shownStatuses(await settingsOf(db))
  const tabs = await db.pages.toCollection().primaryKeys()
  // A page that is gone needs no telling.
  await Promise.all(tabs.map((tab) => sendToTab(tab, 'mark/show', { statuses })))
}

/** Marks and lists only sentences that some report contradicts, from now on, or all again. */
export async function onlyDisagreements(
  on: boolean,
  db: SecondSourceDatabase = database(),
): Promise<Result<null>> {
  return guarded(async () => {
    const kept = await keepSettings({ ...(await settingsOf(db)), onlyDisagreements: on }, db)
    if (kept.ok) await showMarks(db)
    return kept
  })
}

/** The other way than it is now. */
export function toggleDisagreements(db: SecondSourceDatabase): Promise<Result<null>> {
  return guarded(async () => onlyDisagreements(!(await settingsOf(db)).onlyDisagreements, db))
}

/** Calls back with whether only disagreements are shown, now and after every change, until the returned function is called. */
export function watchDisagreements(callback: (only: boolean) => void): () => void {
  return watch(settingsOf, (told) => callback(told.ok && told.value.onlyDisagreements))
}
