import type { CDPSession } from 'playwright-core'
import type { Frame } from './driver.ts'
import { asExpression, openAnswer } from './script-text.ts'

interface Waiting {
  resolve(value: unknown): void
  reject(error: Error): void
}

/** A target that Playwright does not show (the real popup, the service worker), spoken to through the browser's own session. */
export class CdpTarget implements Frame {
  readonly #browser: CDPSession
  readonly #session: string
  readonly #waiting = new Map<number, Waiting>()
  #count = 0

  private constructor(browser: CDPSession, session: string) {
    this.#browser = browser
    this.#session = session
    browser.on('Target.receivedMessageFromTarget', this.#receive)
    browser.on('Target.detachedFromTarget', this.#end)
  }

  static async attach(browser: CDPSession, targetId: string): Promise<CdpTarget> {
    const { sessionId } = await browser.send('Target.attachToTarget', { targetId, flatten: false })
    return new CdpTarget(browser, sessionId)
  }

  async run<A extends unknown[], R>(script: (...args: A) => R | Promise<R>, ...args: A): Promise<R> {
    return openAnswer<R>(await this.#evaluate(asExpression(script, args)))
  }

  async load(source: string): Promise<void> {
    await this.#evaluate(`${source}\n;0`)
  }

  async screenshot(): Promise<Buffer> {
    const { data } = (await this.send('Page.captureScreenshot', { format: 'png' })) as { data: string }
    return Buffer.from(data, 'base64')
  }

  /** One command of the protocol. Rejects with the browser's message, or when the target goes away. */
  async send(method: string, params: object = {}): Promise<unknown> {
    const id = ++this.#count
    const answer = new Promise<unknown>((resolve, reject) => this.#waiting.set(id, { resolve, reject }))
    const message = JSON.stringify({ id, method, params })
    try {
      await this.#browser.send('Target.sendMessageToTarget', { sessionId: this.#session, message })
    } catch (error) {
      this.#waiting.delete(id)
      throw error
    }
    return answer
  }

  async detach(): Promise<void> {
    this.#end({ sessionId: this.#session })
    await this.#browser.send('Target.detachFromTarget', { sessionId: this.#session }).catch(() => undefined)
  }

  async #evaluate(expression: string): Promise<unknown> {
    const given = (await this.send('Runtime.evaluate', {
      expression,
      awaitPromise: true,
      returnByValue: true,
      userGesture: true,
    })) as {
      result: { value?: unknown }
      exceptionDetails?: { text: string; exception?: { description?: string } }
    }
    const wrong = given.exceptionDetails
    if (wrong) throw new Error(wrong.exception?.description ?? wrong.text)
    return given.result.value
  }

  readonly #receive = ({ sessionId, message }: { sessionId: string; message: string }) => {
    if (sessionId !== this.#session) return
    const { id, result, error } = JSON.parse(message)
    const waiting = this.#waiting.get(id)
    if (!waiting) return
    this.#waiting.delete(id)
    if (error) waiting.reject(new Error(error.message))
    else waiting.resolve(result)
  }

  readonly #end = ({ sessionId }: { sessionId: string }) => {
    if (sessionId !== this.#session) return
    this.#browser.off('Target.receivedMessageFromTarget', this.#receive)
    this.#browser.off('Target.detachedFromTarget', this.#end)
    for (const waiting of this.#waiting.values()) waiting.reject(new Error('It closed meanwhile.'))
    this.#waiting.clear()
  }
}
