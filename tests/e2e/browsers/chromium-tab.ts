import type { CDPSession, Page } from 'playwright-core'
import { CdpTarget } from './cdp-target.ts'
import type { Popup, Spoken, Tab } from './driver.ts'
import { asExpression, openAnswer } from './script-text.ts'
import { until } from './until.ts'

/** What a tab needs of its browser. */
interface Engine {
  cdp: CDPSession
  /** Id of the extension. */
  id: string
  origin: string
  media: { name: string; value: string }[]
  inExtension<A extends unknown[], R>(script: (...args: A) => R | Promise<R>, ...args: A): Promise<R>
}

export class ChromiumTab implements Tab {
  readonly page: Page
  readonly #browser: Engine

  constructor(browser: Engine, page: Page) {
    this.#browser = browser
    this.page = page
  }

  async go(url: string): Promise<void> {
    await this.page.goto(url).catch((error: Error) => {
      if (!/ERR_ABORTED|Download is starting/.test(error.message)) throw error
    })
  }

  async run<A extends unknown[], R>(script: (...args: A) => R | Promise<R>, ...args: A): Promise<R> {
    return openAnswer<R>(await this.page.evaluate(asExpression(script, args)))
  }

  async load(source: string): Promise<void> {
    await this.page.evaluate(`${source}\n;0`)
  }

  async clickAction(): Promise<Popup> {
    const { cdp, id } = this.#browser
    await this.page.bringToFront()
    // A click while it is open would close it.
    await this.#close('popup.html')
    await cdp.send('Extensions.triggerAction', { id, targetId: await this.#tabTarget() })
    return this.#attach('popup.html')
  }

  async openPanel(): Promise<Popup> {
    // Browsers open it only for a gesture; the popup was opened by one.
    const popup = await this.clickAction()
    const windowId = await popup.run(async () => (await chrome.windows.getCurrent()).id ?? -1)
    // The panel takes the focus, so the popup may close before it answers.
    await popup.run((id) => chrome.sidePanel.open({ windowId: id }), windowId).catch(() => undefined)
    await popup.close()
    return this.#attach('sidepanel.html')
  }

  popup(): Promise<Popup> {
    return this.#attach('popup.html')
  }

  async chooseFromMenu(entry: string): Promise<void> {
    await this.page.bringToFront()
    await this.#browser.inExtension(async (menuItemId) => {
      const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true })
      // The menu is the window system's own; the listener that runs is the same.
      const clicked = chrome.contextMenus.onClicked as unknown as { dispatch(...args: unknown[]): void }
      clicked.dispatch({ menuItemId }, tab)
    }, entry)
  }

  /** A window of the extension that Playwright does not show. */
  async #attach(name: string): Promise<Popup> {
    const { cdp, media } = this.#browser
    const target = await CdpTarget.attach(cdp, await until(`${name} opened`, () => this.#targetOf(name)))
    await target.send('Emulation.setEmulatedMedia', { features: media })
    await until(`${name} loaded`, () => target.run(() => document.readyState === 'complete'))
    return new ChromiumPopup(target, async () => {
      await target.detach()
      await this.#close(name)
    })
  }

  async command(name: string): Promise<void> {
    await this.page.bringToFront()
    await this.#browser.inExtension(async (command) => {
      const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true })
      // Native shortcuts cannot be pressed without a window system; the listeners that run are the same.
      ;(chrome.commands.onCommand as unknown as { dispatch(...args: unknown[]): void }).dispatch(command, tab)
    }, name)
  }

  moveMouse(x: number, y: number): Promise<void> {
    return this.page.mouse.move(x, y)
  }

  clickAt(x: number, y: number): Promise<void> {
    return this.page.mouse.click(x, y)
  }

  press(key: string): Promise<void> {
    return this.page.keyboard.press(key)
  }

  screenshot(): Promise<Buffer> {
    return this.page.screenshot()
  }

  async spoken(): Promise<Spoken[]> {
    const session = await this.page.context().newCDPSession(this.page)
    const { nodes } = await session.send('Accessibility.getFullAXTree')
    await session.detach()
    const byId = new Map(nodes.map((node) => [node.nodeId, node]))
    // They are sent level by level, and read one inside the other.
    const readOut = (id: string): Spoken[] => {
      const node = byId.get(id)
      if (!node) return []
      const inside = (node.childIds ?? []).flatMap(readOut)
      if (node.ignored) return inside
      return [{ role: String(node.role?.value ?? ''), name: String(node.name?.value ?? '') }, ...inside]
    }
    return nodes[0] ? readOut(nodes[0].nodeId) : []
  }

  print(): Promise<Buffer> {
    return this.page.pdf()
  }

  close(): Promise<void> {
    return this.page.close()
  }

  async #close(name: string): Promise<void> {
    const targetId = await this.#targetOf(name)
    if (targetId === null) return
    await this.#browser.cdp.send('Target.closeTarget', { targetId }).catch(() => undefined)
    await until(`${name} closed`, async () => (await this.#targetOf(name)) === null)
  }

  async #targetOf(name: string): Promise<string | null> {
    const { targetInfos } = await this.#browser.cdp.send('Target.getTargets')
    const target = targetInfos.find((one) => one.url.startsWith(`${this.#browser.origin}${name}`))
    return target?.targetId ?? null
  }

  /** The protocol wants the tab, not the page in it; both stand under the same address. */
  async #tabTarget(): Promise<string> {
    const session = await this.page.context().newCDPSession(this.page)
    const { targetInfo } = await session.send('Target.getTargetInfo')
    await session.detach()
    const { targetInfos } = await this.#browser.cdp.send('Target.getTargets', { filter: [{ type: 'tab' }] })
    const tab = targetInfos.find((one) => one.url === targetInfo.url)
    if (!tab) throw new Error(`The browser lists no tab at ${targetInfo.url}`)
    return tab.targetId
  }
}

class ChromiumPopup implements Popup {
  readonly #target: CdpTarget
  readonly #end: () => Promise<void>

  constructor(target: CdpTarget, end: () => Promise<void>) {
    this.#target = target
    this.#end = end
  }

  run<A extends unknown[], R>(script: (...args: A) => R | Promise<R>, ...args: A): Promise<R> {
    return this.#target.run(script, ...args)
  }

  load(source: string): Promise<void> {
    return this.#target.load(source)
  }

  screenshot(): Promise<Buffer> {
    return this.#target.screenshot()
  }

  close(): Promise<void> {
    return this.#end()
  }
}
