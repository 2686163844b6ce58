/** When long work may go on. The page's own work goes first: nothing of ours holds the main thread for long. */
export interface Scheduler {
  /** Milliseconds of a clock that never goes back. */
  now(): number
  /** Resolves when waiting input and frames have had their turn. */
  pause(): Promise<void>
}

/** How long one stretch of work may last, in milliseconds. A frame has 16. */
const STRETCH = 10

/** Returns a function to call often during long work: it pauses when the current stretch has lasted long enough. */
export function createBreaks(scheduler: Scheduler): () => Promise<void> | undefined {
  let since = scheduler.now()
  return () => {
    if (scheduler.now() - since < STRETCH) return undefined
    return scheduler.pause().then(() => {
      since = scheduler.now()
    })
  }
}

/** The window's own scheduler, where it has one; timers where it has not. */
export function windowScheduler(window: Window & typeof globalThis): Scheduler {
  const native = (window as { scheduler?: { yield?: () => Promise<void> } }).scheduler
  return {
    now: () => window.performance.now(),
    pause: () =>
      native?.yield ? native.yield() : new Promise((resolve) => window.setTimeout(() => resolve(), 0)),
  }
}
