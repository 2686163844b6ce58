import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  claimTerms,
  decodePostings,
  encodePostings,
  postingsOfSegment,
  rankClaims,
} from '../../lib/core/claim-index.ts'

const texts = [
  'The ferry Sorrel Queen collided with a freighter in the Varn Strait.',
  'Seven people died in the Varn Strait.',
  'The captain was asleep in his cabin.',
  'The weather was calm.',
]
const claims = texts.map((text, number) => ({ number, text }))
const postings = postingsOfSegment(claims)
const size = { claims: claims.length, meanLength: 7 }
const lengths = new Map(claims.map((claim) => [claim.number, claimTerms(claim).length]))

describe('postings', () => {
  it('come back from their bytes', () => {
    const row = fc.uniqueArray(
      fc.tuple(fc.integer({ min: 0, max: 2 ** 40 }), fc.integer({ min: 1, max: 500 })),
      {
        selector: ([claim]) => claim,
      },
    )
    fc.assert(
      fc.property(row, (pairs) => {
        const list = pairs.sort(([a], [b]) => a - b).map(([claim, count]) => ({ claim, count }))
        expect(decodePostings(encodePostings(list))).toEqual(list)
      }),
    )
  })

  it('take one byte each where claims stand side by side', () => {
    const list = Array.from({ length: 1000 }, (_, claim) => ({ claim, count: 1 }))
    expect(encodePostings(list)).toHaveLength(1000)
  })

  it.each([[[128]], [[255, 255, 255]], [[3]], [Array(12).fill(255)]])(
    'damaged bytes %j are named',
    (bytes) => {
      expect(() => decodePostings(Uint8Array.from(bytes))).toThrow(/damaged/)
    },
  )

  it('never loop or lie on any bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 40 }), (bytes) => {
        try {
          expect(decodePostings(bytes).every(({ claim, count }) => claim >= 0 && count >= 0)).toBe(true)
        } catch (error) {
          expect(error).toBeInstanceOf(RangeError)
        }
      }),
    )
  })

  it('list every claim of a term in order, with counts', () => {
    expect(postings.get('strait')).toEqual([
      { claim: 0, count: 1 },
      { claim: 1, count: 1 },
    ])
    expect(postings.get('the')?.map((posting) => posting.claim)).toEqual([0, 1, 2, 3])
  })

  it('index the name of the speaker and a quote that the text lacks', () => {
    const claim = {
      text: 'He saw nothing.',
      quote: 'Thick fog',
      speaker: { name: 'Petra Sollow', named: true },
    }
    expect(claimTerms(claim)).toEqual(expect.arrayContaining(['sollow', 'fog']))
  })
})

const QUERIES: [string, number, string][] = [
  ['A ferry and a cargo ship collided in the Varn Strait', 0, 'two names and the deed'],
  ['Seven were killed in the strait', 1, 'the number decides between two claims of one place'],
  ['The captain slept in the cabin', 2, 'stems'],
  ['It was calm', 3, 'one rare word beats many stop words'],
]

describe('rankClaims', () => {
  it.each(QUERIES)('%j finds claim %i: %s', (query, first) => {
    const ranked = rankClaims(claimTerms({ text: query }), postings, size, lengths)
    expect(ranked[0]?.claim).toBe(first)
  })

  it('puts the claim itself first and keeps Dice within 0 and 1', () => {
    for (const claim of claims) {
      const ranked = rankClaims(claimTerms(claim), postings, size, lengths)
      expect(ranked[0]?.claim).toBe(claim.number)
      for (const { dice } of ranked) expect(dice).toBeGreaterThan(0)
      for (const { dice } of ranked) expect(dice).toBeLessThanOrEqual(1)
    }
  })

  it('finds nothing for words nobody wrote', () => {
    expect(rankClaims(['zebra'], postings, size, lengths)).toEqual([])
  })
})
