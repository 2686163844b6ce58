import { useRef, useState } from 'preact/hooks'
import type { ReadingPlace, ReportCard, StoredFinding } from '../../lib/messaging/protocol.ts'
import { say } from '../../lib/words/say.ts'
import { FindingRow } from './finding-row.tsx'
import { nearestTo, useFollowing } from './follow-place.ts'

/** Rows drawn at once; more are drawn on demand, so that a page of thousands of sentences opens at once, too. */
const BATCH = 200

interface FindingListProps {
  /** Already filtered, in the article's order. */
  findings: readonly StoredFinding[]
  reports: readonly ReportCard[]
  /** Sentences (indexes) that the page does not show any more. */
  gone: readonly number[]
  onGoTo: (index: number) => void
  /** Where the reader is in the page; null where that is not known. */
  place?: ReadingPlace | null
}

/**
 * The sentences. One stop for the Tab key: arrow keys, Home and End move between the rows, Enter or Space opens one, Escape
 * closes it again.
 */
export function FindingList({ findings, reports, gone, onGoTo, place = null }: FindingListProps) {
  const list = useRef<HTMLUListElement>(null)
  const [open, setOpen] = useState<ReadonlySet<number>>(new Set())
  const [reached, setReached] = useState<number | null>(null)
  const [limit, setLimit] = useState(BATCH)
  const current = place && nearestTo(place, findings)
  const needed = findings.findIndex(({ index }) => index === current) + 1
  const drawn = findings.slice(0, Math.max(limit, needed))
  useFollowing(list, current, place)
  const missing = new Set(gone)
  const stop = drawn.some(({ index }) => index === reached) ? reached : drawn[0]?.index

  const toggle = (index: number, wanted?: boolean) =>
    setOpen((before) => {
      const after = new Set(before)
      if (wanted ?? !before.has(index)) after.add(index)
      else after.delete(index)
      return after
    })

  const onKeyDown = (event: KeyboardEvent) => {
    const rows = [...(list.current?.querySelectorAll<HTMLElement>('[data-row]') ?? [])]
    const row = (event.target as HTMLElement).closest('.row')?.querySelector<HTMLElement>('[data-row]')
    if (!row) return
    const index = Number(row.dataset.row)
    if (event.key === 'Escape' && open.has(index)) {
      event.preventDefault()
      toggle(index, false)
      row.focus()
      return
    }
    if (event.target !== row) return
    const at = rows.indexOf(row)
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: rows.length - 1 }[event.key]
    if (to === undefined) return
    event.preventDefault()
    rows[to]?.focus()
  }

  return (
    <>
      <p class="unseen" id="list-keys">
        {say('panel.list_keys')}
      </p>
      <ul
        class="rows"
        ref={list}
        aria-label={say('panel.sentences')}
        aria-describedby="list-keys"
        onKeyDown={onKeyDown}
      >
        {drawn.map((stored) => (
          <FindingRow
            key={stored.index}
            stored={stored}
            reports={reports}
            open={open.has(stored.index)}
            current={stored.index === current}
            gone={missing.has(stored.index)}
            reachable={stored.index === stop}
            onToggle={toggle}
            onReach={setReached}
            onGoTo={onGoTo}
          />
        ))}
      </ul>
      {findings.length > drawn.length && (
        <button type="button" class="button more" onClick={() => setLimit(drawn.length + BATCH)}>
          {say('panel.more', { n: findings.length - drawn.length })}
        </button>
      )}
    </>
  )
}
