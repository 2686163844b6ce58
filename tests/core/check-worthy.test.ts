import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  checkableSentences,
  checkWorthyFeatures,
  continuesQuote,
  worthinessOf,
} from '../../lib/core/check-worthy.ts'

const one = (text: string) => checkableSentences([{ text, paragraph: 1 }])[0]

/** Worded unlike anything that the weights were learned from. */
const CLAIMS = [
  'A freight train carrying gravel left the rails outside Bolvar on Friday.',
  'Rescuers recovered three bodies from the lower deck.',
  'The treasurer resigned in March.',
  'Inflation reached 9.1 percent in April, the statistics office said.',
  'Neither company responded to questions.',
  'The ministry declined to comment.',
  'Investigators believe the valve was closed by mistake.',
  'The two countries signed a fishing agreement in 2011.',
  'About 40 houses lost power.',
  'The vaccine was tested on 12,000 adults in five countries.',
  '"We left the building at once," said Karla Beem, a nurse.',
  'Police have arrested two men on suspicion of arson.',
]
const NOT_CLAIMS = [
  'Who will pay for all this?',
  'The optics are terrible.',
  'One thing is clear: this cannot go on.',
  'If the deal falls apart, it could trigger a new crisis.',
  'Time will tell.',
  'We must do better.',
  'What a night!',
  'This is a wake-up call for the whole industry.',
  'It is hard to know where to begin.',
  'For commuters, the implications are enormous.',
  'You have to laugh.',
  'The coming weeks will be decisive, and nobody should pretend otherwise.',
]

describe('check-worthiness', () => {
  it.each(CLAIMS)('is a claim: %s', (text) => expect(one(text)).toBe(true))
  it.each(NOT_CLAIMS)('is none: %s', (text) => expect(one(text)).toBe(false))

  it('knows which sentences go on with a quote', () => {
    const texts = ['He said: “It is late.', 'We must go.', 'Now.”', 'They left.']
    expect(continuesQuote(texts.map((text) => ({ text, paragraph: 1 })))).toEqual([false, true, true, false])
    expect(continuesQuote(texts.map((text, paragraph) => ({ text, paragraph })))).toEqual(
      Array(4).fill(false),
    )
  })

  it('gives a probability for any text, and features between 0 and 1', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.boolean(), (text, quoted) => {
        for (const value of Object.values(checkWorthyFeatures(text, quoted))) {
          expect(value).toBeGreaterThanOrEqual(0)
          expect(value).toBeLessThanOrEqual(1)
        }
        const [worth] = worthinessOf([{ text, paragraph: 1 }])
        expect(worth).toBeGreaterThanOrEqual(0)
        expect(worth).toBeLessThanOrEqual(1)
      }),
    )
  })

  it.each(['could '.repeat(50_000), '"'.repeat(100_000), 'If '.repeat(50_000), '“a'.repeat(50_000)])(
    'is not held up by hostile text',
    (text) => expect(worthinessOf([{ text, paragraph: 1 }])).toHaveLength(1),
  )
})

const SHARED = join(import.meta.dirname, '../../../shared/eval')
const GOLD = [
  'bundled/000.gold.jsonl',
  'bundled/001.gold.jsonl',
  'unseen/wire.gold.jsonl',
  'unseen/techblog.gold.jsonl',
]

describe.runIf(existsSync(SHARED))(
  'on labelled texts that the weights never saw (where they are present)',
  () => {
    it('F1 is at least .85', () => {
      const count = { right: 0, said: 0, gold: 0 }
      for (const file of GOLD) {
        const rows = readFileSync(join(SHARED, file), 'utf8').split('\n').filter(Boolean)
        const labelled = rows.map(
          (row) => JSON.parse(row) as { id?: string; text: string; checkable: boolean | null },
        )
        const said = checkableSentences(
          labelled.map(({ id, text }, at) => ({
            text,
            paragraph: Number(/p(\d+)/.exec(id ?? '')?.[1] ?? at),
          })),
        )
        labelled.forEach(({ checkable }, at) => {
          if (checkable === null) return
          if (checkable) count.gold++
          if (said[at]) count.said++
          if (checkable && said[at]) count.right++
        })
      }
      expect((2 * count.right) / (count.said + count.gold)).toBeGreaterThan(0.85)
    })
  },
)
