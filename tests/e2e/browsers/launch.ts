import { launchChromium } from './chromium.ts'
import type { Browser, BrowserKind, LaunchOptions } from './driver.ts'
import { launchFirefox } from './firefox.ts'

/** Starts a browser of this kind with a fresh profile and the extension in it. */
export function launch(kind: BrowserKind, options: LaunchOptions): Promise<Browser> {
  return kind === 'firefox' ? launchFirefox(options) : launchChromium(options)
}
