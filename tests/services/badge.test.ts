import { describe, expect, it } from 'vitest'
import { emptyPage, type PageState } from '../../lib/core/page-state.ts'
import { badgeOf } from '../../lib/services/badge.ts'

const story = { reports: ['000'], sameAs: null, confidence: 1, language: 'judged' as const }
const page = (change: Partial<PageState>): PageState => ({ ...emptyPage(1), phase: 'done', story, ...change })

describe('the badge', () => {
  const rows: [string, PageState | null, number, number, string, RegExp][] = [
    ['of a page never checked', null, 0, 0, '', /check this page/],
    ['of a page whose marks were removed', page({ phase: 'cleared' }), 3, 0, '', /check this page/],
    ['while the page is read', page({ phase: 'reading' }), 0, 0, '…', /reading/],
    ['while nothing is found yet', page({ phase: 'judging' }), 0, 0, '…', /so far/],
    [
      'while something is found',
      page({ phase: 'judging' }),
      1,
      0,
      'C1',
      /1 contradicted by other reports so far/,
    ],
    ['with both kinds', page({}), 2, 1, 'C2', /2 contradicted, 1 disputed by other reports$/],
    ['with disputes alone', page({}), 0, 4, 'D4', /4 disputed by/],
    ['with very many', page({}), 100, 1, 'C99+', /100 contradicted, 1 disputed/],
    ['without any', page({}), 0, 0, '', /no sentence contradicted or disputed/],
    [
      'where no other report tells the story',
      page({ story: { ...story, reports: [] } }),
      0,
      0,
      '–',
      /no other report/,
    ],
    [
      'of a failure',
      page({ phase: 'failed', problem: { code: 'pdf', message: 'This is a PDF.' } }),
      0,
      0,
      '!',
      /This is a PDF/,
    ],
  ]
  it.each(rows)('%s', (_, state, contradicted, disputed, text, title) => {
    const badge = badgeOf(state, contradicted, disputed)
    expect(badge.text).toBe(text)
    expect(badge.text.length).toBeLessThanOrEqual(4)
    expect(badge.title).toMatch(title)
  })

  it('tells contradicted from disputed by colour as well as by letter, and both from none', () => {
    const colours = [badgeOf(page({}), 1, 0), badgeOf(page({}), 0, 1), badgeOf(page({}), 0, 0)].map(
      ({ colour }) => colour,
    )
    expect(new Set(colours).size).toBe(3)
  })
})
