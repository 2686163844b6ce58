import type { ComponentChildren } from 'preact'
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks'

export interface WindowedListProps {
  /** What the list is, for those who do not see it. */
  label: string
  /** How the keys work; an element with this id says it. */
  keysId?: string
  count: number
  /** Changes when the list is another one: it begins at its top again. */
  listKey?: string
  /**
   * Draws one row. What the keys reach in it has `data-row` and this `tabIndex`.
   */
  row: (index: number, tabIndex: 0 | -1) => ComponentChildren
  /** Rows that are about to be seen, first and behind the last. */
  onShow?: (from: number, to: number) => void
  /** The reader goes up from the first row. */
  onLeave?: () => void
}

/** Rows drawn beyond the edges of the window. */
const BEYOND = 6
/** Until a row was measured, in px. */
const GUESSED_HEIGHT = 76

/**
 * A list of any length of which only what can be seen is drawn. It scrolls with the page. All rows are of one height, measured,
 * so that it follows text size and zoom. One stop for the Tab key; arrow keys, Page Up and Down, Home and End move.
 */
export function WindowedList({ label, keysId, count, listKey, row, onShow, onLeave }: WindowedListProps) {
  const list = useRef<HTMLUListElement>(null)
  const [height, setHeight] = useState(GUESSED_HEIGHT)
  const [range, setRange] = useState<[number, number]>([0, 12])
  const [reached, setReached] = useState(0)
  const following = useRef(false)
  const stop = Math.min(reached, Math.max(0, count - 1))

  const look = () => {
    const box = list.current?.getBoundingClientRect()
    if (!box) return
    const first = Math.floor(-box.top / height) - BEYOND
    const last = Math.ceil((innerHeight - box.top) / height) + BEYOND
    const from = Math.max(0, Math.min(first, count - 1))
    const to = Math.max(from, Math.min(last, count))
    setRange((before) => (before[0] === from && before[1] === to ? before : [from, to]))
  }
  useEffect(() => setReached(0), [listKey])
  useLayoutEffect(() => {
    const measured = list.current?.querySelector<HTMLElement>('.lib-row')?.offsetHeight
    if (measured && measured !== height) setHeight(measured)
    look()
  })
  useEffect(() => {
    addEventListener('scroll', look, { passive: true })
    addEventListener('resize', look)
    return () => {
      removeEventListener('scroll', look)
      removeEventListener('resize', look)
    }
  }, [count, height])
  useEffect(() => onShow?.(range[0], range[1]), [range[0], range[1], listKey])
  useLayoutEffect(() => {
    if (!following.current) return
    following.current = false
    const target = list.current?.querySelector<HTMLElement>(`[data-at="${stop}"] [data-row]`)
    target?.focus({ preventScroll: true })
    target?.scrollIntoView?.({ block: 'nearest' })
  }, [stop])

  const onKeyDown = (event: KeyboardEvent) => {
    if (!(event.target as HTMLElement).matches('[data-row]')) return
    const page = Math.max(1, Math.floor(innerHeight / height) - 1)
    const to = {
      ArrowDown: stop + 1,
      ArrowUp: stop - 1,
      PageDown: stop + page,
      PageUp: stop - page,
      Home: 0,
      End: count - 1,
    }[event.key]
    if (to === undefined) return
    event.preventDefault()
    if (to < 0 && stop === 0) return onLeave?.()
    following.current = true
    setReached(Math.max(0, Math.min(to, count - 1)))
  }

  const drawn = Array.from({ length: range[1] - range[0] }, (_, at) => range[0] + at)
  // The row with the focus stays drawn, wherever the page is scrolled to.
  if (count > 0 && !drawn.includes(stop)) drawn.push(stop)
  return (
    <ul
      class="lib-rows"
      ref={list}
      aria-label={label}
      aria-describedby={keysId}
      style={{ blockSize: `${count * height}px` }}
      onKeyDown={onKeyDown}
      onFocusIn={(event) => {
        const at = (event.target as HTMLElement).closest<HTMLElement>('[data-at]')?.dataset.at
        if (at !== undefined) setReached(Number(at))
      }}
    >
      {drawn
        .filter((at) => at < count)
        .map((at) => (
          <li
            key={at}
            class="lib-row"
            data-at={at}
            aria-setsize={count}
            aria-posinset={at + 1}
            style={{ insetBlockStart: `${at * height}px` }}
          >
            {row(at, at === stop ? 0 : -1)}
          </li>
        ))}
    </ul>
  )
}
