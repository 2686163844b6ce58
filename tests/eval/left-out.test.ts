import { describe, expect, it } from 'vitest'
import { readFolds } from './held-out.ts'
import { listHeldOut, measureLeftOut } from './left-out.ts'
import record from './record.json' with { type: 'json' }
import { readStories } from './stories.ts'

/** A change may shift single omissions; what loses more than this is a loss of quality. */
const TOLERANCE = 0.02

describe('what articles leave out, of stories left out in training', () => {
  const folds = readFolds()
  const known = record.leftOut
  const measured = measureLeftOut(readStories().flatMap((story) => listHeldOut(story, folds)))

  it('names no more of what the article speaks of in other words', () => {
    for (const [at, { read, spokenOf }] of known.first.entries())
      expect(measured.first[at]?.spokenOf, `of the first ${read}`).toBeLessThanOrEqual(spokenOf + TOLERANCE)
  })

  it('names no less of what is left out', () => {
    expect(measured.found).toBeGreaterThanOrEqual(known.found - 2 * TOLERANCE)
  })

  it('names as many reports that say it too, and no more that do not', () => {
    expect(measured.credited.right).toBeGreaterThanOrEqual(known.credited.right - 2 * TOLERANCE)
    expect(measured.credited.found).toBeGreaterThanOrEqual(known.credited.found - 2 * TOLERANCE)
  })

  it('puts first what more reports tell', () => {
    expect(measured.agreed.first).toBeGreaterThanOrEqual(known.agreed.first - 2 * TOLERANCE)
  })
})
