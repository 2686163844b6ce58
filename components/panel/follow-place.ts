import type { RefObject } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import type { ReadingPlace, StoredFinding } from '../../lib/messaging/protocol.ts'

/** While the reader uses the list, and this long after, it stays where it is, in ms. A click in the page moves it all the same. */
const LEFT_ALONE = 4_000

/** The sentence of a list that stands nearest to a place in the article; null for an empty list. */
export function nearestTo(place: ReadingPlace, findings: readonly StoredFinding[]): number | null {
  const away = ({ index }: StoredFinding) => Math.abs(index - place.index)
  const [first, ...others] = findings
  if (!first) return null
  return others.reduce((best, one) => (away(one) < away(best) ? one : best), first).index
}

/**
 * Scrolls a list to the row of the current sentence when it becomes another one. The focus stays where it is.
 *
 * @param current the sentence whose row is `[data-row]`; null for none.
 */
export function useFollowing(
  list: RefObject<HTMLElement | null>,
  current: number | null,
  place: ReadingPlace | null,
): void {
  const used = useRef(Number.NEGATIVE_INFINITY)
  useEffect(() => {
    const ending = new AbortController()
    const use = ({ timeStamp }: Event) => {
      used.current = timeStamp
    }
    for (const type of ['wheel', 'touchmove', 'keydown', 'pointerdown']) {
      window.addEventListener(type, use, { passive: true, signal: ending.signal })
    }
    return () => ending.abort()
  }, [])
  useEffect(() => {
    if (current === null || !place) return
    if (!place.picked && performance.now() - used.current < LEFT_ALONE) return
    const row = list.current?.querySelector(`[data-row="${current}"]`)?.closest('.row')
    if (!row || (!place.picked && isAmid(row.getBoundingClientRect()))) return
    const still = matchMedia('(prefers-reduced-motion: reduce)').matches
    row.scrollIntoView({ block: 'center', behavior: still ? 'instant' : 'smooth' })
  }, [current, place])
}

/** A row this far from the edges, as a share of the window, can be read without moving the list. */
const EDGE = 0.2
const isAmid = ({ top, bottom }: DOMRect) => top > innerHeight * EDGE && bottom < innerHeight * (1 - EDGE)
