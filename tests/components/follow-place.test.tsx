import { act, cleanup, fireEvent, screen } from '@testing-library/preact'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { nearestTo } from '../../components/panel/follow-place.ts'
import { aFinding, aPage } from './builders.ts'
import { button, draw } from './draw.tsx'

const scrolled = vi.fn()
const { getBoundingClientRect } = Element.prototype
beforeEach(() => {
  Element.prototype.scrollIntoView = function (this: Element, how?: boolean | ScrollIntoViewOptions) {
    scrolled(this.querySelector('[data-row]')?.getAttribute('data-row'), how)
  }
})
afterEach(() => {
  cleanup()
  Element.prototype.getBoundingClientRect = getBoundingClientRect
  scrolled.mockClear()
})

const findings = [0, 2, 4, 6].map((index) =>
  aFinding(index, { status: index === 2 ? 'confirmed' : 'unreported' }),
)
const current = () =>
  [...document.querySelectorAll('[aria-current] [data-row]')].map((row) => row.getAttribute('data-row'))

test.each([
  [0, 0],
  [3, 2],
  [5, 4],
  [90, 6],
])('nearest to sentence %i is row %i', (index, row) => {
  expect(nearestTo({ index, picked: false }, findings)).toBe(row)
  expect(nearestTo({ index, picked: false }, [])).toBe(null)
})

describe('the list beside the page', () => {
  test('marks where the reader is, brings the row into view, and leaves the focus alone', () => {
    const { again } = draw(aPage(), findings)
    expect(current()).toEqual([])
    const before = document.activeElement
    again({ place: { index: 4, picked: false } })
    expect(current()).toEqual(['4'])
    expect(scrolled).toHaveBeenLastCalledWith('4', expect.objectContaining({ block: 'center' }))
    expect(document.activeElement).toBe(before)
  })

  test('does not move for a row that can be read where it is', () => {
    const { again } = draw(aPage(), findings)
    Element.prototype.getBoundingClientRect = () =>
      ({ top: innerHeight * 0.4, bottom: innerHeight * 0.5 }) as DOMRect
    again({ place: { index: 4, picked: false } })
    expect(current()).toEqual(['4'])
    expect(scrolled).not.toHaveBeenCalled()
  })

  test('stays where it is while it is used, but follows a click in the page', () => {
    const { again } = draw(aPage(), findings)
    again({ place: { index: 0, picked: false } })
    scrolled.mockClear()
    fireEvent.wheel(window)
    again({ place: { index: 6, picked: false } })
    expect(current()).toEqual(['6'])
    expect(scrolled).not.toHaveBeenCalled()
    again({ place: { index: 2, picked: true } })
    expect(scrolled).toHaveBeenCalledExactlyOnceWith('2', expect.objectContaining({ block: 'center' }))
  })

  test('shows a sentence that was clicked, whatever it showed before', () => {
    const { again } = draw(aPage(), findings)
    fireEvent.click(button('1 Confirmed'))
    again({ place: { index: 6, picked: true } })
    expect(current()).toEqual(['6'])
    act(() => screen.getByRole('tab', { name: /leaves out/ }).click())
    again({ place: { index: 4, picked: true } })
    expect(screen.getByRole('tab', { name: /Sentences/, selected: true })).toBeTruthy()
    expect(current()).toEqual(['4'])
  })

  test('draws as far as it has to', () => {
    const many = Array.from({ length: 300 }, (_, index) => aFinding(index))
    const { again } = draw(aPage(), many)
    again({ place: { index: 250, picked: false } })
    expect(current()).toEqual(['250'])
  })
})
