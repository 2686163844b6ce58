import type { Popup } from './driver.ts'
import type { Marionette } from './marionette.ts'
import { asExpression, openAnswer } from './script-text.ts'

/** What runs beside the popup's page, in its process: evaluates each text in the page's own world and sends back the answer. */
const relay = `
  addMessageListener('second-source:run', async ({ data }) => {
    const { id, expression } = JSON.parse(data)
    let answer
    try {
      const sandbox = Cu.Sandbox(content, { sandboxPrototype: content, wantXrays: false, sameZoneAs: content })
      // What a script clicks is clicked by a person.
      const handling = content.windowUtils.setHandlingUserInput(true)
      let value
      try {
        value = Cu.evalInSandbox(expression, sandbox)
      } finally {
        handling.destruct()
      }
      answer = JSON.stringify({ id, value: await value })
    } catch (error) {
      answer = JSON.stringify({ id, value: { error: String(error) } })
    }
    sendAsyncMessage('second-source:ran', answer)
  })`

/**
 * The real popup of the toolbar button, or the sidebar. It lives in a process of its own; the browser's window carries scripts
 * there.
 */
export class FirefoxPopup implements Popup {
  readonly #firefox: Marionette
  readonly #address: string

  /** `host`: where the extension's pages live. */
  constructor(firefox: Marionette, host: string, page: 'popup.html' | 'sidepanel.html') {
    this.#firefox = firefox
    this.#address = `moz-extension://${host}/${page}`
  }

  isOpen(): Promise<boolean> {
    return this.#firefox.run(
      'chrome',
      (address) => {
        const { document } = Services.wm.getMostRecentWindow('navigator:browser')
        const view = [
          ...document.querySelectorAll<GeckoPopupView>('browser.webextension-popup-browser'),
        ].find((one) => one.currentURI?.spec.startsWith(address))
        // Before the panel is open the page may still be handed from one element to another.
        if (view) return view.closest<GeckoPanel>('panel')?.state === 'open'
        const sidebar = document.querySelector<HTMLIFrameElement>('#sidebar')?.contentDocument
        const beside = sidebar?.querySelector<GeckoPopupView>('#webext-panels-browser')
        return beside?.currentURI?.spec.startsWith(address) === true
      },
      this.#address,
    )
  }

  async run<A extends unknown[], R>(script: (...args: A) => R | Promise<R>, ...args: A): Promise<R> {
    return openAnswer<R>(await this.#evaluate(asExpression(script, args)))
  }

  async load(source: string): Promise<void> {
    openAnswer(await this.#evaluate(`(() => { (0, window.eval); ${source}\n; return { ok: 0 } })()`))
  }

  async screenshot(): Promise<Buffer> {
    const base64 = await this.#firefox.run(
      'chrome',
      async (address) => {
        const { document } = Services.wm.getMostRecentWindow('navigator:browser')
        const sidebar = document.querySelector<HTMLIFrameElement>('#sidebar')?.contentDocument
        const views = [document, sidebar].flatMap((one) => [
          ...(one?.querySelectorAll<GeckoPopupView>('.webextension-popup-browser, #webext-panels-browser') ??
            []),
        ])
        const view = views.find((one) => one.currentURI?.spec.startsWith(address))
        if (!view) throw new Error('The popup is not open.')
        const picture = await view.browsingContext.currentWindowGlobal.drawSnapshot(null, 1, 'white')
        const canvas = document.createElementNS('http://www.w3.org/1999/xhtml', 'canvas') as HTMLCanvasElement
        canvas.width = picture.width
        canvas.height = picture.height
        canvas.getContext('2d')?.drawImage(picture, 0, 0)
        return canvas.toDataURL('image/png').split(',')[1] ?? ''
      },
      this.#address,
    )
    return Buffer.from(base64, 'base64')
  }

  async close(): Promise<void> {
    await this.#firefox.run(
      'chrome',
      async (address) => {
        const window = Services.wm.getMostRecentWindow('navigator:browser')
        const { document } = window
        const views = [...document.querySelectorAll<GeckoPopupView>('browser.webextension-popup-browser')]
        const panel = views
          .find((one) => one.currentURI?.spec.startsWith(address))
          ?.closest<GeckoPanel>('panel')
        if (!panel) {
          if (address.endsWith('/sidepanel.html')) window.SidebarController.hide()
          return
        }
        const hidden = new Promise((resolve) =>
          panel.addEventListener('popuphidden', resolve, { once: true }),
        )
        panel.hidePopup()
        await hidden
      },
      this.#address,
    )
  }

  #evaluate(expression: string): Promise<unknown> {
    return this.#firefox.run(
      'chrome',
      async (address, frameScript, text) => {
        const { document } = Services.wm.getMostRecentWindow('navigator:browser')
        const sidebar = document.querySelector<HTMLIFrameElement>('#sidebar')?.contentDocument
        const views = [document, sidebar].flatMap((one) => [
          ...(one?.querySelectorAll<GeckoPopupView & { hasRelay?: boolean }>(
            '.webextension-popup-browser, #webext-panels-browser',
          ) ?? []),
        ])
        const view = views.find((one) => one.currentURI?.spec.startsWith(address))
        if (!view) throw new Error('The popup is not open.')
        const manager = view.messageManager
        if (!view.hasRelay) {
          manager.loadFrameScript(
            `data:application/javascript;charset=utf-8,${encodeURIComponent(frameScript)}`,
            false,
          )
          view.hasRelay = true
        }
        return new Promise<unknown>((resolve, reject) => {
          setTimeout(() => reject(new Error('The popup does not answer.')), 8000)
          const id = Math.random()
          const listen = ({ data }: { data: string }) => {
            const answer = JSON.parse(data)
            if (answer.id !== id) return
            manager.removeMessageListener('second-source:ran', listen)
            resolve(answer.value)
          }
          manager.addMessageListener('second-source:ran', listen)
          manager.sendAsyncMessage('second-source:run', JSON.stringify({ id, expression: text }))
        })
      },
      this.#address,
      relay,
      expression,
    )
  }
}
