import { browser } from 'wxt/browser'
import { fail, ok, type Result } from '../core/result.ts'

/**
 * Sites on which pages are checked by themselves. The browser keeps the list: a site is chosen when the reader allowed us to
 * read it, and no longer when that was taken away, here or in the browser's own settings. So the two can never differ.
 */
export interface ChosenSite {
  /** The browser's pattern, by which it is given up: `*://news.example/*`. */
  pattern: string
  /** As people write it: `news.example`; null for all sites. */
  host: string | null
}

/** The script in the package that tells the background that a page of a chosen site has loaded. */
export const SITE_SCRIPT = '/content-scripts/site.js'
const SCRIPT_ID = 'chosen-sites'

/** The pattern for the site of an address; null for pages that cannot be chosen: the browser's own, files, numbers of ports. */
export function patternOf(url: string | null | undefined): string | null {
  if (!url || !URL.canParse(url)) return null
  const { protocol, hostname } = new URL(url)
  return /^https?:$/.test(protocol) && hostname !== '' ? `*://${hostname}/*` : null
}

/** What a pattern of the browser means. Browsers may hold one for each scheme; they are one site to a reader. */
function siteOf(pattern: string): ChosenSite | null {
  const host = /^(?:\*|https?):\/\/([^/]+)\/\*$/.exec(pattern)?.[1]
  if (pattern === '<all_urls>' || host === '*') return { pattern, host: null }
  return host === undefined ? null : { pattern, host }
}

/** The chosen sites, by name. */
export async function listSites(): Promise<ChosenSite[]> {
  const { origins = [] } = await browser.permissions.getAll()
  return origins
    .flatMap((pattern) => siteOf(pattern) ?? [])
    .sort((a, b) => ((a.host ?? '') < (b.host ?? '') ? -1 : 1))
}

/** Whether pages of this address's site are checked by themselves. */
export async function isChosen(url: string | null | undefined): Promise<boolean> {
  const pattern = patternOf(url)
  return pattern !== null && (await browser.permissions.contains({ origins: [pattern] }))
}

/**
 * Asks the reader for leave to read a site. Must be called while a click is handled, with nothing awaited before. The browser
 * asks; some close the popup while they do, so nothing may depend on the answer: the background hears of it by itself.
 *
 * @returns whether the reader agreed; a failure `no-site` where there is nothing to choose.
 */
export async function chooseSite(url: string | null | undefined): Promise<Result<boolean>> {
  const pattern = patternOf(url)
  if (!pattern) return fail('no-site', 'Only websites can be checked by themselves. Open a news article.')
  return ok(await browser.permissions.request({ origins: [pattern] }))
}

/** Gives a site up: its pages are no longer checked by themselves and can no longer be read without a click. */
export async function revokeSite(pattern: string): Promise<Result<null>> {
  const removed = await browser.permissions.remove({ origins: [pattern] })
  return removed
    ? ok(null)
    : fail('site-kept', 'The browser did not give this site up. Look into its settings.')
}

/** Calls back after sites were chosen or given up, here or in the browser's settings, until the returned function is called. */
export function watchSites(callback: () => void): () => void {
  browser.permissions.onAdded.addListener(callback)
  browser.permissions.onRemoved.addListener(callback)
  return () => {
    browser.permissions.onAdded.removeListener(callback)
    browser.permissions.onRemoved.removeListener(callback)
  }
}

/**
 * Brings the script that browsers run on chosen sites in line with the list. Called at each start, install and change: an update
 * of the extension drops registered scripts, and a site can be taken away while we do not run.
 */
export function keepSites(): Promise<void> {
  // One after the other: two that ran together would both register it.
  keeping = keeping.then(keep, keep)
  return keeping
}

let keeping = Promise.resolve()

async function keep(): Promise<void> {
  const matches = (await listSites()).map(({ pattern }) => pattern)
  const [known] = await browser.scripting.getRegisteredContentScripts({ ids: [SCRIPT_ID] })
  if (matches.length === 0) {
    if (known) await browser.scripting.unregisterContentScripts({ ids: [SCRIPT_ID] })
    return
  }
  const script = { id: SCRIPT_ID, matches, js: [SITE_SCRIPT], persistAcrossSessions: true }
  if (known) await browser.scripting.updateContentScripts([script])
  else await browser.scripting.registerContentScripts([{ ...script, runAt: 'document_idle' }])
}
