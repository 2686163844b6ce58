/** A box in the viewport, in px. */
export interface Box {
  left: number
  top: number
  right: number
  bottom: number
}

export interface Size {
  width: number
  height: number
}

/** Where the popover stands: its upper left corner and how high it may be, in px of the viewport. */
export interface Placement {
  left: number
  top: number
  maxHeight: number
  side: 'below' | 'above' | 'beside' | 'sheet'
}

/** Between sentence and popover, and between popover and the viewport's edges, in px. */
const GAP = 10
const EDGE = 8
/** Narrower viewports get a sheet at the bottom or top, in px. */
const NARROW = 560
/** With this room above or below the sentence, the popover scrolls inside rather than going elsewhere, in px. */
const ENOUGH = 400
/** It is never lower than this, in px. */
const LEAST = 220

/**
 * Places the popover so that it does not cover the sentence where that can be avoided: below, above, beside; where nothing
 * fits, the larger of above and below, with scrolling inside.
 *
 * @param anchor the box of the sentence; null when it is nowhere: then the popover stands in the lower end corner.
 * @param popover its natural size. @param viewport size of the window's inside.
 * @param direction in which lines run; from right to left everything stands as a mirror shows it.
 */
export function placePopover(
  anchor: Box | null,
  popover: Size,
  viewport: Size,
  direction: 'ltr' | 'rtl' = 'ltr',
): Placement {
  if (direction === 'ltr')
    return anchor ? placeAt(anchor, popover, viewport) : placeInCorner(popover, viewport)
  const { width } = viewport
  const seen = anchor && { ...anchor, left: width - anchor.right, right: width - anchor.left }
  const placed = placePopover(seen, popover, viewport)
  return { ...placed, left: width - placed.left - popover.width }
}

function placeAt(anchor: Box, popover: Size, viewport: Size): Placement {
  const below = viewport.height - anchor.bottom - GAP - EDGE
  const above = anchor.top - GAP - EDGE
  const whole = viewport.height - 2 * EDGE
  const inside = (at: number) => clamp(at, EDGE, viewport.width - EDGE - popover.width)
  const left = inside(anchor.left)
  const within = (side: Placement['side'], at: number, top: number, room: number): Placement => {
    const maxHeight = clamp(room, Math.min(LEAST, whole), whole)
    const height = Math.min(popover.height, maxHeight)
    return { left: at, top: clamp(top, EDGE, viewport.height - EDGE - height), maxHeight, side }
  }
  const isBelow = below >= above
  if (viewport.width < NARROW) {
    return within('sheet', EDGE, isBelow ? viewport.height : EDGE, Math.max(below, above))
  }
  const wanted = Math.min(popover.height, ENOUGH)
  if (wanted <= below) return within('below', left, anchor.bottom + GAP, below)
  if (wanted <= above) {
    return within('above', left, anchor.top - GAP - Math.min(popover.height, above), above)
  }
  const beside = besideAnchor(anchor, popover, viewport)
  if (beside !== null) return within('beside', inside(beside), anchor.top, whole)
  if (isBelow) return within('below', left, anchor.bottom + GAP, below)
  return within('above', left, anchor.top - GAP - Math.min(popover.height, above), above)
}

function besideAnchor(anchor: Box, popover: Size, viewport: Size): number | null {
  if (viewport.width - anchor.right - GAP - EDGE >= popover.width) return anchor.right + GAP
  if (anchor.left - GAP - EDGE >= popover.width) return anchor.left - GAP - popover.width
  return null
}

const clamp = (value: number, least: number, most: number) => Math.max(least, Math.min(value, most))

function placeInCorner(popover: Size, viewport: Size): Placement {
  const maxHeight = viewport.height - 2 * EDGE
  return {
    left: Math.max(EDGE, viewport.width - EDGE - popover.width),
    top: Math.max(EDGE, viewport.height - EDGE - Math.min(popover.height, maxHeight)),
    maxHeight,
    side: 'sheet',
  }
}

/** The box around boxes; null for none. */
export function boxAround(boxes: readonly Box[]): Box | null {
  if (boxes.length === 0) return null
  return {
    left: Math.min(...boxes.map((box) => box.left)),
    top: Math.min(...boxes.map((box) => box.top)),
    right: Math.max(...boxes.map((box) => box.right)),
    bottom: Math.max(...boxes.map((box) => box.bottom)),
  }
}
