import { expect } from 'vitest'

/** So quick, nothing grows too fast: the square of the length would take far longer (milliseconds). */
const QUIET = 40
/** Four times the text takes about four times the time; sixteen times would be the square of its length. */
const PARTS = 4
const MOST = 9
const TRIES = 6
/** Only an alarm, far above what any of them takes (milliseconds). */
const ALARM = 2000

/**
 * Expects that a run's time grows no faster than about its size. Time is that of the processor, for others use the machine, too,
 * and the best of several tries counts; no bound but the alarm depends on how fast it is.
 *
 * @param run does the work for a text of so many characters
 */
export function expectLinear(run: (size: number) => void, size: number): void {
  let part = Number.POSITIVE_INFINITY
  let whole = Number.POSITIVE_INFINITY
  for (let attempt = 0; attempt < TRIES; attempt++) {
    whole = Math.min(whole, timeOf(run, size))
    if (whole <= QUIET) return
    part = Math.min(part, timeOf(run, size / PARTS))
    if (whole <= MOST * part && whole < ALARM) return
  }
  expect(whole, 'milliseconds').toBeLessThan(ALARM)
  expect(whole / part, `growth of the time for ${PARTS} times the text`).toBeLessThanOrEqual(MOST)
}

function timeOf(run: (size: number) => void, size: number): number {
  const begun = process.threadCpuUsage()
  run(size)
  const { user, system } = process.threadCpuUsage(begun)
  return (user + system) / 1000
}
