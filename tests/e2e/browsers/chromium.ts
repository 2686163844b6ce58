import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type BrowserContext, type CDPSession, chromium, type Page } from 'playwright-core'
import { CdpTarget } from './cdp-target.ts'
import { keepFromSpelling } from './chromium-profile.ts'
import { ChromiumTab } from './chromium-tab.ts'
import { ChromiumWorker } from './chromium-worker.ts'
import type { Appearance, Browser, LaunchOptions, Tab } from './driver.ts'
import { browsersOwn } from './server.ts'
import { until } from './until.ts'

/**
 * Starts Chromium, Chrome or Edge with a fresh profile and the extension loaded. The extension is loaded over the debugging
 * pipe, because branded builds refuse the command line's way. Rejects when the browser does not start or refuses the extension.
 */
export async function launchChromium(options: LaunchOptions): Promise<Browser> {
  const profile = mkdtempSync(join(tmpdir(), 'second-source-'))
  const remove = () => rmSync(profile, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 })
  let context: BrowserContext | undefined
  try {
    keepFromSpelling(profile)
    context = await chromium.launchPersistentContext(profile, {
      executablePath: options.binary,
      headless: options.headless,
      viewport: options.forPeople ? null : { width: 1100, height: 800 },
      ignoreDefaultArgs: [
        '--disable-extensions',
        '--disable-back-forward-cache',
        ...(options.forPeople ? ['--enable-automation'] : []),
      ],
      args: flags(options),
      // The flag is not heard on every system, the variable not on every other.
      env: { ...process.env, LANGUAGE: options.language ?? 'en' },
      handleSIGINT: false,
      handleSIGTERM: false,
      handleSIGHUP: false,
    })
    return await startedIn(context, options, remove)
  } catch (error) {
    await context?.close()
    remove()
    throw error
  }
}

function flags({ proxy, forPeople, language = 'en' }: LaunchOptions): string[] {
  const needsNoSandbox = process.getuid?.() === 0 || process.env.CI === 'true'
  return [
    '--enable-unsafe-extension-debugging',
    '--no-first-run',
    `--lang=${language}`,
    '--no-default-browser-check',
    '--disable-quic',
    '--disable-sync',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-domain-reliability',
    // Signing in would go out by itself.
    '--gaia-url=http://127.0.0.1:1',
    ...(proxy ? errands(`http://localhost:${proxy}${browsersOwn}`) : []),
    ...(needsNoSandbox ? ['--no-sandbox'] : []),
    ...(forPeople ? ['--test-type', '--window-size=1280,900'] : []),
    ...(proxy ? [`--proxy-server=http://127.0.0.1:${proxy}`, '--proxy-bypass-list=<-loopback>'] : []),
  ]
}

/** Where the browser looks for components and for what the fields of a form mean. */
const errands = (url: string): string[] => [
  `--component-updater=url-source=${url}`,
  `--autofill-server-url=${url}/`,
]

async function startedIn(
  context: BrowserContext,
  options: LaunchOptions,
  remove: () => void,
): Promise<Browser> {
  const engine = context.browser()
  if (engine === null) throw new Error('The browser closed while it was starting.')
  const cdp = await engine.newBrowserCDPSession()
  const { product } = await cdp.send('Browser.getVersion')
  const blank = context.pages()[0]
  const { id } = await cdp.send('Extensions.loadUnpacked', { path: options.extension })
  const welcome = await until('the welcome page opened', () =>
    context.pages().find((page) => page.url() === `chrome-extension://${id}/welcome.html`),
  )
  if (!options.forPeople) await welcome.close()
  const { processInfo } = await cdp.send('SystemInfo.getProcessInfo')
  const main = processInfo.find(({ type }) => type === 'browser')?.id
  const closed = new Promise<void>((resolve, reject) => {
    context.once('close', () => {
      // The event comes while the browser still writes its profile.
      until('the browser ended', () => main === undefined || !isAlive(main))
        .finally(remove)
        .then(() => resolve(), reject)
    })
  })
  return new ChromiumBrowser(context, blank, cdp, id, product.replace('/', ' '), closed)
}

function isAlive(id: number): boolean {
  try {
    return process.kill(id, 0)
  } catch {
    return false
  }
}

/** An event of the extension's API, as its own world can make it happen. */
interface Dispatching {
  dispatch(...args: unknown[]): void
}

class ChromiumBrowser implements Browser {
  readonly kind = 'chromium'
  readonly version: string
  readonly origin: string
  readonly closed: Promise<void>
  readonly #context: BrowserContext
  readonly cdp: CDPSession
  readonly #worker: ChromiumWorker
  readonly id: string
  #appearance: Appearance = {}
  /** The tab that the browser starts with, until it is used. */
  #blank: Page | undefined

  constructor(
    context: BrowserContext,
    blank: Page | undefined,
    cdp: CDPSession,
    id: string,
    version: string,
    closed: Promise<void>,
  ) {
    this.#context = context
    this.#blank = blank
    this.cdp = cdp
    this.id = id
    this.version = version
    this.origin = `chrome-extension://${id}/`
    this.#worker = new ChromiumWorker(cdp, this.origin)
    this.closed = closed
  }

  async open(url: string): Promise<Tab> {
    const page = this.#blank ?? (await this.#context.newPage())
    this.#blank = undefined
    await page.bringToFront()
    const tab = new ChromiumTab(this, page)
    await this.appear(this.#appearance, tab)
    await tab.go(url)
    return tab
  }

  async appear(appearance: Appearance, tab: Tab): Promise<void> {
    this.#appearance = appearance
    if (!(tab instanceof ChromiumTab)) throw new Error('This tab belongs to another browser.')
    await tab.page.emulateMedia({
      colorScheme: appearance.dark ? 'dark' : 'light',
      forcedColors: appearance.forcedColors ? 'active' : 'none',
    })
  }

  /** Media features as the emulation protocol names them, for targets that Playwright does not know. */
  get media(): { name: string; value: string }[] {
    return [
      { name: 'prefers-color-scheme', value: this.#appearance.dark ? 'dark' : 'light' },
      { name: 'forced-colors', value: this.#appearance.forcedColors ? 'active' : 'none' },
    ]
  }

  async badge(): Promise<string> {
    return this.inExtension(async () => {
      const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true })
      return chrome.action.getBadgeText(tab?.id === undefined ? {} : { tabId: tab.id })
    })
  }

  async shortcuts(): Promise<Record<string, string>> {
    const all = await this.inExtension(() => chrome.commands.getAll())
    return Object.fromEntries(all.map((one) => [one.name ?? '', one.shortcut ?? '']))
  }

  async typeAddress(typed: string): Promise<{ content: string; description: string }[]> {
    // The address bar is no part of any page; the listener that runs and the check of its markup are the browser's own.
    return this.inExtension(
      (words) =>
        new Promise<{ content: string; description: string }[]>((resolve, reject) => {
          const changed = chrome.omnibox.onInputChanged as unknown as Dispatching
          changed.dispatch(words, async (lines: { content: string; description: string }[]) => {
            try {
              for (const { description } of lines) await chrome.omnibox.setDefaultSuggestion({ description })
              resolve(lines)
            } catch (error) {
              reject(error)
            }
          })
        }),
      typed.replace(/^ss /, ''),
    )
  }

  async chooseAddress(content: string): Promise<string> {
    const opened = this.#context.waitForEvent('page')
    await this.inExtension((chosen) => {
      const entered = chrome.omnibox.onInputEntered as unknown as Dispatching
      entered.dispatch(chosen, 'newForegroundTab')
    }, content)
    const page = await opened
    await page.waitForURL(/options\.html/)
    const url = page.url()
    await page.close()
    return url
  }

  killWorker(): Promise<void> {
    return this.#worker.stop()
  }

  /** No dialog can be answered without a window system; what is allowed in the browser's settings is not asked for again. */
  async consent(pattern: string, asking: () => Promise<unknown>): Promise<void> {
    await this.#inSettings('addHostPermission', pattern)
    await asking()
  }

  withdraw(pattern: string): Promise<void> {
    return this.#inSettings('removeHostPermission', pattern)
  }

  async #inSettings(deed: 'addHostPermission' | 'removeHostPermission', pattern: string): Promise<void> {
    const { targetId } = await this.cdp.send('Target.createTarget', {
      url: 'chrome://extensions/',
      background: true,
    })
    const page = await CdpTarget.attach(this.cdp, targetId)
    try {
      await until('the settings opened', () =>
        page.run(() => (chrome as unknown as { developerPrivate?: object }).developerPrivate !== undefined),
      )
      await page.run(
        (name, id, site) =>
          (
            chrome as unknown as {
              developerPrivate: Record<string, (id: string, site: string) => Promise<void>>
            }
          ).developerPrivate[name]?.(id, site),
        deed,
        this.id,
        pattern,
      )
    } finally {
      await page.detach()
      await this.cdp.send('Target.closeTarget', { targetId })
    }
  }

  async close(): Promise<void> {
    await this.#context.close()
    await this.closed
  }

  /** Runs in the service worker, waking it first where it sleeps. */
  inExtension<A extends unknown[], R>(script: (...args: A) => R | Promise<R>, ...args: A): Promise<R> {
    return this.#worker.run(script, ...args)
  }
}
