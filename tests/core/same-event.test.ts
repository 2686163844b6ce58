import { describe, expect, it } from 'vitest'
import { eventChance, GATE } from '../../lib/core/event-odds.ts'
import { RAREST, rarity } from '../../lib/core/rarity.ts'
import { groupOf, sharedNames, WHAT, WHO } from '../../lib/core/same-event.ts'
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

  const names = (text: ReturnType<typeof profile>) => sharedNames(text, groupOf([report]))

  it('is all names for the same text', () => {
    expect(names(report)).toEqual({ cover: 1, share: 1, lead: 1 })
  })
  it('is nothing without a shared name, however like the words', () => {
    const elsewhere = profile(
      'The ferry Marigold Star hit a freighter off Gant Point.',
      'Captain Edda Morrough slept.',
    )
    expect(names(elsewhere)).toEqual({ cover: 0, share: 0, lead: 0 })
    expect(eventChance(elsewhere, groupOf([report]), GATE)).toEqual({ who: 0, what: 0 })
  })
  it('is names and not the doings for other doings of the same actors', () => {
    const party = profile(
      'The Sorrel Queen was painted green in Merrowick.',
      'Guests drank wine aboard the Sorrel Queen with captain Tomas Veyle.',
    )
    expect(names(party).lead).toBe(1)
    const chance = eventChance(party, groupOf([report]), GATE)
    expect(chance.what).toBeLessThan(eventChance(report, groupOf([report]), GATE).what * 0.8)
  })
  it('is more on the same days and with the same numbers', () => {
    const told = (day: string, dead: string) =>
      profile(`The Sorrel Queen hit a freighter off Cape Hollin on ${day}.`, `Police counted ${dead} dead.`)
    const group = groupOf([told('Tuesday', '34')])
    const chance = (day: string, dead: string) => eventChance(told(day, dead), group, GATE).what
    expect(chance('Tuesday', '34')).toBeGreaterThan(chance('Tuesday', '35'))
    expect(chance('Tuesday', '35')).toBeGreaterThan(chance('Friday', '35'))
  })
})

describe('the gate', () => {
  it('weighs every kind of evidence for groups of every size, and never what is alike against', () => {
    for (const { who, what } of GATE) {
      expect(who.weights).toHaveLength(WHO.length)
      expect(what.weights).toHaveLength(WHAT.length)
      for (const [at, weight] of who.weights.entries())
        expect(weight * (WHO[at] === 'strangers' ? -1 : 1), WHO[at]).toBeGreaterThanOrEqual(0)
      for (const [at, weight] of what.weights.entries()) expect(weight, WHAT[at]).toBeGreaterThanOrEqual(0)
    }
  })
})

it('rarity runs from stop words to unseen ones', () => {
  expect(rarity('the')).toBe(0)
  expect(rarity('sorrel')).toBe(RAREST)
  expect(rarity('compani')).toBeGreaterThan(0)
  expect(rarity('compani')).toBeLessThan(RAREST)
})
