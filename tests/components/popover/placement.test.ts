import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { boxAround, placePopover } from '../../../components/popover/placement.ts'

const viewport = { width: 1000, height: 800 }
const popover = { width: 500, height: 300 }
const line = (left: number, top: number, width = 300, height = 40) => ({
  left,
  top,
  right: left + width,
  bottom: top + height,
})

describe('placePopover', () => {
  it.each([
    ['below a sentence at the top', line(100, 50), popover, viewport, 'below', 100, 100],
    ['above a sentence at the bottom', line(100, 700), popover, viewport, 'above', 100, 390],
    ['inside the edge of the window', line(900, 50, 80), popover, viewport, 'below', 492, 100],
    [
      'below and scrolling when there is enough room',
      line(100, 50),
      { width: 500, height: 900 },
      viewport,
      'below',
      100,
      100,
    ],
    [
      'beside where neither above nor below fits',
      line(20, 300, 300, 180),
      popover,
      { width: 1000, height: 700 },
      'beside',
      330,
      300,
    ],
    [
      'inside the window beside a sentence that is scrolled out of it sideways',
      line(-45, 385, 12, 202),
      { width: 500, height: 533 },
      viewport,
      'beside',
      8,
      259,
    ],
    [
      'as a sheet in a narrow window',
      line(20, 50, 300),
      { width: 344, height: 300 },
      { width: 360, height: 700 },
      'sheet',
      8,
      392,
    ],
    [
      'as a sheet at the top when the sentence is low',
      line(20, 600, 300),
      { width: 344, height: 300 },
      { width: 360, height: 700 },
      'sheet',
      8,
      8,
    ],
  ] as const)('%s', (_, anchor, size, window, side, left, top) => {
    expect(placePopover(anchor, size, window)).toMatchObject({ side, left, top })
  })

  it('law: it stays in the window, and off the sentence where there is room above or below', () => {
    const box = fc.record({
      left: fc.integer({ min: -50, max: 900 }),
      top: fc.integer({ min: -2_000, max: 3_000 }),
      width: fc.integer({ min: 10, max: 800 }),
      height: fc.integer({ min: 10, max: 300 }),
    })
    const height = fc.integer({ min: 80, max: 1_200 })
    fc.assert(
      fc.property(box, height, ({ left, top, width, height: lines }, natural) => {
        const anchor = line(left, top, width, lines)
        const placed = placePopover(anchor, { width: 500, height: natural }, viewport)
        const drawn = Math.min(natural, placed.maxHeight)
        expect(placed.top).toBeGreaterThanOrEqual(0)
        expect(placed.top + drawn).toBeLessThanOrEqual(viewport.height)
        expect(placed.left).toBeGreaterThanOrEqual(0)
        expect(placed.left + 500).toBeLessThanOrEqual(viewport.width)
        const room = Math.max(anchor.top, viewport.height - anchor.bottom)
        if (room >= 420) {
          const covers = placed.top < anchor.bottom && placed.top + drawn > anchor.top
          const beside = placed.left >= anchor.right || placed.left + 500 <= anchor.left
          expect(covers && !beside).toBe(false)
        }
      }),
      { numRuns: 2_000 },
    )
  })

  it.each([
    ['begins at the right end of the sentence', line(600, 50), popover, 'below', 400],
    ['stays inside the edge of the window', line(20, 50, 80), popover, 'below', 8],
    [
      'stands to the left before it stands to the right',
      line(350, 300, 200, 250),
      { width: 300, height: 600 },
      'beside',
      40,
    ],
  ])('from right to left it %s', (_, anchor, size, side, left) => {
    expect(placePopover(anchor, size, viewport, 'rtl')).toMatchObject({ side, left })
  })

  it('stands in the corner where there is no sentence', () => {
    const size = { width: 400, height: 200 }
    expect(placePopover(null, size, viewport)).toMatchObject({ left: 592, top: 592 })
    expect(placePopover(null, size, viewport, 'rtl')).toMatchObject({ left: 8, top: 592 })
  })

  it('puts one box around many', () => {
    expect(boxAround([line(10, 20), line(0, 60)])).toEqual({ left: 0, top: 20, right: 310, bottom: 100 })
    expect(boxAround([])).toBe(null)
  })
})
