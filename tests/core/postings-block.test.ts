import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Posting } from '../../lib/core/corpus.ts'
import { blockAt, blocksOf, readBlock } from '../../lib/core/postings-block.ts'
import { MOST_SEGMENTS, mergeBlocks, segmentsToMerge } from '../../lib/core/segment-merge.ts'

const term = fc.string({
  unit: fc.constantFrom('a', 'b', 'é', '9', '\ud83d\ude00'),
  minLength: 1,
  maxLength: 6,
})
const postings = fc
  .uniqueArray(fc.nat(5000), { minLength: 1, maxLength: 40 })
  .map((claims) => claims.sort((a, b) => a - b).map((claim): Posting => ({ claim, count: 1 + (claim % 3) })))
const index = fc.dictionary(term, postings, { maxKeys: 300 }).map((all) => new Map(Object.entries(all)))

describe('blocks of postings', () => {
  it('give back what was put in, each term from the block that its name leads to', () => {
    fc.assert(
      fc.property(index, (all) => {
        const blocks = blocksOf(all)
        const firsts = blocks.map(({ first }) => first)
        expect(firsts).toEqual([...firsts].sort())
        for (const [word, list] of all) {
          const block = blocks[blockAt(firsts, word)]
          expect(block && readBlock(block, new Set([word])).get(word)).toEqual(list)
        }
        expect(new Map(blocks.flatMap((block) => [...readBlock(block)]))).toEqual(all)
      }),
    )
  })

  it.each([
    ['no bytes', new Uint8Array()],
    ['too few', new Uint8Array([9, 0, 0, 0, 1])],
    ['bytes that are no postings', new Uint8Array([1, 0, 0, 0, 255])],
  ])('tell damage: %s', (_, bytes) => {
    expect(() => readBlock({ terms: 'a', bytes })).toThrow(RangeError)
  })

  it('stand before a term only when it comes after their first', () => {
    expect(['a', 'b', 'c', 'd', 'zz'].map((word) => blockAt(['b', 'd'], word))).toEqual([-1, 0, 0, 1, 1])
    expect(blockAt([], 'a')).toBe(-1)
  })
})

describe('merging', () => {
  it('holds all living postings of all segments, once', () => {
    const shifted = (all: Map<string, Posting[]>, by: number) =>
      new Map([...all].map(([word, list]) => [word, list.map((one) => ({ ...one, claim: one.claim + by }))]))
    fc.assert(
      fc.property(index, index, (a, b) => {
        const later = shifted(b, 10_000)
        const lives = (claim: number) => claim % 7 !== 0
        const merged = mergeBlocks([...blocksOf(later), ...blocksOf(a)], () => true, lives)
        const found = new Map(merged.flatMap((block) => [...readBlock(block)]))
        for (const word of new Set([...a.keys(), ...later.keys()])) {
          const all = [...(a.get(word) ?? []), ...(later.get(word) ?? [])].filter(({ claim }) => lives(claim))
          expect(found.get(word) ?? []).toEqual(all)
        }
      }),
    )
  })

  const sizes = (...all: number[]) => new Map(all.map((size, id) => [id, size]))
  it.each([
    ['few segments are left alone', sizes(1, 1, 1, 1, 1, 1, 1, 1), 0],
    ['many small ones become one', sizes(1, 1, 1, 1, 1, 1, 1, 1, 1), 9],
    ['a large one is not rewritten for some small ones', sizes(1, 1, 1, 1, 1, 1, 1, 1, 9000), 8],
    ['large ones are merged when there are too many', sizes(...Array(12).fill(1000)), 12],
  ])('%s', (_, all, merged) => {
    expect(segmentsToMerge(all)).toHaveLength(merged)
  })

  it('never leaves too many segments, and rewrites a claim only a few times', () => {
    let all = new Map<number, number>()
    let rewritten = 0
    for (let id = 0; id < 3000; id++) {
      all.set(id, 1)
      const chosen = segmentsToMerge(all)
      const held = chosen.reduce((sum, one) => sum + (all.get(one) ?? 0), 0)
      if (chosen.length === 0) continue
      rewritten += held
      all = new Map([...all].filter(([one]) => !chosen.includes(one)))
      all.set(id, held)
      expect(all.size).toBeLessThanOrEqual(MOST_SEGMENTS)
    }
    expect(rewritten / 3000).toBeLessThan(15)
  })
})
