import { expect, it, vi } from 'vitest'
import { DEFAULT_SETTINGS } from '../../lib/core/settings.ts'
import { dressWindow } from '../../lib/services/dress-window.ts'
import { keepSettings } from '../../lib/services/settings.ts'
import { database } from '../../lib/storage/database.ts'

it('a window follows the colours and the text size that the reader chose', async () => {
  const { dataset } = document.documentElement
  const stop = dressWindow(document)
  await vi.waitFor(() => expect(dataset.size).toBe('medium'))
  expect(dataset.theme).toBeUndefined()
  await keepSettings({ ...DEFAULT_SETTINGS, theme: 'dark', textSize: 'large' })
  await vi.waitFor(() => expect({ ...dataset }).toMatchObject({ theme: 'dark', size: 'large' }))
  await keepSettings(DEFAULT_SETTINGS)
  await vi.waitFor(() => expect(dataset.theme).toBeUndefined())
  stop()
  await database().delete()
})
