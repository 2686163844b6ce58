import { describe, expect, it } from 'vitest'
import { areContrary, slotsOf } from '../../lib/core/contrary-slots.ts'

const contrary = (a: string, b: string) => areContrary(slotsOf(a), slotsOf(b))

describe('slots that only one value fits', () => {
  it.each([
    ['now and then', 'The summit is being held now.', 'The summit was held two years ago.'],
    ['under way and over', 'Talks are under way.', 'Talks were held last week.'],
    ['a number of the same things', 'Forty nations joined the pact.', 'Some 60 countries joined the pact.'],
    ['a share', 'The levy is 4% of turnover.', 'The levy is 9% of turnover.'],
    ['money', 'The repair cost $3 million.', 'The repair cost $8 million.'],
    ['a month', 'The leak was found in early May.', 'The leak was found in early June.'],
    ['a day', 'The leak was found on 3 May.', 'The leak was found on 9 May.'],
    ['a weekday', 'The vote was held on Friday.', 'The vote was held on Monday.'],
    ['a vague span', 'The strike went on for several weeks.', 'The strike went on for several years.'],
    ['a place', 'The papers went to a court in Luthen.', 'The papers went to a court in Mirandel.'],
    ['a place with an article', 'The tug lay in port at the Varn.', 'The tug lay in port at Merrowick.'],
    ['a name that does it', 'Estravia was the host of the games.', 'Caldria is the host of the games.'],
  ])('differ: %s', (_, a, b) => {
    expect(contrary(a, b)).toBe(true)
    expect(contrary(b, a)).toBe(true)
  })

  it.each([
    ['about so many', 'Nearly thirty nations joined.', '28 nations joined.'],
    ['other things are counted', 'Forty nations joined the pact.', 'The pact has 12 pages.'],
    ['only one side says it', 'The leak was found in May.', 'The leak was found by divers.'],
    ['a day of the month', 'The leak was found on 3 May.', 'The leak was found in early May.'],
    [
      'a further place',
      'The papers went to a court in Luthen.',
      'In Oster, she took papers to a court in Luthen.',
    ],
    ['two ways to write a name', 'The fair was held in Britain.', 'The fair was held in the UK.'],
    ['"may" and "march" are words', 'The pact may fail in June.', 'The march against the pact is in June.'],
    ['the same text', 'Forty nations met at Luthen in May.', 'Forty nations met at Luthen in May.'],
  ])('do not differ: %s', (_, a, b) => {
    expect(contrary(a, b)).toBe(false)
    expect(contrary(b, a)).toBe(false)
  })
})
