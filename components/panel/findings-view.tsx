import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks'
import type { PageState, ReadingPlace, StoredFinding } from '../../lib/messaging/protocol.ts'
import { say, sayCount, sayNumber } from '../../lib/words/say.ts'
import { FindingList } from './finding-list.tsx'
import { OmissionList } from './omission-list.tsx'
import { countStatuses, type Filter, passes } from './status-counts.ts'
import { StatusFilter } from './status-filter.tsx'

interface FindingsViewProps {
  page: PageState
  findings: readonly StoredFinding[]
  judging: boolean
  /** Only sentences that some report contradicts are listed, and marked in the page. */
  onlyDisagreements: boolean
  onDisagreements: (only: boolean) => void
  onGoTo: (index: number) => void
  /** Where the reader is in the page, as far as that is known. */
  place?: ReadingPlace | null
}

const TABS = ['sentences', 'left-out'] as const

/** Two tabs: the article's sentences, and what the article leaves out. Arrow keys move between the tabs. */
export function FindingsView(props: FindingsViewProps) {
  const { page, findings, judging, place = null } = props
  const [tab, setTab] = useState<(typeof TABS)[number]>('sentences')
  const tabs = useRef<HTMLDivElement>(null)
  const view = useRef<HTMLDivElement>(null)
  const name = { sentences: say('panel.sentences'), 'left-out': say('panel.left_out') }
  const number = {
    sentences: findings.filter(({ finding }) => passes('claims', finding)).length,
    'left-out': page.omissions.length,
  }

  // Where the one tab was read far down, the other one begins at its top.
  useLayoutEffect(() => {
    if ((view.current?.getBoundingClientRect().top ?? 0) < 0) view.current?.scrollIntoView()
  }, [tab])

  // Who clicks a sentence in the page wants to see it in the list.
  useEffect(() => {
    if (place?.picked) setTab('sentences')
  }, [place])

  const onKeyDown = (event: KeyboardEvent) => {
    if (!['ArrowLeft', 'ArrowRight', 'Home', 'End'].includes(event.key)) return
    event.preventDefault()
    const other =
      { ArrowLeft: 1 - TABS.indexOf(tab), ArrowRight: 1 - TABS.indexOf(tab), Home: 0, End: 1 }[event.key] ?? 0
    setTab(TABS[other] ?? 'sentences')
    tabs.current?.querySelectorAll<HTMLElement>('[role=tab]')[other]?.focus()
  }

  return (
    <>
      {judging && <Progress page={page} />}
      <div class="tabs" role="tablist" aria-label={say('panel.findings')} ref={tabs} onKeyDown={onKeyDown}>
        {TABS.map((one) => (
          <button
            type="button"
            role="tab"
            class="tab"
            key={one}
            id={`tab-${one}`}
            aria-selected={tab === one}
            aria-controls={`view-${one}`}
            tabIndex={tab === one ? 0 : -1}
            onClick={() => setTab(one)}
          >
            {name[one]} <span class="tab-number">{sayNumber(number[one])}</span>
          </button>
        ))}
      </div>
      <div
        class="view"
        role="tabpanel"
        id={`view-${tab}`}
        aria-labelledby={`tab-${tab}`}
        key={tab}
        ref={view}
      >
        <h2 class="unseen">{name[tab]}</h2>
        {tab === 'sentences' ? (
          <Sentences {...props} />
        ) : (
          <OmissionList
            omissions={page.omissions}
            reports={page.reports}
            compared={page.story?.reports.length ?? 0}
            judging={judging}
          />
        )}
      </div>
    </>
  )
}

function Sentences({
  page,
  findings,
  judging,
  onlyDisagreements,
  onDisagreements,
  onGoTo,
  place = null,
}: FindingsViewProps) {
  const all = onlyDisagreements ? 'disagreements' : 'claims'
  const [chosen, setFilter] = useState<Filter | null>(null)
  const filter = chosen ?? all
  const counts = countStatuses(findings)
  const shown = findings.filter(({ finding }) => passes(filter, finding))
  const empty = judging
    ? say('panel.first_on_their_way')
    : filter === 'disagreements'
      ? say('panel.without_disagreements')
      : say('panel.without_claims')
  useEffect(() => {
    if (place?.picked && !shown.some(({ index }) => index === place.index)) setFilter('claims')
  }, [place])
  const aside = (['not-a-claim', 'not-checked'] as const).filter((status) => counts[status] > 0)
  const words = {
    'not-a-claim': sayCount('panel.no_claims', counts['not-a-claim']),
    'not-checked': sayCount('panel.not_checked', counts['not-checked']),
  }
  return (
    <>
      <StatusFilter counts={counts} filter={filter} onFilter={setFilter} />
      <label class="only">
        <input
          type="checkbox"
          checked={onlyDisagreements}
          onChange={(event) => {
            setFilter(null)
            onDisagreements(event.currentTarget.checked)
          }}
        />{' '}
        {say('panel.only_disagreements')}
      </label>
      {aside.length > 0 && (
        <p class="aside">
          {aside.map((status) => (
            <button
              type="button"
              class="aside-button"
              key={status}
              aria-pressed={filter === status}
              onClick={() => setFilter(filter === status ? null : status)}
            >
              {words[status]}
            </button>
          ))}
        </p>
      )}
      {shown.length > 0 ? (
        <FindingList
          key={filter}
          findings={shown}
          reports={page.reports}
          gone={page.gone ?? []}
          onGoTo={onGoTo}
          place={place}
        />
      ) : (
        <p class="empty">{empty}</p>
      )}
    </>
  )
}

function Progress({ page }: { page: PageState }) {
  return (
    <div class="progress">
      <progress max={Math.max(page.checkable, 1)} value={page.judged} aria-label={say('panel.progress')} />
      <span class="progress-words">
        {say('panel.progress_words', { done: page.judged, all: page.checkable })}
      </span>
    </div>
  )
}
