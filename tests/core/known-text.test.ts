import { describe, expect, it } from 'vitest'
import { addressKey } from '../../lib/core/address.ts'
import { recogniseText, type TextSigns } from '../../lib/core/known-text.ts'
import { differences } from '../../lib/core/text-differences.ts'

describe('addresses of one page', () => {
  const same: [string, string][] = [
    ['https://www.news.example/a/', 'http://news.example/a'],
    ['https://news.example/a?utm_source=x&id=7&fbclid=y#top', 'https://news.example/a?id=7'],
    ['https://news.example/a?b=2&a=1', 'https://news.example/a?a=1&b=2'],
    ['https://m.news.example/a/amp/', 'https://news.example/a'],
    ['https://amp.news.example/a.amp.html', 'https://news.example/a'],
    ['https://NEWS.example:443/a', 'https://news.example/a'],
  ]
  it.each(same)('%s is %s', (a, b) => {
    expect(addressKey(a)).toBe(addressKey(b))
    expect(addressKey(a)).not.toBeNull()
  })

  const other: [string, string][] = [
    ['https://news.example/a', 'https://news.example/b'],
    ['https://news.example/a?id=7', 'https://news.example/a?id=8'],
    ['https://news.example/a', 'https://news.example:8080/a'],
    ['https://news.example/A', 'https://news.example/a'],
    ['https://de.news.example/a', 'https://news.example/a'],
  ]
  it.each(other)('%s is not %s', (a, b) => {
    expect(addressKey(a)).not.toBe(addressKey(b))
  })

  it.each([null, '', 'news.example/a', 'about:blank', 'javascript:alert(1)', 'data:text/html,x'])(
    '%s is none',
    (url) => {
      expect(addressKey(url)).toBeNull()
    },
  )
})

const signs = (hashes: string, change: Partial<TextSigns> = {}): TextSigns => ({
  title: 'Head',
  publisher: null,
  address: null,
  hashes: new Set(hashes),
  dropped: new Set(),
  excerpt: false,
  ...change,
})
const at = (address: string, publisher: string | null = null) => ({ address, publisher })

describe('a text is recognised', () => {
  const old = 'abcdefghij'
  const rows: [name: string, text: TextSigns, known: TextSigns, kind: string | null][] = [
    ['the same at the same address', signs(old, at('x')), signs(old, at('x')), 'same'],
    ['one other sentence at the same address', signs('abcdefghik', at('x')), signs(old, at('x')), 'version'],
    ['longer at the same address', signs(`${old}kl`, at('x')), signs(old, at('x')), 'version'],
    ['nothing the same but the title', signs('klm', at('x')), signs(old, at('x')), 'version'],
    ['nothing the same at all', signs('klm', { ...at('x'), title: 'Other' }), signs(old, at('x')), null],
    [
      'nearly the same at another outlet',
      signs('abcdefghi', at('y', 'Mail')),
      signs(old, at('x', 'Post')),
      'copy',
    ],
    [
      'nearly the same at another address of the outlet',
      signs('abcdefghi', at('y', 'Post')),
      signs(old, at('x', 'post')),
      'same',
    ],
    ['half the same at another outlet', signs('abcdeklmno', at('y')), signs(old, at('x', 'Post')), null],
    ['nearly the same without an address', signs('abcdefghi'), signs(old, at('x', 'Post')), 'same'],
    [
      'two thirds the same under the same title, without an address',
      signs('abcdefgxyz'),
      signs(old),
      'version',
    ],
    ['two thirds the same under another title', signs('abcdefgxyz', { title: 'Other' }), signs(old), null],
    ['a part of it', signs('bc', { ...at('x'), excerpt: true }), signs(old, at('x')), 'same'],
    ['a part with one sentence more', signs('bcz', { ...at('x'), excerpt: true }), signs(old, at('x')), null],
    [
      'a part of what another outlet wrote',
      signs('bc', { ...at('y', 'Mail'), excerpt: true }),
      signs(old, at('x')),
      null,
    ],
    [
      'the whole page of which the reader dropped a part',
      signs(`${old}kl`, at('x')),
      signs(old, { ...at('x'), dropped: new Set('kl') }),
      'same',
    ],
    [
      'that page with another sentence',
      signs(`${old}klm`, at('x')),
      signs(old, { ...at('x'), dropped: new Set('kl') }),
      'version',
    ],
    [
      'a page of which the reader drops a part now',
      signs('abcd', { ...at('x'), dropped: new Set('efghij') }),
      signs(old, at('x')),
      'same',
    ],
    ['nothing', signs(''), signs(old), null],
  ]
  it.each(rows)('%s', (_, text, known, kind) => {
    expect(recogniseText(text, [{ id: 'r', signs: known }])?.kind ?? null).toBe(kind)
  })

  it('as the one it is most like', () => {
    const reports = [
      { id: 'copy', signs: signs(old, at('z', 'Mail')) },
      { id: 'version', signs: signs('abz', at('x')) },
      { id: 'same', signs: signs(old, at('x')) },
    ]
    expect(recogniseText(signs(old, at('x')), reports)).toEqual({ kind: 'same', report: 'same' })
    expect(recogniseText(signs(old, at('x')), reports.slice(0, 2))).toEqual({
      kind: 'version',
      report: 'version',
    })
    expect(recogniseText(signs(old), [])).toBeNull()
  })
})

describe('two texts side by side', () => {
  const short = (before: string[][], after: string[][]) =>
    differences(before, after).map(
      ({ kind, before: old, after: now, paragraph }) => `${kind} ${paragraph}: ${old} | ${now}`,
    )

  it('tells what stayed, came, went and changed, in order', () => {
    const before = [
      ['The ferry sank.', 'Nine people died there.'],
      ['Divers search the wreck.'],
      ['It was raining.'],
    ]
    const after = [['The ferry sank.', 'Ten people died there.', 'A boat came.'], ['It was raining!']]
    expect(short(before, after)).toEqual([
      'same 1: The ferry sank. | The ferry sank.',
      'changed 1: Nine people died there. | Ten people died there.',
      'added 1: null | A boat came.',
      'removed 2: Divers search the wreck. | null',
      'same 2: It was raining. | It was raining!',
    ])
  })

  it('keeps what went before a changed sentence', () => {
    expect(short([['One left.', 'Nine people died there.']], [['Ten people died there.']])).toEqual([
      'removed 1: One left. | null',
      'changed 1: Nine people died there. | Ten people died there.',
    ])
  })

  it.each([
    ['nothing', [], [], []],
    ['a text that is new', [], [['A.']], ['added 1: null | A.']],
    ['a text that is gone', [['A.']], [], ['removed 1: A. | null']],
  ])('of %s', (_, before, after, expected) => {
    expect(short(before, after)).toEqual(expected)
  })

  it('gives both texts back, however long they are', () => {
    for (const count of [3, 60, 3000]) {
      const before = [Array.from({ length: count }, (_, at) => `Sentence ${at} of the old text.`)]
      const after = [
        (before[0] ?? [])
          .map((text, at) => (at % 5 === 0 ? `Line ${at} is new here.` : text))
          .reverse()
          .slice(1),
      ]
      const found = differences(before, after)
      const texts = (side: 'before' | 'after') => found.flatMap((one) => one[side] ?? [])
      expect(texts('before')).toEqual(before.flat())
      expect(texts('after')).toEqual(after.flat())
    }
  })
})
