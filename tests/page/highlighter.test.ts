import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import type { Status } from '../../lib/core/types.ts'
import { createHighlighter, placeOf } from '../../lib/page/highlighter.ts'
import { sentenceOf } from '../../lib/page/hit-test.ts'
import { putMarksIn } from '../../lib/page/print-marks.ts'
import { openPainting } from './painting.ts'

const TEXTS = [
  'The mill in <b>Orle</b> burned down on Friday. Nobody was hurt, the fire service says.',
  'It was built in 1890. The owner wants to build it up again, and asks for help.',
  'The cause is not known. A report is expected in June, the police say to the paper.',
]
const STATUSES: Status[] = [
  'confirmed',
  'contradicted',
  'disputed',
  'unreported',
  'not-a-claim',
  'not-checked',
]

describe('the highlighter', () => {
  it('paints what is near the viewport, and only that', async () => {
    const { window, page, painted, scrollTo, paragraphs } = await openPainting(TEXTS)
    const highlighter = createHighlighter(window, page)
    scrollTo(paragraphs()[0] as Element)
    highlighter.show([
      { index: 0, status: 'confirmed' },
      { index: 2, status: 'contradicted' },
    ])
    expect(painted()).toEqual({ 'second-source-confirmed': ['The mill in Orle burned down on Friday.'] })
    scrollTo(paragraphs()[1] as Element)
    expect(painted()).toEqual({ 'second-source-contradicted': ['It was built in 1890.'] })
    expect(highlighter.marked()).toEqual([0, 2])
  })

  it('leaves “not a claim” and “not checked” as they are', async () => {
    const { window, page, painted, scrollTo, paragraphs } = await openPainting(TEXTS)
    const highlighter = createHighlighter(window, page)
    scrollTo(...paragraphs())
    highlighter.show([
      { index: 0, status: 'not-a-claim' },
      { index: 1, status: 'not-checked' },
    ])
    expect(painted()).toEqual({})
    expect(highlighter.marked()).toEqual([])
  })

  it('changes a mark when its status changes', async () => {
    const { window, page, painted, scrollTo, paragraphs } = await openPainting(TEXTS)
    const highlighter = createHighlighter(window, page)
    scrollTo(...paragraphs())
    highlighter.show([{ index: 3, status: 'unreported' }])
    highlighter.show([{ index: 3, status: 'disputed' }])
    expect(Object.keys(painted())).toEqual(['second-source-disputed'])
  })

  it('takes the mark from a sentence that the page changed, and keeps the others', async () => {
    const { window, page, painted, scrollTo, paragraphs } = await openPainting(TEXTS)
    const highlighter = createHighlighter(window, page)
    scrollTo(...paragraphs())
    highlighter.show([
      { index: 2, status: 'confirmed' },
      { index: 3, status: 'confirmed' },
    ])
    const text = paragraphs()[1]?.firstChild as Text
    text.data = text.data.replace('1890', '1980')
    await vi.waitFor(() =>
      expect(painted()).toEqual({
        'second-source-confirmed': ['The owner wants to build it up again, and asks for help.'],
      }),
    )
    highlighter.undo()
  })

  it('finds paragraphs again that the page drew anew', async () => {
    const { window, page, painted, scrollTo, paragraphs } = await openPainting(TEXTS)
    const highlighter = createHighlighter(window, page)
    scrollTo(...paragraphs())
    highlighter.show([{ index: 0, status: 'confirmed' }])
    const article = window.document.querySelector('article') as Element
    article.innerHTML = `<div>${article.innerHTML}</div>`
    await vi.waitFor(() => {
      scrollTo(...paragraphs())
      expect(painted()).toEqual({ 'second-source-confirmed': ['The mill in Orle burned down on Friday.'] })
    })
    highlighter.undo()
  })

  it('shows which sentence is open', async () => {
    const { window, page, painted, scrollTo, paragraphs } = await openPainting(TEXTS)
    const highlighter = createHighlighter(window, page)
    scrollTo(...paragraphs())
    highlighter.activate(1)
    expect(painted()).toEqual({ 'second-source-active': ['Nobody was hurt, the fire service says.'] })
    highlighter.activate(null)
    expect(painted()).toEqual({})
  })

  it('paints everything for the printer', async () => {
    const { window, page, painted, scrollTo, paragraphs } = await openPainting(TEXTS)
    const highlighter = createHighlighter(window, page)
    scrollTo(paragraphs()[0] as Element)
    highlighter.show(page.article.sentences.map(({ index }) => ({ index, status: 'confirmed' })))
    window.dispatchEvent(new window.Event('beforeprint'))
    expect(painted()['second-source-confirmed']?.length).toBe(6)
    window.dispatchEvent(new window.Event('afterprint'))
    expect(painted()['second-source-confirmed']?.length).toBe(2)
  })

  it('puts marks in as elements for a print that has no highlights, and gives the page back, node by node', async () => {
    const { window, page } = await openPainting(TEXTS)
    const { document } = window
    const before = document.documentElement.outerHTML
    const nodes = page.paragraphs.flatMap(({ run }) => run.map((piece) => piece?.node))
    const marks = page.article.sentences.flatMap(({ index }) => {
      const place = placeOf(page, index)
      const run = page.paragraphs[page.paragraphOf[index] ?? -1]?.run
      return place && run ? [{ status: 'confirmed' as const, place, run }] : []
    })
    const giveBack = putMarksIn(document, marks)
    expect([...document.querySelectorAll('span')].map((span) => span.textContent)).toEqual([
      'The mill in ',
      'Orle',
      ' burned down on Friday.',
      'Nobody was hurt, the fire service says.',
      ...TEXTS.slice(1).flatMap((text) => text.split(/(?<=\.) /)),
    ])
    expect(document.body.textContent?.replace(/\s+/g, ' ').trim()).toBe(
      TEXTS.join(' ').replace(/<[^>]*>/g, ''),
    )
    giveBack()
    expect(document.documentElement.outerHTML).toBe(before)
    expect(nodes.every((node) => node?.isConnected)).toBe(true)
  })

  it('law: painted and undone gives the page back', async () => {
    const marks = fc.array(fc.record({ index: fc.nat(8), status: fc.constantFrom(...STATUSES) }))
    await fc.assert(
      fc.asyncProperty(marks, fc.subarray([0, 1, 2]), async (given, near) => {
        const { window, page, painted, scrollTo, paragraphs } = await openPainting(TEXTS)
        const { document } = window
        const before = document.documentElement.outerHTML
        const highlighter = createHighlighter(window, page)
        scrollTo(...near.map((at) => paragraphs()[at] as Element))
        highlighter.show(given)
        highlighter.activate(1)
        expect(document.documentElement.outerHTML).toBe(before)
        highlighter.undo()
        expect(painted()).toEqual({})
        expect([...window.CSS.highlights]).toEqual([])
        expect(document.adoptedStyleSheets).toEqual([])
        expect(document.documentElement.outerHTML).toBe(before)
      }),
      { numRuns: 25 },
    )
  })
})

describe('sentenceOf', () => {
  it('knows which sentence holds a place', async () => {
    const { page, paragraphs } = await openPainting(TEXTS)
    const bold = paragraphs()[0]?.querySelector('b')?.firstChild as Text
    const tail = paragraphs()[0]?.lastChild as Text
    expect(sentenceOf(page, bold, 1)).toBe(0)
    expect(sentenceOf(page, tail, tail.data.indexOf('hurt'))).toBe(1)
    expect(sentenceOf(page, paragraphs()[2]?.firstChild as Text, 3)).toBe(4)
    expect(sentenceOf(page, paragraphs()[2]?.ownerDocument.body as Element, 0)).toBe(null)
  })
})
