import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/**
 * Else the browser fetches the dictionary of its own spelling check when somebody types into a field.
 *
 * @param profile folder of a profile that was never used
 */
export function keepFromSpelling(profile: string): void {
  const folder = join(profile, 'Default')
  mkdirSync(folder)
  const preferences = { spellcheck: { blocked_dictionaries: ['en-US'] } }
  writeFileSync(join(folder, 'Preferences'), JSON.stringify(preferences))
}
