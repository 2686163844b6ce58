import { describe, expect, it } from 'vitest'
import record from './recognition.json' with { type: 'json' }
import { sample } from './recognition.ts'

/** A change may shift single articles; what loses more than this is a loss of quality. */
const TOLERANCE = 0.03

describe('recognition of stories left out in fitting', async () => {
  const { reports, short, single, refused, clusters } = await sample()
  const before = record.sample

  it.each([
    ['reports recognised', reports.recognised, before.reports.recognised],
    ['with all of their story', reports.whole, before.reports.whole],
    ['short ones recognised', short.recognised, before.short.recognised],
    ['beside a single report', single.recognised, before.single.recognised],
    ['other doings refused', refused.other, before.refused.other],
    ['other doings refused beside a single report', single.otherRefused, before.single.otherRefused],
    ['events elsewhere refused', refused.elsewhere, before.refused.elsewhere],
    ['clusters', clusters.f1, before.clusters.f1],
  ])('%s: %d, and %d before', (_, now, then) => expect(now).toBeGreaterThanOrEqual(then - TOLERANCE))

  it('mixes stories no more than before', () =>
    expect(reports.mixed).toBeLessThanOrEqual(before.reports.mixed + TOLERANCE))
})
