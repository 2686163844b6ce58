import { describe, expect, it } from 'vitest'
import { align } from '../../../lib/core/judge/align.ts'
import { FAMILIES, FEATURES } from '../../../lib/core/judge/features/index.ts'
import { pairOf } from './builders.ts'

/** What a family must see in a sentence beside a passage: the feature is above 0, or is 0. */
const CASES: Record<string, { here: string; there: string; seen?: string[]; unseen?: string[] }[]> = {
  overlap: [
    {
      here: 'The ferry sank at dawn.',
      there: 'The ferry sank at dawn.',
      seen: ['covered', 'exact', 'bigrams'],
    },
    {
      here: 'The court annulled the permit.',
      there: 'Judges quashed the licence.',
      seen: ['covered'],
      unseen: ['exact'],
    },
    { here: 'Rain fell all night.', there: 'Shares lost a tenth.', unseen: ['covered', 'bigrams'] },
  ],
  meaning: [
    {
      here: 'Physicians treated the wounded.',
      there: 'Doctors looked after injured people.',
      seen: ['whole', 'covered', 'rest', 'rest-both'],
    },
    {
      here: 'The ferry sank at dawn.',
      there: 'The ferry sank at dawn.',
      seen: ['whole', 'covered', 'least'],
      unseen: ['far', 'rest', 'rest-both'],
    },
    { here: 'Rain fell all night.', there: 'The jury acquitted her.', seen: ['far', 'far-back'] },
  ],
  names: [
    {
      here: 'It was Marta Quell who resigned.',
      there: 'On Monday Marta Quell left.',
      seen: ['shared'],
      unseen: ['only-here'],
    },
    {
      here: 'The prize went to Marta Quell.',
      there: 'The prize went to Oskar Lind.',
      seen: ['only-here', 'only-there', 'none-shared'],
    },
  ],
  numbers: [
    {
      here: 'Seven people died.',
      there: 'Nine people were killed.',
      seen: ['conflict', 'strict'],
      unseen: ['match'],
    },
    {
      here: 'More than 30 people died.',
      there: 'Some 34 people died.',
      seen: ['match'],
      unseen: ['conflict'],
    },
    { here: 'It lists 47 passages.', there: 'It lists 74 of them.', seen: ['swapped'] },
    { here: 'The first cut since 2016.', there: 'The first cut since 2020.', seen: ['year-conflict'] },
  ],
  dates: [
    {
      here: 'He left on Monday.',
      there: 'He left on Thursday.',
      seen: ['weekday-differs'],
      unseen: ['weekday-same'],
    },
    { here: 'It fell on 2 March.', there: 'It fell on 3 March.', seen: ['day-differs'] },
  ],
  negation: [
    {
      here: 'The firm has applied for an injunction.',
      there: 'The firm has not applied for an injunction.',
      seen: ['differs', 'scope-differs', 'parity-differs'],
    },
    { here: 'All sailors were unhurt.', there: 'None of the sailors was injured.', seen: ['parity-agrees'] },
    { here: 'No fewer than 40 came.', there: 'Forty came.', unseen: ['differs'] },
  ],
  answers: [
    {
      here: 'The firm declined to comment.',
      there: 'The firm apologised on Sunday.',
      seen: ['silent-here', 'silent-spoke'],
    },
    {
      here: 'The firm would not be drawn.',
      there: 'The firm declined to comment.',
      seen: ['silent-both'],
      unseen: ['silent-spoke'],
    },
    { here: 'He denies having known.', there: 'He admitted that he knew.', seen: ['deny-admit'] },
  ],
  rivals: [
    { here: 'The mayor called for help.', there: 'The priest called for help.', seen: ['role'] },
    { here: 'The security was adequate.', there: 'The security was inadequate.', seen: ['opposed'] },
    { here: 'Fog lay over the water.', there: 'The sky over the water was clear.', seen: ['opposed'] },
  ],
  cues: [
    {
      here: 'Bottles flew before the gas.',
      there: 'Bottles flew only after the gas.',
      seen: ['before-after'],
    },
    { here: 'They may have known.', there: 'They knew.', seen: ['maybe-here'], unseen: ['maybe-both'] },
  ],
  quotes: [
    {
      here: '"They came up barefoot, wrapped in curtains," said the mayor, Hedwig Tarn.',
      there: '"They came up barefoot, wrapped in curtains," said the priest, Aurel Ninn.',
      seen: ['same', 'same-other-name'],
    },
  ],
  fillers: [
    {
      here: 'The papers were lodged in Merrowick on Monday.',
      there: 'The papers were lodged in Tessay on Monday.',
      seen: ['name', 'after-in'],
    },
  ],
  position: [{ here: 'One.', there: 'Two.', seen: ['lead-here', 'lead-there', 'both-lead'] }],
  context: [
    {
      here: 'It was Tomas Veyle who steered.',
      there: 'On Monday Tomas Veyle was freed.',
      seen: ['subject-same'],
      unseen: ['subject-differs'],
    },
  ],
  scope: [
    { here: 'All seven members agreed.', there: 'The council voted four to three.', seen: ['voice-split'] },
    {
      here: 'It hit nine of its 11 hospitals.',
      there: 'It hit all eleven hospitals.',
      seen: ['part-of-whole'],
    },
  ],
  routes: [
    {
      here: 'The train ran from Kessimar to Ilven.',
      there: 'The train ran from Ilven to Kessimar.',
      seen: ['reversed'],
      unseen: ['same'],
    },
  ],
  persons: [
    { here: 'So said Maud Teclaw.', there: 'So said Bram Teclaw.', seen: ['surname-shared-first-differs'] },
  ],
}

describe('families of features', () => {
  it('has a table for each', () => {
    expect(Object.keys(CASES).sort()).toEqual(FAMILIES.map((family) => family.name).sort())
  })

  it('names each feature once', () => {
    expect(new Set(FEATURES).size).toBe(FEATURES.length)
  })

  for (const family of FAMILIES) {
    it.each(CASES[family.name] ?? [])(
      `${family.name}: $here / $there`,
      ({ here, there, seen = [], unseen = [] }) => {
        const values = family.measure(pairOf(here, there))
        expect(values).toHaveLength(family.features.length)
        const value = (name: string) => values[family.features.indexOf(name)]
        for (const name of seen) expect(value(name), name).toBeGreaterThan(0)
        for (const name of unseen) expect(value(name), name).toBe(0)
      },
    )
  }
})

describe('a pair from the other side', () => {
  it('has the numbers of its two passages aligned the other way round', () => {
    const pair = pairOf('The mayor refused the plan of 30 homes.', 'A priest welcomed 40 homes.')
    const { here, there, story } = pair
    expect(pair.back.back).toBe(pair)
    for (const family of FAMILIES) {
      family.measure(pair)
      expect(family.measure(pair.back)).toEqual(family.measure(align(there, here, story)))
    }
  })
})
