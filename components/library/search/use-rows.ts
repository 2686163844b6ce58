import { useState } from 'preact/hooks'
import type { Found, Hit, HitKind, Search } from '../../../lib/core/search/search.ts'

/**
 * The rows of an answer: those it lists, then the claims further down, read as the reader comes near them.
 *
 * @param kind only this kind; null for all
 */
export function useRows(search: Search, found: Found, kind: HitKind | null) {
  const [read, setRead] = useState<{ of: Found; hits: ReadonlyMap<number, Hit> }>({
    of: found,
    hits: new Map(),
  })
  const listed = kind === null ? found.hits : found.hits.filter((hit) => hit.kind === kind)
  const further = kind === null || kind === 'claim' ? found.further : []
  const known: ReadonlyMap<number, Hit> = read.of === found ? read.hits : new Map()
  return {
    count: listed.length + further.length,
    row: (at: number): Hit | null => listed[at] ?? known.get(further[at - listed.length] ?? -1) ?? null,
    need(from: number, to: number): void {
      const seen = further.slice(Math.max(0, from - listed.length), Math.max(0, to - listed.length))
      const missing = seen.filter((number) => !known.has(number))
      if (missing.length === 0) return
      void search.read(missing, found.words).then((hits) =>
        setRead((before) => {
          const after = new Map(before.of === found ? before.hits : [])
          for (const hit of hits) if (hit.claim) after.set(hit.claim.number, hit)
          return { of: found, hits: after }
        }),
      )
    },
  }
}
