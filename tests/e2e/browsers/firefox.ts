import type { Appearance, Browser, LaunchOptions, Tab } from './driver.ts'
import { quiet, throughProxy } from './firefox-prefs.ts'
import { FirefoxTab } from './firefox-tab.ts'
import { Marionette } from './marionette.ts'
import { until } from './until.ts'

/** Starts Firefox with a fresh profile and the extension installed for the session. */
export async function launchFirefox(options: LaunchOptions): Promise<Browser> {
  const firefox = await Marionette.start({
    binary: options.binary,
    headless: options.headless,
    prefs: { ...quiet, ...(options.proxy ? throughProxy(options.proxy) : {}) },
  })
  try {
    const version = await firefox.run('chrome', () => Services.appinfo.version)
    const { value: id } = (await firefox.send('Addon:Install', {
      path: options.extension,
      temporary: true,
    })) as { value: string }
    const host = await until('the extension started', () =>
      firefox.run('chrome', (addon) => WebExtensionPolicy.getByID(addon)?.mozExtensionHostname ?? null, id),
    )
    await welcomed(firefox, `moz-extension://${host}/welcome.html`, options.forPeople === true)
    if (!options.forPeople) await firefox.send('WebDriver:SetWindowRect', { width: 1100, height: 900 })
    return new FirefoxBrowser(firefox, { id, host }, `Firefox ${version}`)
  } catch (error) {
    await firefox.quit()
    throw error
  }
}

/** Waits for the page that opens after an installation; closes it unless it is to stay. */
async function welcomed(firefox: Marionette, url: string, stays: boolean): Promise<void> {
  await until('the welcome page opened', () =>
    firefox.run(
      'chrome',
      (wanted, kept) => {
        const { gBrowser } = Services.wm.getMostRecentWindow('navigator:browser')
        const tab = gBrowser.tabs.find(({ linkedBrowser }) => linkedBrowser.currentURI.spec === wanted)
        if (tab && !kept) gBrowser.removeTab(tab)
        return tab !== undefined
      },
      url,
      stays,
    ),
  )
}

class FirefoxBrowser implements Browser {
  readonly kind = 'firefox'
  readonly version: string
  readonly origin: string
  readonly closed: Promise<void>
  readonly #firefox: Marionette
  readonly #extension: { id: string; host: string }

  constructor(firefox: Marionette, extension: { id: string; host: string }, version: string) {
    this.#firefox = firefox
    this.#extension = extension
    this.origin = `moz-extension://${extension.host}/`
    this.version = version
    this.closed = firefox.closed
  }

  async open(url: string): Promise<Tab> {
    const { handle } = (await this.#firefox.send('WebDriver:NewWindow', { type: 'tab', focus: true })) as {
      handle: string
    }
    const tab = new FirefoxTab(this.#firefox, this.#extension, handle)
    await tab.go(url)
    return tab
  }

  badge(): Promise<string> {
    return this.#firefox.run(
      'chrome',
      (id) => {
        const window = Services.wm.getMostRecentWindow('navigator:browser')
        const { ExtensionParent } = ChromeUtils.importESModule(
          'resource://gre/modules/ExtensionParent.sys.mjs',
        )
        const policy = WebExtensionPolicy.getByID(id)
        if (!policy) throw new Error('The extension is not installed.')
        return (
          ExtensionParent.apiManager.global
            .browserActionFor(policy.extension)
            .action.getProperty(window.gBrowser.selectedTab, 'badgeText') ?? ''
        )
      },
      this.#extension.id,
    )
  }

  shortcuts(): Promise<Record<string, string>> {
    return this.#firefox.run(
      'chrome',
      async (id) => {
        const all = await WebExtensionPolicy.getByID(id)?.extension.shortcuts.allCommands()
        return Object.fromEntries((all ?? []).map((one) => [one.name, one.shortcut ?? '']))
      },
      this.#extension.id,
    )
  }

  async typeAddress(typed: string): Promise<{ content: string; description: string }[]> {
    return until('the address bar offers something of ours', async () => {
      const lines = await this.#firefox.run(
        'chrome',
        async (words) => {
          const { gURLBar } = Services.wm.getMostRecentWindow('navigator:browser')
          gURLBar.focus()
          gURLBar.search(words)
          const { results } = await gURLBar.lastQueryContextPromise
          return results
            .filter(({ providerName, heuristic }) => providerName === 'UrlbarProviderOmnibox' && !heuristic)
            .map(({ payload }) => ({ content: payload.content, description: payload.title }))
        },
        typed,
      )
      return lines.length > 0 ? lines : null
    })
  }

  async chooseAddress(content: string): Promise<string> {
    await this.#firefox.run(
      'chrome',
      async (chosen) => {
        const { gURLBar } = Services.wm.getMostRecentWindow('navigator:browser')
        const { results } = await gURLBar.lastQueryContextPromise
        gURLBar.view.selectedRowIndex = results.findIndex(({ payload }) => payload.content === chosen)
        gURLBar.handleCommand()
      },
      content,
    )
    const pages = this.origin
    return until('the address was opened', () =>
      this.#firefox.run(
        'chrome',
        (origin) => {
          const { gBrowser } = Services.wm.getMostRecentWindow('navigator:browser')
          const { spec } = gBrowser.selectedTab.linkedBrowser.currentURI
          return spec.startsWith(origin) ? spec : null
        },
        pages,
      ),
    )
  }

  async killWorker(): Promise<void> {
    await this.#firefox.run(
      'chrome',
      (id) =>
        WebExtensionPolicy.getByID(id)?.extension.terminateBackground({ disableResetIdleForTest: true }),
      this.#extension.id,
    )
  }

  async appear({ dark, forcedColors }: Appearance): Promise<void> {
    await this.#firefox.run(
      'chrome',
      (scheme, colors) => {
        // Pages and the browser's own windows, the popup among them, then follow the system.
        Services.prefs.setIntPref('layout.css.prefers-color-scheme.content-override', 2)
        Services.prefs.setIntPref('ui.systemUsesDarkTheme', scheme)
        Services.prefs.setIntPref('browser.display.document_color_use', colors)
      },
      dark ? 1 : 0,
      forcedColors ? 2 : 0,
    )
  }

  async consent(_: string, asking: () => Promise<unknown>): Promise<void> {
    await asking()
    await until('the browser asks', () =>
      this.#firefox.run('chrome', () => {
        const { document } = Services.wm.getMostRecentWindow('navigator:browser')
        const asked = document.querySelector<GeckoNotification>('#addon-webext-permissions-notification')
        asked?.button.click()
        return asked !== null && asked !== undefined
      }),
    )
  }

  async withdraw(pattern: string): Promise<void> {
    await this.#firefox.run(
      'chrome',
      async (id, origin) => {
        const { ExtensionPermissions } = ChromeUtils.importESModule(
          'resource://gre/modules/ExtensionPermissions.sys.mjs',
        )
        const policy = WebExtensionPolicy.getByID(id)
        if (!policy) throw new Error('The extension is not installed.')
        await ExtensionPermissions.remove(id, { permissions: [], origins: [origin] }, policy.extension)
      },
      this.#extension.id,
      pattern,
    )
  }

  close(): Promise<void> {
    return this.#firefox.quit()
  }
}
