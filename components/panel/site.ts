import { useEffect, useState } from 'preact/hooks'
import type { Result } from '../../lib/core/result.ts'

/** The site of a page, as its switch shows it. */
export interface SiteState {
  /** As people write it: `news.example`. */
  host: string
  /** The browser's pattern for it. */
  pattern: string
  /** Its pages are checked by themselves. */
  chosen: boolean
}

/** What the switch needs done. */
export interface SiteDeeds {
  /** Calls back with the site of an address, now and after every change, until the returned function is called. */
  watch: (url: string, callback: (site: SiteState | null) => void) => () => void
  /** Asks for leave; must be called while a click is handled. */
  choose: (url: string) => Promise<Result<boolean>>
  giveUp: (pattern: string) => Promise<Result<null>>
}

/** The site of an address, and what its switch does; null where none can be chosen. */
export function useSite(
  deeds: SiteDeeds,
  url: string | null,
): { state: SiteState; toggle: () => Promise<Result<unknown>> } | null {
  const [state, setState] = useState<SiteState | null>(null)
  useEffect(() => {
    setState(null)
    return url === null ? undefined : deeds.watch(url, setState)
  }, [url])
  if (state === null || url === null) return null
  return { state, toggle: () => (state.chosen ? deeds.giveUp(state.pattern) : deeds.choose(url)) }
}
