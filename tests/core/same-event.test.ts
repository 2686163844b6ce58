import { describe, expect, it } from 'vitest'
import { RAREST, rarity } from '../../lib/core/rarity.ts'
import { likeness, sharedDeeds } from '../../lib/core/same-event.ts'
import { profileText } from '../../lib/core/text-profile.ts'

const profile = (...texts: string[]) => profileText(texts)

describe('the profile of a text', () => {
  it('takes capitals inside a sentence for names, not those of grammar, titles, days and countries', () => {
    const { names } = profile(
      'On Tuesday the Sorrel Star sank off Cape Hollin, Prime Minister Aldo Renswick said in London.',
      'Nobody slept.',
      'He said: "Everything went dark."',
    )
    expect([...names].sort()).toEqual(['aldo', 'cape', 'hollin', 'renswick', 'sorrel', 'star'])
  })

  it('knows words that are also written small', () => {
    const { common } = profile('The Institute opened.', 'It is an institute of the sea.')
    expect(common.has('institut')).toBe(true)
  })

  it('replaces terms that the corpus spells otherwise', () => {
    const { counts } = profileText(['The Sorell sank.'], null, new Map([['sorel', 'sorrel']]))
    expect([...counts.keys()]).toContain('sorrel')
  })
})

describe('what texts have in common', () => {
  const report = profile(
    'The ferry Sorrel Queen hit a freighter off Cape Hollin.',
    'Captain Tomas Veyle of the Sorrel Queen slept.',
  )

  it('is all of it for the same text', () => {
    const alike = likeness(report, [report])
    expect([alike.cover, alike.share, alike.lead]).toEqual([1, 1, 1])
    expect(alike.wording).toBeGreaterThan(0.6)
  })
  it('is nothing without a shared name, however like the words', () => {
    const elsewhere = profile(
      'The ferry Marigold Star hit a freighter off Gant Point.',
      'Captain Edda Morrough slept.',
    )
    expect(likeness(elsewhere, [report])).toEqual({ cover: 0, share: 0, lead: 0, wording: 0 })
  })
  it('is names without wording for other doings of the same actors', () => {
    const party = profile(
      'The Sorrel Queen was painted green in Merrowick.',
      'Guests drank wine aboard the Sorrel Queen.',
    )
    const alike = likeness(party, [report])
    expect(alike.lead).toBe(1)
    expect(alike.wording).toBeLessThan(0.3)
    expect(sharedDeeds(party, [report, report])).toBeLessThan(0.5)
    expect(sharedDeeds(report, [report, report])).toBeGreaterThan(1)
  })
})

it('rarity runs from stop words to unseen ones', () => {
  expect(rarity('the')).toBe(0)
  expect(rarity('sorrel')).toBe(RAREST)
  expect(rarity('compani')).toBeGreaterThan(0)
  expect(rarity('compani')).toBeLessThan(RAREST)
})
