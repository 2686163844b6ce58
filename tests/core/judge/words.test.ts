import { describe, expect, it } from 'vitest'
import { wordsOf } from '../../../lib/core/judge/words.ts'

/** Terms of the words that carry something. */
const terms = (text: string) => wordsOf(text).flatMap((word) => (word.stop ? [] : [word.term]))

describe('names that are written in several ways', () => {
  it.each([
    ['the United States', 'the US'],
    ['the U.S.', 'America'],
    ['the United Kingdom', 'the UK'],
    ['Britain', 'British'],
    ['the European Union', 'the EU'],
    ['the United Nations', 'the UN'],
  ])('%s and %s have one term', (one, other) => {
    expect(terms(one)).toEqual(terms(other))
    expect(terms(one)).toHaveLength(1)
  })

  it('a pronoun is no country, and two names stay two', () => {
    expect(terms('they told us')).not.toContain('usa')
    expect(terms('United Airlines and States')).not.toContain('usa')
  })
})
