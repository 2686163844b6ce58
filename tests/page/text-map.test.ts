import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { locate, offsetAt, type TextRun, textOf } from '../../lib/page/text-map.ts'
import { openHtml } from './pages.ts'

/** A run of the text nodes in an element, with line breaks. */
function runOf(html: string): TextRun {
  const document = openHtml(`<p>${html}</p>`)
  const run: TextRun[number][] = []
  const visit = (node: Node) => {
    if (node.nodeType === 3) run.push({ node: node as Text, from: 0, to: (node as Text).data.length })
    else if (node.nodeName === 'BR') run.push(null)
    else for (const child of node.childNodes) visit(child)
  }
  visit(document.querySelector('p') as Element)
  return run
}

describe('textOf', () => {
  it.each([
    ['inline markup', 'The <b>mill</b> <i>bur<u>n</u>ed</i>.', 'The mill burned.'],
    ['blanks and line ends', '  The\n   mill \t burned.  ', 'The mill burned.'],
    ['blanks on both sides of a tag', 'The <b> mill</b> burned.', 'The mill burned.'],
    ['line breaks', 'The mill<br>burned.', 'The mill burned.'],
    ['no-break blanks', 'The&nbsp;mill burned.', 'The mill burned.'],
    ['soft hyphens and zero-width blanks', 'The mi&shy;ll bur&#8203;ned.', 'The mill burned.'],
    ['nothing but blanks', ' \n ', ''],
    ['characters beyond the first plane', 'A 🚢 <b>🚢</b> sank.', 'A 🚢 🚢 sank.'],
  ])('%s', (_, html, text) => {
    expect(textOf(runOf(html))).toBe(text)
  })
})

describe('locate', () => {
  const html = ' The <b>mi&shy;ll</b>\n burned. <i>Nobody</i> was <a href="#">hurt</a>. '
  const span = (start: number, text: string) => ({ start, end: start + text.length, text })

  it('finds spans across inline markup', () => {
    const run = runOf(html)
    const [first, second] = locate(run, [span(0, 'The mill burned.'), span(17, 'Nobody was hurt.')])
    expect(first && [first.startContainer.data, first.startOffset]).toEqual([' The ', 1])
    expect(first?.endContainer.data.slice(0, first.endOffset)).toBe('\n burned.')
    expect(second && [second.startContainer.data, second.startOffset]).toEqual(['Nobody', 0])
    expect(second?.endContainer.data.slice(0, second.endOffset)).toBe('.')
  })

  it('finds nothing where the page has changed, and the rest all the same', () => {
    const run = runOf(html)
    const mill = run.find((piece) => piece?.node.data.includes('mi'))
    if (mill) mill.node.data = 'mall'
    const [first, second] = locate(run, [span(0, 'The mill burned.'), span(17, 'Nobody was hurt.')])
    expect(first).toBe(null)
    expect(second).not.toBe(null)
  })

  it('finds nothing behind the end', () => {
    expect(locate(runOf('The mill.'), [span(4, 'mill. Burned.')])).toEqual([null])
  })

  it('law: what it finds reads as it should, and offsets come back', () => {
    const word = fc.stringMatching(/^[a-zé🚢]{1,6}$/u)
    const gap = fc.constantFrom(' ', '\n  ', '</b> ', ' <i>', '<br>', '&nbsp;', '&shy; ')
    fc.assert(
      fc.property(
        fc.array(fc.tuple(word, gap), { minLength: 2, maxLength: 12 }),
        fc.nat(),
        fc.nat(),
        (parts, a, b) => {
          const run = runOf(`<b>${parts.map(([text, between]) => text + between).join('')}</b>`)
          const text = textOf(run)
          const words = [...text.matchAll(/\S+/g)]
          const [from, to] = [a % words.length, b % words.length].sort((x, y) => x - y) as [number, number]
          const start = words[from]?.index ?? 0
          const end = (words[to]?.index ?? 0) + (words[to]?.[0].length ?? 0)
          const [place] = locate(run, [{ start, end, text: text.slice(start, end) }])
          if (!place) throw new Error('not found')
          const range = place.startContainer.ownerDocument.createRange()
          range.setStart(place.startContainer, place.startOffset)
          range.setEnd(place.endContainer, place.endOffset)
          const seen = [...range.cloneContents().childNodes].length > 0 ? range.toString() : ''
          expect(seen.replace(/[\s\u00AD]+/g, '')).toBe(text.slice(start, end).replace(/\s+/g, ''))
          expect(offsetAt(run, place.startContainer, place.startOffset)).toBe(start)
          expect(offsetAt(run, place.endContainer, place.endOffset)).toBe(end)
        },
      ),
    )
  })
})

describe('offsetAt', () => {
  it('knows nothing of nodes elsewhere', () => {
    const other = openHtml('<p>other</p>').querySelector('p')?.firstChild as Text
    expect(offsetAt(runOf('The mill.'), other, 1)).toBe(null)
  })
})
