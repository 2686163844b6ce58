import { useEffect, useRef, useState } from 'preact/hooks'
import type { ReportLine } from '../../../lib/core/library-views.ts'
import type { Found, HitKind, Search } from '../../../lib/core/search/search.ts'
import { say } from '../../../lib/words/say.ts'
import { Notice } from '../../panel/notice.tsx'
import type { LibraryDeeds } from '../deeds.ts'
import { hashOf } from '../route.ts'
import { Standing } from '../standing.tsx'
import { View } from '../view.tsx'
import { useWatched } from '../watched.ts'
import { Results } from './results.tsx'

/** The search over everything, as the reader types. */
export function SearchView({ query, deeds }: { query: string; deeds: LibraryDeeds }) {
  const search = useWatched(deeds.search)
  const reports = useWatched(deeds.reports)
  const byId = new Map(reports?.ok ? reports.value.map((one) => [one.id, one]) : [])
  return (
    <View title={say('library.search')}>
      <Standing told={search} waiting={say('search_view.opening')}>
        {(opened) => <SearchBox search={opened} begin={query} reports={byId} />}
      </Standing>
    </View>
  )
}

interface SearchBoxProps {
  search: Search
  /** What the address says is searched for. */
  begin: string
  reports: ReadonlyMap<string, ReportLine>
}

function SearchBox({ search, begin, reports }: SearchBoxProps) {
  const field = useRef<HTMLInputElement>(null)
  const [query, setQuery] = useState(begin)
  const [answer, setAnswer] = useState<{ query: string; found: Found } | null>(null)
  const [wanted, setWanted] = useState<HitKind | null>(null)
  const turn = useRef(0)
  /** What this view itself put into the address: no reason to type it again. */
  const written = useRef(begin)

  useEffect(() => field.current?.focus({ preventScroll: true }), [])
  useEffect(() => {
    if (begin !== written.current) setQuery(begin)
  }, [begin])
  useEffect(() => {
    const mine = ++turn.current
    // Each letter is answered; the answer to an earlier one that comes late is dropped.
    void search.find(query).then((found) => {
      if (mine === turn.current) setAnswer({ query, found })
    })
    // The address follows without a step of its own for each letter, so that Back leaves the search.
    written.current = query
    history.replaceState(history.state, '', hashOf({ view: 'search', query }))
  }, [search, query])

  return (
    <>
      <search class="lib-search">
        <input
          ref={field}
          class="input"
          type="search"
          dir="auto"
          autocomplete="off"
          spellcheck={false}
          maxLength={200}
          aria-label={say('search_view.label')}
          placeholder={say('search_view.placeholder')}
          value={query}
          onInput={(event) => setQuery(event.currentTarget.value)}
          onKeyDown={(event) => {
            const first = event.currentTarget
              .closest('main')
              ?.querySelector<HTMLElement>('.lib-rows [data-row]')
            if (event.key !== 'ArrowDown' || !first) return
            event.preventDefault()
            first.focus()
          }}
        />
      </search>
      {query.trim() === '' ? (
        <Notice kind="plain" title={say('search_view.start')}>
          {say('search_view.start_next')}
        </Notice>
      ) : (
        answer && (
          <Results
            {...answer}
            search={search}
            reports={reports}
            wanted={wanted}
            onWant={setWanted}
            onLeave={() => field.current?.focus()}
          />
        )
      )}
    </>
  )
}
