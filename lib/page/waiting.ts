import { SHORTEST_NEWS } from './repair.ts'

/** Looks at most so often at first, in ms; each time nothing was found it waits twice as long. */
const FIRST = 1_000
/** What has not come by then does not come by itself, in ms. */
const PATIENCE = 60_000
/** Pages build parts that cannot be watched from outside; these looks come in any case, in ms. */
const ANYWAY = [1_000, 4_000]

/** Calls back when text appears in a page that had no article yet, until the signal ends or it has waited long enough. */
export function waitForText(
  window: Window & typeof globalThis,
  onText: () => void,
  signal: AbortSignal,
): void {
  let pause = FIRST
  let timer = 0
  const look = () => {
    timer = 0
    pause *= 2
    onText()
  }
  const observer = new window.MutationObserver((records) => {
    const isText = records.some(({ addedNodes }) =>
      [...addedNodes].some((node) => (node.textContent?.length ?? 0) >= SHORTEST_NEWS),
    )
    if (isText && timer === 0) timer = window.setTimeout(look, pause)
  })
  observer.observe(window.document.documentElement, { subtree: true, childList: true })
  const timers = ANYWAY.map((ms) => window.setTimeout(onText, ms))
  const end = () => {
    observer.disconnect()
    for (const one of [...timers, timer, over]) window.clearTimeout(one)
  }
  const over = window.setTimeout(end, PATIENCE)
  signal.addEventListener('abort', end)
}
