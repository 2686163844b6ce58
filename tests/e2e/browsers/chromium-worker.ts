import type { CDPSession } from 'playwright-core'
import { CdpTarget } from './cdp-target.ts'
import { until, within } from './until.ts'

/** The service worker of an extension, which Chromium starts when it is needed and stops when it likes. */
export class ChromiumWorker {
  readonly #cdp: CDPSession
  readonly #origin: string

  /** @param origin Address of the extension, with the last slash. */
  constructor(cdp: CDPSession, origin: string) {
    this.#cdp = cdp
    this.#origin = origin
  }

  /** Runs in the worker, waking it first where it sleeps. */
  async run<A extends unknown[], R>(script: (...args: A) => R | Promise<R>, ...args: A): Promise<R> {
    const worker = await CdpTarget.attach(this.#cdp, (await this.#target()) ?? (await this.#wake()))
    try {
      return await worker.run(script, ...args)
    } finally {
      await worker.detach()
    }
  }

  /**
   * Stops the worker where it runs. A message that waits may start it again at once, and Chromium then keeps its target: that
   * it was stopped is known by a mark in its memory, which is gone.
   */
  async stop(): Promise<void> {
    const worker = await this.#target()
    if (worker === null) return
    await this.run(() => void Object.assign(globalThis, { beforeTheStop: true }))
    await until('the service worker stopped', async () => {
      // A worker that is just starting overhears it; it is told again.
      await this.#cdp.send('Target.closeTarget', { targetId: worker }).catch(() => undefined)
      if ((await this.#target()) !== worker) return true
      // One that is ending may never answer.
      const isNew = this.run(() => !('beforeTheStop' in globalThis))
      return within(1_000, 'the answer of the service worker', isNew)
    })
  }

  async #target(): Promise<string | null> {
    const { targetInfos } = await this.#cdp.send('Target.getTargets')
    const worker = targetInfos.find(
      (one) => one.type === 'service_worker' && one.url.startsWith(this.#origin),
    )
    return worker?.targetId ?? null
  }

  /** Any message wakes it; a page of the extension in a tab behind sends one that nobody knows. */
  async #wake(): Promise<string> {
    const url = `${this.#origin}manifest.json`
    const { targetId } = await this.#cdp.send('Target.createTarget', { url, background: true })
    const page = await CdpTarget.attach(this.#cdp, targetId)
    try {
      return await until('the service worker woke', async () => {
        await page.run(() => chrome.runtime.sendMessage({ name: 'wake' }).catch(() => undefined))
        return this.#target()
      })
    } finally {
      await page.detach()
      await this.#cdp.send('Target.closeTarget', { targetId })
    }
  }
}
