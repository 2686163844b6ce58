import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  isStopTerm,
  STOP_WEIGHT,
  STOP_WORDS,
  termOf,
  terms,
  termWeight,
  tokens,
} from '../../lib/core/terms.ts'

const TOKENS: [string, string[]][] = [
  ['The Ferry sank.', ['the', 'ferry', 'sank']],
  ['Alibaba’s or Alibaba‘s', ["alibaba's", 'or', "alibaba's"]],
  ['1,148 patients, 3.5% at 11:42 p.m.', ['1148', 'patients', '3.5', 'at', '11:42', 'pm']],
  ['the U.S. and the US', ['the', 'us', 'and', 'the', 'us']],
  ['Zürich, COVID-19, roll-on', ['zurich', 'covid', '19', 'roll', 'on']],
  ["‘quoted’ don't", ['quoted', "don't"]],
  ['5km', ['5', 'km']],
  ['', []],
  ['—!?', []],
]

const TERMS: [string, string[]][] = [
  ['filed filing files', ['file', 'file', 'file']],
  ["Alibaba's workers' bags", ['alibaba', 'worker', 'bag']],
  ['1998', ['1998']],
]

describe('terms', () => {
  it.each(TOKENS)('tokens of %j', (text, expected) => expect(tokens(text)).toEqual(expected))
  it.each(TERMS)('terms of %j', (text, expected) => expect(terms(text)).toEqual(expected))

  it('keeps stop words and weights them down', () => {
    expect(terms('They were there')).toHaveLength(3)
    expect(termWeight(termOf('were'))).toBe(STOP_WEIGHT)
    expect(termWeight('ferri')).toBe(1)
    for (const word of STOP_WORDS) expect(isStopTerm(termOf(word)), word).toBe(true)
  })

  it('takes any text, one term a token, never an empty token', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const found = tokens(text)
        expect(found.every((token) => token.length > 0)).toBe(true)
        expect(terms(text)).toHaveLength(found.length)
      }),
    )
    expect(terms('x'.repeat(300_000))).toHaveLength(1)
  })
})
