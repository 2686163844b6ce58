import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { connect, type Socket } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { asExpression, openAnswer } from './script-text.ts'
import { until } from './until.ts'

/** Which scripts see: the page in the current tab, or the browser's own window. */
export type Context = 'content' | 'chrome'

export interface FirefoxStart {
  binary: string
  headless: boolean
  prefs: Record<string, string | number | boolean>
}

interface Waiting {
  resolve(value: unknown): void
  reject(error: Error): void
}

/**
 * A Firefox with a fresh profile and the connection to it. The protocol is Marionette: `LENGTH:[0, id, command, parameters]`
 * goes out, `LENGTH:[1, id, error, answer]` comes back, lengths in bytes.
 */
export class Marionette {
  readonly closed: Promise<void>
  readonly #process: ChildProcess
  readonly #socket: Socket
  readonly #waiting = new Map<number, Waiting>()
  #buffer = Buffer.alloc(0)
  #count = 0
  #context: Context = 'content'
  #queue: Promise<unknown> = Promise.resolve()

  private constructor(process: ChildProcess, socket: Socket, closed: Promise<void>) {
    this.#process = process
    this.#socket = socket
    this.closed = closed
    socket.on('data', (bytes: Buffer) => this.#receive(bytes))
    socket.on('close', () => {
      for (const waiting of this.#waiting.values())
        waiting.reject(new Error('Firefox closed the connection.'))
      this.#waiting.clear()
    })
    socket.on('error', () => undefined)
  }

  /** Rejects when Firefox does not open its port within a minute, or ends before. */
  static async start({ binary, headless, prefs }: FirefoxStart): Promise<Marionette> {
    const profile = mkdtempSync(join(tmpdir(), 'second-source-'))
    const lines = Object.entries({ ...prefs, 'marionette.port': 0 })
    writeFileSync(
      join(profile, 'user.js'),
      lines.map(([key, value]) => `user_pref(${JSON.stringify(key)}, ${JSON.stringify(value)});\n`).join(''),
    )
    const args = [
      '--marionette',
      '--remote-allow-system-access',
      '--no-remote',
      '--new-instance',
      '--profile',
      profile,
    ]
    const browser = spawn(binary, headless ? ['--headless', ...args] : args, {
      stdio: 'ignore',
      // Its own group: a Ctrl-C in the terminal is ours to handle, so that the profile is removed after the browser ended.
      detached: true,
      // Lets the preferences name another server for remote settings than Mozilla's.
      env: { ...process.env, MOZ_REMOTE_SETTINGS_DEVTOOLS: '1' },
    })
    const closed = new Promise<void>((resolve) => {
      const end = () => {
        rmSync(profile, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 })
        resolve()
      }
      browser.once('exit', end)
      browser.once('error', end)
    })
    try {
      const socket = await until('Firefox opened its port', () => openSocket(browser, profile), {
        limit: 60_000,
        every: 100,
      })
      const client = new Marionette(browser, socket, closed)
      await client.send('WebDriver:NewSession', {
        capabilities: { alwaysMatch: { acceptInsecureCerts: true } },
      })
      return client
    } catch (error) {
      browser.kill('SIGKILL')
      await closed
      throw error
    }
  }

  /** One command. Rejects with the browser's message. */
  send(command: string, parameters: object = {}): Promise<unknown> {
    const id = ++this.#count
    const message = JSON.stringify([0, id, command, parameters])
    return new Promise((resolve, reject) => {
      if (!this.#socket.writable) {
        reject(new Error('Firefox closed the connection.'))
        return
      }
      this.#waiting.set(id, { resolve, reject })
      this.#socket.write(`${Buffer.byteLength(message)}:${message}`)
    })
  }

  /** Several commands in one context, without another caller's commands between them. */
  within<T>(context: Context, work: () => Promise<T>): Promise<T> {
    const turn = this.#queue.then(async () => {
      if (this.#context !== context) {
        await this.send('Marionette:SetContext', { value: context })
        this.#context = context
      }
      return work()
    })
    this.#queue = turn.catch(() => undefined)
    return turn
  }

  /** Runs a self-contained function in the page of the current tab, or in the browser's own window. */
  async run<A extends unknown[], R>(
    context: Context,
    script: (...args: A) => R | Promise<R>,
    ...args: A
  ): Promise<R> {
    return openAnswer<R>(await this.evaluate(context, asExpression(script, args)))
  }

  /** Value of an expression that gives a promise; in a page it runs in the page's own world. */
  evaluate(context: Context, expression: string): Promise<unknown> {
    return this.within(context, () =>
      this.send('WebDriver:ExecuteAsyncScript', {
        script: `const done = arguments[arguments.length - 1]; Promise.resolve(${expression}).then(done, (e) => done({ error: String(e) }))`,
        args: [],
        scriptTimeout: 60_000,
        newSandbox: false,
        sandbox: context === 'content' ? null : 'system',
      }).then((answer) => (answer as { value: unknown }).value),
    )
  }

  async quit(): Promise<void> {
    const patience = setTimeout(() => this.#process.kill('SIGKILL'), 8000)
    await this.send('Marionette:Quit', { flags: ['eForceQuit'] }).catch(() => undefined)
    await this.closed
    clearTimeout(patience)
    this.#socket.destroy()
  }

  #receive(bytes: Buffer): void {
    this.#buffer = Buffer.concat([this.#buffer, bytes])
    for (;;) {
      const colon = this.#buffer.indexOf(':')
      if (colon < 0) return
      const end = colon + 1 + Number(this.#buffer.subarray(0, colon).toString())
      if (this.#buffer.length < end) return
      const message = JSON.parse(this.#buffer.subarray(colon + 1, end).toString())
      this.#buffer = this.#buffer.subarray(end)
      // The greeting is an object; answers are lists.
      if (Array.isArray(message)) this.#settle(message[1], message[2], message[3])
    }
  }

  #settle(id: number, error: { error: string; message: string } | null, answer: unknown): void {
    const waiting = this.#waiting.get(id)
    this.#waiting.delete(id)
    if (error) waiting?.reject(new Error(`${error.error}: ${error.message}`))
    else waiting?.resolve(answer)
  }
}

function openSocket(browser: ChildProcess, profile: string): Promise<Socket> | null {
  if (browser.exitCode !== null) throw new Error(`Firefox ended while starting, code ${browser.exitCode}`)
  const file = join(profile, 'MarionetteActivePort')
  if (!existsSync(file)) return null
  return new Promise((resolve, reject) => {
    const socket = connect(Number(readFileSync(file, 'utf8')), '127.0.0.1', () => resolve(socket))
    socket.once('error', reject)
  })
}
