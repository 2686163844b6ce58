import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { likenessOf } from '../../../lib/core/judge/likeness.ts'
import { openReading } from '../../../lib/core/judge/reading.ts'
import { cosine, DIMENSIONS, product, vectorOf } from '../../../lib/core/judge/word-vectors.ts'
import { inputOf, pairOf } from './builders.ts'

const known = (word: string) => vectorOf(word) as Float32Array

describe('word vectors', () => {
  it.each([
    ['doctor', 'physician', 'harbour'],
    ['blaze', 'fire', 'lawsuit'],
    ['captain', 'skipper', 'budget'],
    ['villagers', 'residents', 'satellite'],
  ])('%s is more like %s than like %s', (word, like, unlike) => {
    expect(product(known(word), known(like))).toBeGreaterThan(product(known(word), known(unlike)) + 0.2)
  })

  it('knows a word with a possessive, and no name that nobody bears', () => {
    expect(vectorOf("doctor's")).toEqual(vectorOf('doctor'))
    expect(vectorOf('xqzvarn')).toBeNull()
  })

  it('gives vectors of unit length', () => {
    for (const word of ['ferry', 'minister', 'closed']) {
      expect(known(word)).toHaveLength(DIMENSIONS)
      expect(product(known(word), known(word))).toBeCloseTo(1, 5)
    }
  })

  it('calls nothing and something unlike, and never leaves -1 to 1', () => {
    const numbers = fc.array(fc.float({ noNaN: true, min: -9, max: 9 }), {
      minLength: DIMENSIONS,
      maxLength: DIMENSIONS,
    })
    fc.assert(
      fc.property(numbers, numbers, (a, b) => {
        const value = cosine(Float32Array.from(a), Float32Array.from(b))
        expect(Math.abs(value)).toBeLessThanOrEqual(1 + 1e-4)
      }),
    )
    expect(cosine(new Float32Array(DIMENSIONS), known('ferry'))).toBe(0)
  })
})

describe('likeness of two passages', () => {
  it('is 1 for a word that both have, less for another word, and the same from both sides', () => {
    const pair = pairOf('The skipper left the burning ferry.', 'The captain left the burning ferry.')
    const [here, there] = [likenessOf(pair), likenessOf(pair.back)]
    expect(here.rest).toEqual(there.rest)
    expect(here.rest.filter(Boolean)).toHaveLength(1)
    expect([...here.best].filter((value) => value === 1)).toHaveLength(3)
    const [mine, theirs] = [here, there].map((one) => one.bestOfRest[one.rest.indexOf(true)] as number)
    expect(mine).toBeCloseTo(theirs as number, 6)
    expect(mine).toBeGreaterThan(0.4)
    expect(mine).toBeLessThan(1)
  })

  it('has nothing to say of empty texts', () => {
    expect(likenessOf(pairOf('', 'The ferry sank.')).best).toHaveLength(0)
  })
})

it('finds a passage that says the same in other words before one that shares a word', () => {
  const reading = openReading(
    inputOf(
      ['Physicians treated the wounded at the harbour.'],
      ['Doctors looked after injured people on the quay.', 'The harbour office opens at nine every morning.'],
    ),
  )
  expect(reading.candidates(0, 0)[0]?.passage).toBe(0)
})
