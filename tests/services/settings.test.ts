import { expect, it } from 'vitest'
import { DEFAULT_SETTINGS } from '../../lib/core/settings.ts'
import { keepSettings, settingsOf } from '../../lib/services/settings.ts'
import { freshDatabase } from '../storage/builders.ts'

it('what the reader chose is kept; what is not understood is the default', async () => {
  const db = freshDatabase()
  expect(await settingsOf(db)).toEqual(DEFAULT_SETTINGS)
  await keepSettings({ ...DEFAULT_SETTINGS, theme: 'dark', onlyDisagreements: true }, db)
  expect(await settingsOf(db)).toEqual({ ...DEFAULT_SETTINGS, theme: 'dark', onlyDisagreements: true })
  await db.settings.put({ key: 'settings', value: { theme: 'pink' } as never })
  expect(await settingsOf(db)).toEqual(DEFAULT_SETTINGS)
})
