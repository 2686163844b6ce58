import { describe, expect, it } from 'vitest'
import { countOrigins } from '../../lib/core/origins.ts'
import type { Stance } from '../../lib/core/types.ts'
import { stance } from './builders.ts'

const says = (report: string, text: string, more: Partial<Stance> = {}) =>
  stance(report, 'confirm', {
    evidence: [{ claim: `${report}-1`, paragraph: 1, sentence: 1, text, mode: 'asserted' }],
    ...more,
  })
const WIRE = 'The ferry sank off Cape Hollin late on Tuesday with 231 people on board.'

const CASES: [string, Stance[], number][] = [
  ['own words', [says('a', 'The ferry sank.'), says('b', 'Off Cape Hollin a ship went down.')], 2],
  ['the same wire text', [says('a', WIRE), says('b', `Report: ${WIRE}`), says('c', 'It sank at night.')], 2],
  [
    'the same quote, in other quotation marks',
    [
      says('a', '“You could see the lighthouse,” she said.'),
      says('b', 'She said "you could see the lighthouse" twice.'),
    ],
    1,
  ],
  [
    'the same named source, once by the full name',
    [
      says('a', 'Seventeen knots, according to Ilsa Dorrant.'),
      says('b', 'The ferry did 17 knots, Dorrant said.'),
      says('c', 'Its speed was about 17 knots.'),
    ],
    2,
  ],
  [
    'other sources, and pronouns, are no bond',
    [
      says('a', 'Seventeen knots, according to Ilsa Dorrant.'),
      says('b', 'She said that it did 17 knots.'),
      says('c', 'It did 17 knots, Tomas Veyle said.'),
    ],
    3,
  ],
  [
    'a chain: each shares with the next',
    [
      says('a', WIRE),
      says('b', `${WIRE} “Nobody could see the buoy at all.”`),
      says('c', '“Nobody could see the buoy at all.”'),
    ],
    1,
  ],
  [
    'unsure ones and contradictions do not count',
    [says('a', WIRE, { sure: false }), says('b', WIRE, { verdict: 'contradict' })],
    0,
  ],
  ['none', [], 0],
]

describe('origins', () => {
  it.each(CASES)('%s', (_, stances, count) => expect(countOrigins(stances)).toBe(count))

  it('sees quotes that are kept beside the claim', () => {
    const quotes = new Map([
      ['a-1', 'a desperate commercial move by a rival'],
      ['b-1', 'a desperate commercial move by a rival'],
    ])
    expect(countOrigins([says('a', 'It calls it a move.'), says('b', 'A move, it says.')], quotes)).toBe(1)
  })
})
