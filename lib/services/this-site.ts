import { isChosen, patternOf, watchSites } from './site-access.ts'

/** The site of a page, as a switch shows it. */
export interface ThisSite {
  /** As people write it: `news.example`. */
  host: string
  /** The browser's pattern for it. */
  pattern: string
  /** Its pages are checked by themselves. */
  chosen: boolean
}

/**
 * Calls back with the site of an address, now and after sites were chosen or given up, until the returned function is called;
 * null where none can be chosen.
 */
export function watchThisSite(url: string, callback: (site: ThisSite | null) => void): () => void {
  const pattern = patternOf(url)
  if (pattern === null) {
    callback(null)
    return () => {}
  }
  let stopped = false
  const tell = async () => {
    const chosen = await isChosen(url)
    if (!stopped) callback({ host: new URL(url).hostname, pattern, chosen })
  }
  const unwatch = watchSites(() => void tell())
  void tell()
  return () => {
    stopped = true
    unwatch()
  }
}
