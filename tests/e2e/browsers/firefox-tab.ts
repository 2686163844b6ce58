import type { Popup, Spoken, Tab } from './driver.ts'
import { FirefoxPopup } from './firefox-popup.ts'
import type { Marionette } from './marionette.ts'
import { until } from './until.ts'

/** Keys that the protocol knows by a private code point instead of their name. */
const keys: Record<string, string> = {
  Escape: '\uE00C',
  Tab: '\uE004',
  Enter: '\uE007',
  ArrowDown: '\uE015',
  ArrowUp: '\uE013',
  Home: '\uE011',
  End: '\uE010',
  ArrowLeft: '\uE012',
  ArrowRight: '\uE014',
  Shift: '\uE008',
}

export class FirefoxTab implements Tab {
  readonly #firefox: Marionette
  readonly #id: string
  /** Host of the extension's pages. */
  readonly #host: string
  readonly #handle: string

  constructor(firefox: Marionette, extension: { id: string; host: string }, handle: string) {
    this.#firefox = firefox
    this.#id = extension.id
    this.#host = extension.host
    this.#handle = handle
  }

  async go(url: string): Promise<void> {
    await this.#front()
    await this.#firefox.within('content', () => this.#firefox.send('WebDriver:Navigate', { url }))
  }

  async run<A extends unknown[], R>(script: (...args: A) => R | Promise<R>, ...args: A): Promise<R> {
    await this.#front()
    return this.#firefox.run('content', script, ...args)
  }

  async load(source: string): Promise<void> {
    await this.#front()
    await this.#firefox.within('content', () =>
      this.#firefox.send('WebDriver:ExecuteScript', {
        script: source,
        args: [],
        sandbox: null,
        newSandbox: false,
      }),
    )
  }

  async clickAction(): Promise<Popup> {
    await this.#front()
    const popup = new FirefoxPopup(this.#firefox, this.#host, 'popup.html')
    // A click while it is open would close it.
    await popup.close()
    await this.#firefox.run(
      'chrome',
      (id) => {
        const window = Services.wm.getMostRecentWindow('navigator:browser')
        const { ExtensionParent } = ChromeUtils.importESModule(
          'resource://gre/modules/ExtensionParent.sys.mjs',
        )
        const policy = WebExtensionPolicy.getByID(id)
        if (!policy) throw new Error('The extension is not installed.')
        ExtensionParent.apiManager.global.browserActionFor(policy.extension).triggerAction(window)
      },
      this.#id,
    )
    return this.popup()
  }

  async popup(): Promise<Popup> {
    const popup = new FirefoxPopup(this.#firefox, this.#host, 'popup.html')
    await until('the popup opened', () => popup.isOpen())
    await until('the popup loaded', () => popup.run(() => document.readyState === 'complete'))
    return popup
  }

  async chooseFromMenu(entry: string, { x, y }: { x: number; y: number }): Promise<void> {
    await this.#act('pointer', [
      { type: 'pointerMove', x: Math.round(x), y: Math.round(y), duration: 20 },
      { type: 'pointerDown', button: 2 },
      { type: 'pointerUp', button: 2 },
    ])
    await until('the menu was opened and the entry chosen', () =>
      this.#firefox.run(
        'chrome',
        async (wanted) => {
          const { document } = Services.wm.getMostRecentWindow('navigator:browser')
          const item = document.querySelector(`#contentAreaContextMenu [id$="-menuitem-_${wanted}"]`)
          const list = item?.closest<GeckoMenuList>('menupopup')
          if (!item || !list) return false
          if (list.state !== 'open') list.closest<GeckoMenu>('menu')?.openMenu(true)
          if (list.state !== 'open') return false
          list.activateItem(item)
          return true
        },
        entry,
      ),
    )
  }

  async openPanel(): Promise<Popup> {
    await this.#front()
    await this.#firefox.run(
      'chrome',
      async (id) => {
        const window = Services.wm.getMostRecentWindow('navigator:browser')
        const { ExtensionParent } = ChromeUtils.importESModule(
          'resource://gre/modules/ExtensionParent.sys.mjs',
        )
        const policy = WebExtensionPolicy.getByID(id)
        if (!policy) throw new Error('The extension is not installed.')
        await ExtensionParent.apiManager.global.sidebarActionFor(policy.extension).open(window)
      },
      this.#id,
    )
    const panel = new FirefoxPopup(this.#firefox, this.#host, 'sidepanel.html')
    await until('the sidebar opened', () => panel.isOpen())
    await until('the sidebar loaded', () => panel.run(() => document.readyState === 'complete'))
    return panel
  }

  async command(name: string): Promise<void> {
    await this.#front()
    await this.#firefox.run(
      'chrome',
      (id, command) => {
        WebExtensionPolicy.getByID(id)?.extension.shortcuts.onCommand(command)
      },
      this.#id,
      name,
    )
  }

  moveMouse(x: number, y: number): Promise<void> {
    return this.#act('pointer', [{ type: 'pointerMove', x: Math.round(x), y: Math.round(y), duration: 20 }])
  }

  clickAt(x: number, y: number): Promise<void> {
    return this.#act('pointer', [
      { type: 'pointerMove', x: Math.round(x), y: Math.round(y), duration: 20 },
      { type: 'pointerDown', button: 0 },
      { type: 'pointerUp', button: 0 },
    ])
  }

  press(key: string): Promise<void> {
    const held = key.split('+').filter(Boolean)
    const values = (held.length > 0 ? held : [key]).map((one) => keys[one] ?? one)
    return this.#act('key', [
      ...values.map((value) => ({ type: 'keyDown', value })),
      ...values.reverse().map((value) => ({ type: 'keyUp', value })),
    ])
  }

  async screenshot(): Promise<Buffer> {
    await this.#front()
    const shot = await this.#firefox.within('content', () =>
      this.#firefox.send('WebDriver:TakeScreenshot', { full: false, hash: false }),
    )
    return Buffer.from((shot as { value: string }).value, 'base64')
  }

  async spoken(): Promise<Spoken[]> {
    throw new Error('Firefox is not asked what it tells a screen reader.')
  }

  async print(): Promise<Buffer> {
    await this.#front()
    const printed = await this.#firefox.within('content', () => this.#firefox.send('WebDriver:Print', {}))
    return Buffer.from((printed as { value: string }).value, 'base64')
  }

  async close(): Promise<void> {
    await this.#front()
    const left = (await this.#firefox.send('WebDriver:GetWindowHandles')) as string[]
    if (left.length < 2) {
      await this.go('about:blank')
      return
    }
    const handles = (await this.#firefox.send('WebDriver:CloseWindow')) as string[]
    await this.#firefox.send('WebDriver:SwitchToWindow', { handle: handles[0], focus: true })
  }

  async #act(type: 'pointer' | 'key', actions: object[]): Promise<void> {
    await this.#front()
    const device =
      type === 'pointer'
        ? { type, id: 'mouse', parameters: { pointerType: 'mouse' } }
        : { type, id: 'keyboard' }
    await this.#firefox.within('content', () =>
      this.#firefox.send('WebDriver:PerformActions', { actions: [{ ...device, actions }] }),
    )
  }

  #front(): Promise<unknown> {
    return this.#firefox.send('WebDriver:SwitchToWindow', { handle: this.#handle, focus: true })
  }
}
