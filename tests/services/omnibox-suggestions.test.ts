import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { routeOf } from '../../components/library/route.ts'
import type { Hit, HitKind } from '../../lib/core/search/search.ts'
import { addressOf, asMarkup, asText, suggestionsOf } from '../../lib/services/omnibox-suggestions.ts'

const hit = (kind: HitKind, id: string, over: Partial<Hit> = {}): Hit => ({
  kind,
  id,
  text: `The ${kind} ${id}`,
  marks: [],
  ...over,
})
const claim = (id: string): Hit =>
  hit('claim', id, {
    claim: {
      id,
      report: 'r 1',
      at: { paragraph: 1, sentence: 1 },
      text: '',
      mode: 'asserted',
      number: 1,
      length: 1,
    },
  })

describe('suggestions', () => {
  it('give each kind its share, and claims what is left', () => {
    const hits = [
      hit('story', 's1'),
      hit('story', 's2'),
      hit('report', 'a'),
      hit('report', 'b'),
      hit('report', 'c'),
      hit('question', 'q', { story: 's1' }),
      ...['1', '2', '3', '4'].map(claim),
    ]
    const kinds = suggestionsOf({ hits }, asText).map(({ description }) => description.split(':')[0])
    expect(kinds).toEqual(['Story', 'Report', 'Report', 'Question', 'Claim', 'Claim'])
  })

  it.each([
    ['a story', hit('story', 's/1'), { view: 'story', id: 's/1' }],
    ['a report', hit('report', '003'), { view: 'report', id: '003', claim: null }],
    ['a claim', claim('r 1.p1'), { view: 'report', id: 'r 1', claim: 'r 1.p1' }],
    ['a question', hit('question', 'q', { story: 's1' }), { view: 'story', id: 's1' }],
  ])('lead to %s where the library shows it', (_, one, route) => {
    const content = suggestionsOf({ hits: [one] }, asText)[0]?.content ?? ''
    expect(routeOf(new URL(addressOf(content)).hash)).toEqual(route)
  })

  it('are a search for the words when none was chosen', () => {
    const hash = new URL(addressOf(' who paid & why? #1/2 ')).hash
    expect(routeOf(hash)).toEqual({ view: 'search', query: 'who paid & why? #1/2' })
  })
})

describe('what Chromium is given', () => {
  it('marks what matched and names the kind quietly', () => {
    expect(asMarkup('Claim', 'Tom & Jerry < 3', [[6, 11]])).toBe(
      '<dim>Claim</dim> Tom &amp; <match>Jerry</match> &lt; 3',
    )
  })

  it('is XML whatever the text and the marks are', () => {
    const stretch = fc
      .tuple(fc.nat(60), fc.nat(60))
      .map(([a, b]) => [Math.min(a, b), Math.max(a, b)] as const)
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 50 }),
        fc.array(stretch, { maxLength: 4 }),
        (text, marks) => {
          const written = `<d>${asMarkup('Claim', text, marks)}</d>`
          const read = new DOMParser().parseFromString(written, 'application/xml')
          expect(read.querySelector('parsererror')).toBeNull()
          expect(written).not.toMatch(/[\p{Cc}\p{Cs}]/u)
          expect(written.replace(/<\/?(?:d|dim|match)>|&(?:amp|lt|gt|quot|apos);/g, '')).not.toMatch(/[<>&]/)
        },
      ),
    )
  })
})

describe('what Firefox is given', () => {
  it('is the text on one line', () => {
    expect(asText('Claim', 'Tom & Jerry\n< 3', [])).toBe('Claim: Tom & Jerry < 3')
  })
})
