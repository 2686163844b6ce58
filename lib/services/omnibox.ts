import { browser } from 'wxt/browser'
import { ok } from '../core/result.ts'
import type { Search } from '../core/search/search.ts'
import { corpusMeta } from '../storage/corpus-meta.ts'
import { guarded } from '../storage/database-problem.ts'
import { say } from '../words/say.ts'
import { addressOf, asMarkup, asText, suggestionsOf, xml } from './omnibox-suggestions.ts'
import { searchLibrary } from './search-library.ts'
import type { Workshop } from './workshop.ts'

/** Chromium writes descriptions as XML, Firefox as text; only Chromium knows this scheme. */
const isMarkedUp = () => browser.runtime.getURL('/').startsWith('chrome-extension:')

/**
 * Answers what is typed after our keyword in the address bar: a few of what the corpus has on it. Add the listeners when the
 * background starts, in its first turn.
 */
export function listenToOmnibox(workshop: Workshop): void {
  let open: { revision: number; search: Promise<Search> } | null = null
  let turn = 0

  /** Null where the corpus cannot be read: the library says why when it is opened. */
  const search = async (): Promise<Search | null> => {
    const opened = await guarded(async () => {
      const ready = await workshop.ready()
      if (!ready.ok) return ready
      const { revision } = await corpusMeta(workshop.db)
      if (open?.revision !== revision) open = { revision, search: searchLibrary(workshop.db) }
      return ok(await open.search)
    })
    if (opened.ok) return opened.value
    open = null
    return null
  }

  browser.omnibox.onInputStarted.addListener(() => {
    const description = say('omnibox.search')
    browser.omnibox.setDefaultSuggestion({ description: isMarkedUp() ? xml(description) : description })
    // The words that come next are answered sooner when the index is open.
    void search()
  })
  browser.omnibox.onInputChanged.addListener(async (typed, suggest) => {
    const mine = ++turn
    const opened = typed.trim() === '' ? null : await search()
    const found = mine === turn && opened ? await opened.find(typed) : null
    if (mine !== turn) return
    suggest(found ? suggestionsOf(found, isMarkedUp() ? asMarkup : asText) : [])
  })
  browser.omnibox.onInputCancelled.addListener(() => {
    open = null
  })
  browser.omnibox.onInputEntered.addListener(async (entered, disposition) => {
    open = null
    const url = addressOf(entered)
    if (disposition === 'currentTab') await browser.tabs.update({ url })
    else await browser.tabs.create({ url, active: disposition === 'newForegroundTab' })
  })
}
