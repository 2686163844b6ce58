/** The little of Firefox's own window that `firefox*.ts` use. */

interface GeckoExtension {
  terminateBackground(options: { disableResetIdleForTest: boolean }): Promise<void>
  shortcuts: {
    onCommand(name: string): void
    allCommands(): Promise<{ name: string; shortcut: string | null }[]>
  }
}

interface GeckoPopupView extends Element {
  currentURI: { spec: string } | null
  messageManager: {
    loadFrameScript(url: string, delayed: boolean): void
    addMessageListener(name: string, listener: (message: { data: string }) => void): void
    removeMessageListener(name: string, listener: (message: { data: string }) => void): void
    sendAsyncMessage(name: string, data: string): void
  }
  browsingContext: {
    currentWindowGlobal: {
      drawSnapshot(rect: DOMRect | null, scale: number, background: string): Promise<ImageBitmap>
    }
  }
}

interface GeckoPanel extends Element {
  state: 'closed' | 'showing' | 'open' | 'hiding'
  hidePopup(): void
}

interface GeckoMenu extends Element {
  openMenu(open: boolean): void
}

interface GeckoMenuList extends Element {
  state: 'closed' | 'showing' | 'open' | 'hiding'
  activateItem(item: Element): void
}

interface GeckoNotification extends Element {
  button: HTMLElement
}

interface GeckoTab extends Element {
  linkedBrowser: { currentURI: { spec: string } }
}

interface GeckoAddressBar extends HTMLElement {
  search(words: string): void
  handleCommand(): void
  view: { selectedRowIndex: number }
  lastQueryContextPromise: Promise<{
    results: { providerName: string; heuristic: boolean; payload: { content: string; title: string } }[]
  }>
}

interface GeckoWindow extends Window {
  SidebarController: { hide(): void }
  gBrowser: {
    selectedTab: GeckoTab
    tabs: GeckoTab[]
    removeTab(tab: GeckoTab): void
  }
  gURLBar: GeckoAddressBar
}

declare const Services: {
  appinfo: { version: string }
  wm: { getMostRecentWindow(type: string): GeckoWindow }
  prefs: { setIntPref(name: string, value: number): void }
}

declare const WebExtensionPolicy: {
  getByID(id: string): { mozExtensionHostname: string; extension: GeckoExtension } | null
}

declare const ChromeUtils: {
  importESModule(url: 'resource://gre/modules/ExtensionPermissions.sys.mjs'): {
    ExtensionPermissions: {
      remove(
        id: string,
        what: { permissions: string[]; origins: string[] },
        extension: GeckoExtension,
      ): Promise<void>
    }
  }
  importESModule(url: 'resource://gre/modules/ExtensionParent.sys.mjs'): {
    ExtensionParent: {
      apiManager: {
        global: {
          sidebarActionFor(extension: GeckoExtension): { open(window: GeckoWindow): Promise<void> }
          browserActionFor(extension: GeckoExtension): {
            triggerAction(window: GeckoWindow): void
            action: { getProperty(tab: Element, name: string): string | null }
          }
        }
      }
    }
  }
}
