import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { engineJudge } from '../../lib/core/judge/engine.ts'
import { listenToOmnibox } from '../../lib/services/omnibox.ts'
import { createWorkshop } from '../../lib/services/workshop.ts'
import { SecondSourceDatabase } from '../../lib/storage/database.ts'
import { fakeOmnibox } from './events.ts'
import { asset, packageWith } from './stage.ts'

let db: SecondSourceDatabase
let omnibox: ReturnType<typeof fakeOmnibox>

beforeEach(() => {
  fakeBrowser.reset()
  packageWith(asset())
  omnibox = fakeOmnibox()
  Object.assign(fakeBrowser, { omnibox })
  db = new SecondSourceDatabase(`omnibox-${crypto.randomUUID()}`)
  listenToOmnibox(createWorkshop(engineJudge, db))
})
afterEach(async () => {
  vi.unstubAllGlobals()
  await db.delete()
})

async function typed(words: string) {
  const suggest = vi.fn()
  await omnibox.onInputChanged.trigger(words, suggest)
  return suggest
}
/** The lines offered, without their markup. */
function named(suggest: ReturnType<typeof vi.fn>) {
  const [offered = []] = (suggest.mock.lastCall ?? []) as [{ description: string }[]?]
  return offered.map(({ description }) => description.replace(/<[^>]+>/g, '')).join('\n')
}

it('offers what the corpus has on the words', async () => {
  await omnibox.onInputStarted.trigger()
  expect(omnibox.setDefaultSuggestion).toHaveBeenCalledWith({ description: 'Search your corpus' })
  expect(named(await typed('california'))).toContain('The complaint was filed in California.')
})

it('finds words that are typed wrongly', async () => {
  expect(named(await typed('califronia'))).toContain('California')
})

it.each(['', '   ', 'zzzz qqqq'])('offers nothing for “%s”', async (words) => {
  expect(await typed(words)).toHaveBeenCalledExactlyOnceWith([])
})

it('answers the last words only', async () => {
  const [first, last] = await Promise.all([typed('london'), typed('mayor')])
  expect(first).not.toHaveBeenCalled()
  expect(named(last)).toContain('The mayor spoke')
})

it.each([
  ['currentTab', 'update'],
  ['newForegroundTab', 'create'],
  ['newBackgroundTab', 'create'],
] as const)('opens the library as the reader asks: %s', async (disposition, deed) => {
  const opened = vi.spyOn(fakeBrowser.tabs, deed).mockResolvedValue({} as never)
  await omnibox.onInputEntered.trigger('who paid', disposition)
  expect(opened).toHaveBeenCalledExactlyOnceWith(
    expect.objectContaining({ url: expect.stringMatching(/options\.html#\/search\/who%20paid$/) }),
  )
})
