import { describe, expect, it, vi } from 'vitest'
import { sentenceInMiddle, watchMiddle } from '../../lib/page/middle.ts'
import { openPainting } from './painting.ts'

/** Three paragraphs of two sentences, each sentence 40 px high, the first at `top`; the window is 400 px high. */
async function article(top: number) {
  const { window, page } = await openPainting([
    'The bridge was closed on Monday. A crack was found in a girder.',
    'Buses may still cross it slowly. Lorries have to take a detour.',
    'The council will meet on Friday. Repairs may cost two million.',
  ])
  const place = { top }
  const box = (at: number, height: number) =>
    ({ top: place.top + at, bottom: place.top + at + height, left: 0, right: 300 }) as DOMRect
  for (const [at, { element }] of page.paragraphs.entries()) {
    element.getBoundingClientRect = () => box(at * 80, 80)
  }
  // Every range is a sentence; where it starts tells which.
  window.Range.prototype.getClientRects = function (this: Range) {
    const paragraph = page.paragraphs.findIndex(({ element }) => element.contains(this.startContainer))
    return [box(paragraph * 80 + (this.startOffset > 0 ? 40 : 0), 40)] as unknown as DOMRectList
  }
  Object.defineProperty(window, 'innerHeight', { value: 400, configurable: true })
  return { window, page, place, near: new Set([0, 1, 2]) }
}
const all = () => true

describe('the sentence in the middle', () => {
  it.each([
    [200, 0],
    [150, 1],
    [110, 2],
    [-10, 5],
    [-900, 5],
    [900, 0],
  ])('with the article at %i px it is sentence %i', async (top, expected) => {
    const { window, page, near } = await article(top)
    expect(sentenceInMiddle(window, page, near, all)).toBe(expected)
  })

  it('is one that counts', async () => {
    const { window, page, near } = await article(200)
    expect(sentenceInMiddle(window, page, near, (index) => index > 2)).toBe(3)
    expect(sentenceInMiddle(window, page, near, () => false)).toBe(null)
    expect(sentenceInMiddle(window, page, new Set(), all)).toBe(null)
  })

  it('is told once for each change while the reader scrolls, and no more after the end', async () => {
    const { window, page, place, near } = await article(200)
    let look = () => {}
    window.setTimeout = vi.fn((callback: () => void) => {
      look = callback
    }) as unknown as typeof window.setTimeout
    const ending = new AbortController()
    const onChange = vi.fn()
    watchMiddle({ window, page, near: () => near, counts: all, onChange, signal: ending.signal })
    const scroll = (top: number) => {
      place.top = top
      for (let at = 0; at < 20; at++) window.dispatchEvent(new Event('scroll'))
      look()
    }
    scroll(200)
    scroll(199)
    scroll(110)
    ending.abort()
    scroll(0)
    expect(onChange.mock.calls).toEqual([[0], [2]])
    // Twenty events are one look.
    expect(window.setTimeout).toHaveBeenCalledTimes(3)
  })
})
