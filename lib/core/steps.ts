/** Work that takes long, cut into steps: it yields whenever others may have their turn, and returns what it found. */
export type Steps<T> = Generator<undefined, T>

/** Takes all steps at once. */
export function takeAll<T>(steps: Steps<T>): T {
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
  }
}
