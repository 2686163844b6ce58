import type { ReportLine } from '../../../lib/core/library-views.ts'
import type { Found, HitKind, Search } from '../../../lib/core/search/search.ts'
import { say, sayCount, sayNumber, sayTogether } from '../../../lib/words/say.ts'
import { Notice } from '../../panel/notice.tsx'
import { WindowedList } from '../windowed-list.tsx'
import { HitRow } from './hit-row.tsx'
import { useRows } from './use-rows.ts'

const KINDS: readonly HitKind[] = ['story', 'report', 'question', 'claim']

interface ResultsProps {
  /** What was searched for. */
  query: string
  found: Found
  search: Search
  reports: ReadonlyMap<string, ReportLine>
  /** Only this kind is wanted; null for all. */
  wanted: HitKind | null
  onWant: (kind: HitKind | null) => void
  /** The reader goes up from the first result. */
  onLeave: () => void
}

/** What was found: how much of each kind, and the list. */
export function Results({ query, found, search, reports, wanted, onWant, onLeave }: ResultsProps) {
  const { counts, guesses, whole } = found
  const kind = wanted !== null && counts[wanted] > 0 ? wanted : null
  const { row, count, need } = useRows(search, found, kind)
  const all = KINDS.reduce((sum, one) => sum + counts[one], 0)
  const here = kind === null ? all : counts[kind]
  const chip = (one: HitKind | null, name: string, n: number) => (
    <button type="button" class="lib-chip" aria-pressed={kind === one} onClick={() => onWant(one)}>
      {name} <span class="lib-chip-count">{sayNumber(n)}</span>
    </button>
  )
  return (
    <>
      <p class="unseen" role="status">
        {sayCount('search_view.found', here)}
      </p>
      {all === 0 ? (
        <Notice kind="plain" title={say('search_view.nothing', { query: query.trim() })}>
          {say('search_view.nothing_next')}
        </Notice>
      ) : (
        <>
          <fieldset class="lib-chips">
            <legend class="unseen">{say('search_view.kinds')}</legend>
            {chip(null, say('search_view.all'), all)}
            {KINDS.filter((one) => counts[one] > 0).map((one) =>
              chip(one, say(`search_view.${one}`), counts[one]),
            )}
          </fieldset>
          {!whole && <p class="hint">{say('search_view.not_all')}</p>}
          {guesses.map((guess) => (
            <p class="hint" key={guess.typed}>
              {say('search_view.guessed', { typed: guess.typed, words: sayTogether(guess.found) })}
            </p>
          ))}
          <p class="unseen" id="search-keys">
            {say('search_view.list_keys')}
          </p>
          <WindowedList
            label={say('search_view.results')}
            keysId="search-keys"
            count={count}
            listKey={`${kind} ${query}`}
            onShow={need}
            onLeave={onLeave}
            row={(at, tabIndex) => <HitRow hit={row(at)} reports={reports} tabIndex={tabIndex} />}
          />
          {count < here && <p class="hint">{say('search_view.listed', { n: count })}</p>}
        </>
      )}
    </>
  )
}
