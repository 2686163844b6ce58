import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type PageArticle, readArticle } from '../../lib/page/article.ts'
import { grow, whatBecame } from '../../lib/page/follow.ts'
import { goneFrom, repair } from '../../lib/page/repair.ts'
import { locate } from '../../lib/page/text-map.ts'
import { atOnce, openHtml } from './pages.ts'

/** The nth paragraph of an article, each with two sentences of its own. */
const text = (n: number) =>
  `Witness number ${n} told the court what happened on day ${n}. The judge asked witness ${n} for the papers of that day.`
const html = (numbers: readonly number[], title = 'The yard') =>
  `<article><h1>${title}</h1>${numbers.map((n) => `<p>${text(n)}</p>`).join('')}</article>`

async function articleOf(numbers: readonly number[], title?: string): Promise<PageArticle> {
  const read = await readArticle(openHtml(html(numbers, title)), atOnce)
  if (!read.ok) throw new Error(read.error.message)
  return read.value
}
const range = (from: number, to: number) => Array.from({ length: to - from }, (_, i) => from + i)

describe('what became of an article', () => {
  it.each([
    ['nothing new', [1, 2, 3], [1, 2, 3], 'same'],
    ['fewer paragraphs', [1, 2, 3], [1, 2], 'same'],
    ['text below', [1, 2], [1, 2, 3, 4, 5, 6], 'grown'],
    ['text above', [5, 6], [3, 4, 5, 6], 'grown'],
    ['another part of a long one', [1, 2, 3], [7, 8, 9], 'grown'],
  ] as const)('%s: %j, then %j', async (_, before, now, became) => {
    expect(whatBecame(await articleOf(before), await articleOf(now))).toBe(became)
  })

  it('another article has another headline', async () => {
    expect(whatBecame(await articleOf([1, 2, 3]), await articleOf([7, 8, 9], 'Ice'))).toBe('another')
  })
})

describe('an article with all that it has shown', () => {
  const numbersOf = ({ paragraphs }: PageArticle) =>
    paragraphs.map((paragraph) => Number(/number (\d+)/.exec(paragraph.text)?.[1]))

  it.each([
    [
      [1, 2, 3],
      [3, 4, 5],
      [1, 2, 3, 4, 5],
    ],
    [
      [4, 5],
      [1, 2, 4, 5],
      [1, 2, 4, 5],
    ],
    [
      [1, 2, 5],
      [2, 3, 4, 5],
      [1, 2, 3, 4, 5],
    ],
    [
      [1, 2],
      [7, 8],
      [1, 2, 7, 8],
    ],
  ])('%j and then %j are %j', async (before, now, all) => {
    expect(numbersOf(await grow(await articleOf(before), await articleOf(now), atOnce))).toEqual(all)
  })

  it('law: whichever parts of it come into view, in whichever order, each paragraph is there once, in order', async () => {
    const windows = fc.array(fc.integer({ min: -3, max: 3 }), { maxLength: 6 })
    await fc.assert(
      fc.asyncProperty(windows, async (steps) => {
        let at = 10
        let seen = range(at, at + 6)
        let article = await articleOf(seen)
        for (const step of steps) {
          at = Math.min(24, Math.max(0, at + step))
          const now = range(at, at + 6)
          seen = [...new Set([...seen, ...now])]
          const read = await articleOf(now)
          if (whatBecame(article, read) === 'grown') article = await grow(article, read, atOnce)
        }
        expect(numbersOf(article)).toEqual(seen.sort((a, b) => a - b))
        expect(article.article.sentences.map(({ index }) => index)).toEqual(range(0, seen.length * 2))
      }),
      { numRuns: 25 },
    )
  })
})

describe('an article in line with its page', () => {
  async function stage() {
    const document = openHtml(html([1, 2, 3]))
    const read = await readArticle(document, atOnce)
    if (!read.ok) throw new Error(read.error.message)
    const page = read.value
    const body = document.querySelector('article') as Element
    return { document, page, body, mend: (...parts: Element[]) => repair(document, page, parts, atOnce) }
  }

  it('loses a sentence that was changed, and keeps its neighbour', async () => {
    const { body, page, mend } = await stage()
    const second = body.querySelectorAll('p')[1] as Element
    second.innerHTML = text(2).replace('day 2', 'day <b>9</b>')
    expect(await mend(second)).toEqual({ moved: [], news: false })
    expect(goneFrom(page)).toEqual([2])
  })

  it('sees a word that was put in between', async () => {
    const { document, body, page, mend } = await stage()
    const first = body.querySelector('p') as Element
    const told = first.firstChild as Text
    told.splitText(told.data.indexOf('told'))
    first.insertBefore(document.createTextNode('never '), first.childNodes[1] ?? null)
    await mend(first)
    expect(goneFrom(page)).toEqual([0])
  })

  it('finds what is drawn anew elsewhere, and tells of text that is new', async () => {
    const { document, body, page, mend } = await stage()
    const anew = document.createElement('section')
    anew.innerHTML = html([3, 2, 4])
    body.replaceWith(anew)
    const { moved, news } = await mend(anew)
    expect(moved.map(([, to, index]) => [index, to.textContent])).toEqual([
      [1, text(2)],
      [2, text(3)],
    ])
    expect(news).toBe(true)
    expect(goneFrom(page)).toEqual([0, 1])
  })

  it('takes no notice of what is no article', async () => {
    const { body, page, mend } = await stage()
    body.insertAdjacentHTML('beforeend', `<div class="newsletter"><p>${text(9)}</p></div>`)
    expect(await mend(body.lastElementChild as Element)).toEqual({ moved: [], news: false })
    expect(goneFrom(page)).toEqual([])
  })

  it('law: after any changes, what has a place reads so, and what stands whole in the page has its places', async () => {
    const change = fc.record({ at: fc.nat(2), kind: fc.constantFrom('remove', 'edit', 'redraw', 'restore') })
    await fc.assert(
      fc.asyncProperty(fc.array(change, { maxLength: 6 }), async (changes) => {
        const { document, body, page, mend } = await stage()
        for (const { at, kind } of changes) {
          const own = [...body.querySelectorAll('p')]
          const target = own[at]
          if (kind === 'remove') target?.remove()
          else if (kind === 'restore') {
            if (own.some((one) => one.textContent === text(at + 1))) continue
            body.append(Object.assign(document.createElement('p'), { textContent: text(at + 1) }))
          } else if (target) {
            const words = target.textContent ?? ''
            target.textContent = kind === 'edit' ? words.replace('asked', 'begged') : words
          }
          await mend(body)
        }
        const shown = [...body.querySelectorAll('p')].map((one) => one.textContent ?? '').join('\n')
        const gone = new Set(goneFrom(page))
        for (const { index, text: sentence, paragraph: number } of page.article.sentences) {
          const paragraph = page.paragraphs[page.paragraphOf[index] ?? -1]
          const span = paragraph?.spans[index - paragraph.first]
          if (shown.includes(text(number))) expect(gone.has(index), sentence).toBe(false)
          if (gone.has(index)) continue
          expect(shown).toContain(sentence)
          expect(span && paragraph && locate(paragraph.run, [span])[0]).toBeTruthy()
        }
      }),
      { numRuns: 60 },
    )
  })
})

describe('text in open shadow roots', () => {
  it('is read where it is drawn, slots included, and never twice', async () => {
    const document = openHtml('<news-story><p>Slotted here.</p></news-story><main id="after"></main>')
    const host = document.querySelector('news-story') as Element
    const shadow = host.attachShadow({ mode: 'open' })
    shadow.innerHTML = `<h1>T</h1><p>${text(1)}</p><slot></slot><p>${text(2)}</p>`
    ;(host.querySelector('p') as Element).textContent = text(3)
    const read = await readArticle(document, atOnce)
    expect(read.ok && read.value.paragraphs.map((paragraph) => paragraph.text)).toEqual([
      text(1),
      text(3),
      text(2),
    ])
  })
})
