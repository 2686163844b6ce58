import { describe, expect, it } from 'vitest'
import { fuzzy } from '../../../lib/core/matchers/fuzzy.ts'

const VOCABULARY = [
  'alibaba',
  'anthropic',
  'amodei',
  'sorrel',
  'lindqvan',
  'exfiltr',
  'animal',
  'harbour',
  'queen',
  'tern',
]
const EXPANDED: [string, string | undefined, string][] = [
  ['allibaba', 'alibaba', 'a letter too many'],
  ['antropic', 'anthropic', 'a letter too few'],
  ['amodai', 'amodei', 'another vowel'],
  ['lindquan', 'lindqvan', 'another spelling of a name'],
  ['harbor', 'harbour', 'American spelling'],
  ['zebra', undefined, 'nothing near'],
  ['turn', undefined, 'too short to guess'],
  ['animation', undefined, 'another word with the same beginning'],
  ['x'.repeat(5000), undefined, 'no word at all'],
]

describe('the expander', () => {
  it.each(EXPANDED)('%s -> %s: %s', (word, found) => {
    expect(fuzzy.expand([word], VOCABULARY).get(word)).toBe(found)
  })
  it('expands nothing from nothing', () => expect(fuzzy.expand(['anthropic'], [])).toEqual(new Map()))
})

describe('the re-ranker', () => {
  const candidates = ['The weather was fine.', 'Antropic acused Alibaba of theft.', 'Alibaba denies it.']
  it('puts a damaged copy first', () => {
    const scores = fuzzy.likeness('Anthropic accused Alibaba of theft', candidates)
    expect(scores).toHaveLength(3)
    expect(scores[1]).toBeGreaterThan(scores[2] ?? 1)
    expect(scores[0]).toBe(0)
    for (const score of scores) expect(score).toBeLessThanOrEqual(1)
  })
  it('compares nothing with nothing', () => expect(fuzzy.likeness('the of', candidates)).toEqual([0, 0, 0]))
})
