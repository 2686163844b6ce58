import { expect } from 'vitest'

/** So quick, nothing grows too fast; less than a machine's own trembling (milliseconds). */
const QUIET = 60
/** Twice the text takes about twice the time; four times would be the square of its length. */
const MOST = 3
const TRIES = 10
/** Only an alarm, far above what a busy machine makes of any of them (milliseconds). */
const ALARM = 2000

/**
 * Expects that a run's time grows no faster than about its size. The best of several tries counts, for others use the machine,
 * too; no bound but the alarm depends on how fast it is.
 *
 * @param run does the work for a text of so many characters
 */
export function expectLinear(run: (size: number) => void, size: number): void {
  let half = Number.POSITIVE_INFINITY
  let whole = Number.POSITIVE_INFINITY
  for (let attempt = 0; attempt < TRIES; attempt++) {
    whole = Math.min(whole, timeOf(run, size))
    if (whole <= QUIET) return
    half = Math.min(half, timeOf(run, size / 2))
    if (whole <= MOST * half && whole < ALARM) return
  }
  expect(whole, 'milliseconds').toBeLessThan(ALARM)
  expect(whole / half, 'growth of the time for twice the text').toBeLessThanOrEqual(MOST)
}

function timeOf(run: (size: number) => void, size: number): number {
  const begun = performance.now()
  run(size)
  return performance.now() - begun
}
