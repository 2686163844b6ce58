import type { Steps } from '../core/steps.ts'

/** How long work goes on before others get their turn, in milliseconds. */
const TURN = 40

/** Call it after each piece of work: it waits for others when the current turn has lasted long enough. */
export function turns(): () => Promise<void> {
  let since = performance.now()
  return async () => {
    if (performance.now() - since < TURN) return
    await new Promise((resolve) => setTimeout(resolve, 0))
    since = performance.now()
  }
}

/** Takes the steps of a long work, with turns for others between them. */
export async function takeInTurns<T>(steps: Steps<T>, takeTurns: () => Promise<void>): Promise<T> {
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
    await takeTurns()
  }
}
