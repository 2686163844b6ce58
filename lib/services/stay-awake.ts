import { browser } from 'wxt/browser'

/** Any call of a browser API puts off the end of an idle worker, which comes after 30 s. In milliseconds. */
const EVERY = 20_000

/** Keeps the background awake while work is under way, until the returned function is called. */
export function stayAwake(): () => void {
  const timer = setInterval(() => void browser.runtime.getPlatformInfo(), EVERY)
  return () => clearInterval(timer)
}
