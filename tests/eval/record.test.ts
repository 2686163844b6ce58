import { describe, expect, it } from 'vitest'
import accuracy from '../../lib/core/accuracy.json' with { type: 'json' }
import { accuracyOf } from './accuracy.ts'
import { judgeHeldOut, readFolds } from './held-out.ts'
import { measure } from './measure.ts'
import record from './record.json' with { type: 'json' }
import { readStories } from './stories.ts'

/** A change may shift single rows; what loses more than this is a loss of quality. */
const TOLERANCE = 0.01

describe('quality of the judge on stories left out in training', () => {
  const folds = readFolds()
  const measured = measure(readStories().flatMap((story) => judgeHeldOut(story, folds)))
  const before = record.stories

  it('keeps its macro-F1', () => {
    expect(measured.figures.macro).toBeGreaterThanOrEqual(before.figures.macro - TOLERANCE)
  })

  it.each([
    ['omit', 0],
    ['confirm', 1],
    ['contradict', 2],
  ] as const)('keeps the F1 of %s', (_, at) => {
    expect(measured.figures.per[at]?.f1).toBeGreaterThanOrEqual(
      (before.figures.per[at]?.f1 ?? 1) - 2 * TOLERANCE,
    )
  })

  it.each(['confirm', 'contradict'] as const)('keeps the precision and the reach of sure %s', (verdict) => {
    expect(measured.sure[verdict].precision).toBeGreaterThanOrEqual(
      before.sure[verdict].precision - 3 * TOLERANCE,
    )
    expect(measured.sure[verdict].recall).toBeGreaterThanOrEqual(before.sure[verdict].recall - 3 * TOLERANCE)
  })

  it('shows the right passage', () => {
    expect(measured.evidence.three).toBeGreaterThanOrEqual(before.evidence.three - TOLERANCE)
  })

  it('means what its confidence says: no band with 50 stances or more is off by over .12', () => {
    for (const band of measured.calibration.filter((one) => one.stances >= 50)) {
      expect(Math.abs(band.confidence - band.right), `band from ${band.from}`).toBeLessThanOrEqual(0.12)
    }
  })
})

it('the help shows the figures that are recorded: npm run eval -- --save writes both', () => {
  expect(accuracy).toEqual(accuracyOf(record, readStories().length))
})
