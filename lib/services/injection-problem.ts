import type { Failure, FailureValues } from '../core/result.ts'

/** What is known of a tab before anything is put into it. All of it may be unknown. */
export interface TabFacts {
  url?: string | undefined
  pendingUrl?: string | undefined
  discarded?: boolean | undefined
}

const problem = (code: string, message: string, values: FailureValues = {}): Failure => ({
  code,
  message,
  values,
})

const browserPage = problem(
  'browser-page',
  'This is a page of the browser itself; extensions may not read it. Open a news article and check that.',
)
const storePage = problem(
  'store-page',
  'The browser keeps extensions out of its extension store. Open a news article and check that.',
)
const pdf = problem(
  'pdf',
  'This is a PDF; its text cannot be marked. Look for the article’s web page and check that.',
)
const file = problem(
  'file',
  'This file lies on your disk. Allow “access to file URLs” for Second Source in the browser’s extension settings, then check again.',
)
const source = problem(
  'view-source',
  'This is the source of a page, not the page. Open the page itself and check that.',
)
const extensionPage = problem(
  'extension-page',
  'This page belongs to an extension; others may not read it. Open a news article and check that.',
)
const asleep = problem('asleep', 'The browser has put this tab to sleep. Reload it, then check again.')
const loading = problem(
  'loading',
  'This page is still loading. Wait until its text is there, then check again.',
)
const gone = problem('gone', 'This tab was closed. Open the article again and check it.')
const errorPage = problem(
  'error-page',
  'This page could not be loaded. Reload it; when the article is there, check again.',
)
const noAccess = problem(
  'no-access',
  'Second Source may read a page only after you click its button there. Click the button on this tab, then check again.',
)

const STORES = [
  /^https:\/\/chromewebstore\.google\.com(?:\/|$)/,
  /^https:\/\/chrome\.google\.com\/webstore(?:\/|$)/,
  /^https:\/\/microsoftedge\.microsoft\.com\/addons(?:\/|$)/,
  /^https:\/\/addons\.mozilla\.org(?:\/|$)/,
]

/** Kinds of addresses, tried in this order. `about:blank` and `about:srcdoc` are as good as empty pages: they can be read. */
const KINDS: readonly [(url: string) => boolean, Failure][] = [
  [(url) => url.startsWith('view-source:'), source],
  [(url) => STORES.some((store) => store.test(url)), storePage],
  // The built-in viewers: an extension of Chromium's own, a resource page of Firefox.
  [
    (url) => /^(?:chrome-extension:\/\/mhjfbmdgcfjbbpaeojofohoefgiehjai|resource:\/\/pdf\.js)\//.test(url),
    pdf,
  ],
  [(url) => /^(?:https?|file|blob):[^?#]*\.pdf(?:[?#]|$)/i.test(url), pdf],
  [
    (url) =>
      /^(?:chrome|edge|brave|opera|vivaldi|devtools|chrome-search|chrome-untrusted|resource):/.test(url),
    browserPage,
  ],
  [(url) => /^about:(?!blank|srcdoc)/.test(url), browserPage],
  [(url) => /^(?:chrome-extension|moz-extension|extension):/.test(url), extensionPage],
]

/** Why a tab cannot be checked as far as can be told before trying; null when it is worth trying. */
export function problemOfTab(tab: TabFacts): Failure | null {
  if (tab.discarded) return asleep
  const url = tab.url || tab.pendingUrl
  if (url === undefined) return null
  if (!tab.url && tab.pendingUrl) return loading
  return KINDS.find(([fits]) => fits(url))?.[1] ?? null
}

/** What the browsers say when they refuse, tried in this order. */
const REFUSALS: readonly [RegExp, Failure][] = [
  [/no tab with id|invalid tab id|tab was closed|no frame with id|frame was removed/i, gone],
  [/extensions gallery/i, storePage],
  [/showing error page|error page/i, errorPage],
  [/file:\/\//i, file],
  [/view-source/i, source],
  [/chrome-extension:|moz-extension:|different extension/i, extensionPage],
  [/(?:chrome|edge|about|devtools):|cannot be scripted|cannot access a/i, browserPage],
  [/missing host permission|must request permission|cannot access contents/i, noAccess],
]

/** What the browser's refusal to inject means for the reader, with the next step. */
export function problemOfRefusal(error: unknown, tab: TabFacts): Failure {
  const text = error instanceof Error ? error.message : String(error)
  if (tab.url?.startsWith('file:')) return file
  const known = REFUSALS.find(([says]) => says.test(text))?.[1]
  return (
    known ??
    problem('refused', `The browser did not let this page be read (${text}). Reload it and check again.`, {
      text,
    })
  )
}

/** The page did not come to rest in time. */
export const stillLoading: Failure = loading
