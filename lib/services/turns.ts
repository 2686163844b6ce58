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
