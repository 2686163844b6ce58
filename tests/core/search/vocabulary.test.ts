import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { typingErrors } from '../../../lib/core/search/edit-distance.ts'
import { openVocabulary } from '../../../lib/core/search/vocabulary.ts'

/** typed, word, errors at most, still typing, errors found */
const DISTANCES: [string, string, number, boolean, number][] = [
  ['court', 'court', 2, false, 0],
  ['cuort', 'court', 2, false, 1],
  ['curt', 'court', 2, false, 1],
  ['courrt', 'court', 2, false, 1],
  ['coast', 'court', 1, false, 2],
  ['calif', 'california', 2, false, 3],
  ['calif', 'california', 2, true, 0],
  ['cailf', 'california', 2, true, 1],
  ['', 'court', 2, true, 0],
  ['zebra', 'court', 2, false, 3],
]

describe('typing errors', () => {
  it.each(DISTANCES)('%s for %s', (typed, word, most, open, errors) => {
    expect(typingErrors(typed, word, most, open)).toBe(errors)
  })

  it('one more letter, one letter less and one other letter are one error each', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'd'), minLength: 2, maxLength: 12 })
    fc.assert(
      fc.property(word, fc.nat(), (text, seed) => {
        const at = seed % text.length
        expect(typingErrors(text, text, 2)).toBe(0)
        expect(typingErrors(`${text.slice(0, at)}x${text.slice(at)}`, text, 2)).toBe(1)
        expect(typingErrors(text.slice(0, at) + text.slice(at + 1), text, 2)).toBe(1)
        expect(typingErrors(`${text.slice(0, at)}x${text.slice(at + 1)}`, text, 2)).toBe(1)
      }),
    )
  })
})

describe('a vocabulary', () => {
  const words = openVocabulary([
    'court',
    'courthous',
    'coast',
    'california',
    'anthrop',
    'sanction',
    '2026',
    'ab',
  ])

  it('knows what is in it', () => {
    expect(words.size).toBe(8)
    expect([words.has('court'), words.has('cour')]).toEqual([true, false])
  })
  it('lists what begins so, the shortest first', () => {
    expect(words.beginning('co', 9)).toEqual(['coast', 'court', 'courthous'])
    expect(words.beginning('co', 1)).toEqual(['coast'])
    expect(words.beginning('x', 9)).toEqual([])
  })
  it.each([
    ['cuort', false, ['court']],
    ['antrop', false, ['anthrop']],
    ['califronia', false, ['california']],
    ['califo', true, ['california']],
    ['2027', false, []],
    ['acb', false, []],
    ['', true, []],
    ['x'.repeat(5000), false, []],
  ])('guesses what %s stands for', (typed, open, found) => {
    expect(words.near(typed, 5, open)).toEqual(found)
  })
  it('guesses the same whether it was made ready, half or not at all', () => {
    const terms = Array.from({ length: 3000 }, (_, at) =>
      `word${String.fromCharCode(97 + (at % 26))}${at}x`.replace(
        /\d/g,
        (digit) => 'abcdefghij'[Number(digit)] ?? '',
      ),
    )
    const [whole, half, none] = [0, 1, 2].map(() => openVocabulary([...new Set(terms)]))
    for (const _ of whole?.prepare() ?? []);
    for (const _ of half?.prepare() ?? []) break
    const typed = `${terms.at(-1)?.slice(0, 5)}q${terms.at(-1)?.slice(6)}`
    expect(none?.near(typed, 5, false).length).toBeGreaterThan(0)
    expect(half?.near(typed, 5, false)).toEqual(none?.near(typed, 5, false))
    expect(whole?.near(typed, 5, false)).toEqual(none?.near(typed, 5, false))
  })
})
