/** What the end-to-end tests ask of a browser; `chromium.ts` and `firefox.ts` answer. */

/** A place where a script can run: a page's own world, or a window of the extension. */
export interface Frame {
  /**
   * Runs a function there and returns its answer. The function travels as text: it sees its arguments and the frame's globals,
   * nothing else, and arguments and answer must survive JSON. Rejects with the message of what the function threw.
   */
  run<A extends unknown[], R>(script: (...args: A) => R | Promise<R>, ...args: A): Promise<R>
  /** Evaluates a text as a script in the frame's global scope; for libraries. */
  load(source: string): Promise<void>
  /** PNG of what is visible there. */
  screenshot(): Promise<Buffer>
}

/** One element as a screen reader hears of it: its role, e.g. `button`, and its name. */
export interface Spoken {
  role: string
  name: string
}

/** A tab. Coordinates are CSS pixels of the viewport. */
export interface Tab extends Frame {
  /** Navigates and waits until the page has loaded. */
  go(url: string): Promise<void>
  /** Clicks the extension's toolbar button for this tab, as a reader does (this is what grants activeTab), and gives its popup. */
  clickAction(): Promise<Popup>
  /** Opens the side panel (Firefox: the sidebar) beside this tab. */
  openPanel(): Promise<Popup>
  /** Waits for a popup that the extension opens by itself. */
  popup(): Promise<Popup>
  /** Right-clicks there and chooses the extension's entry with this id from the context menu. */
  chooseFromMenu(entry: string, at: { x: number; y: number }): Promise<void>
  /** Dispatches one of the extension's commands (keyboard shortcuts) for this tab. */
  command(name: string): Promise<void>
  moveMouse(x: number, y: number): Promise<void>
  clickAt(x: number, y: number): Promise<void>
  /** Presses a key by its DOM name: `Escape`, `Tab`, `Enter`, `ArrowDown`, `Shift+Tab`. */
  press(key: string): Promise<void>
  /** What a screen reader is told of the window, in its order. Chromium only; elsewhere it rejects. */
  spoken(): Promise<Spoken[]>
  /** Prints it to a PDF, as the browser's own print dialog does. */
  print(): Promise<Buffer>
  close(): Promise<void>
}

/** The real popup of the toolbar button, or the side panel. */
export interface Popup extends Frame {
  /** Closes it, if it has not closed by itself. */
  close(): Promise<void>
}

/** What a page is told of the reader's system. */
export interface Appearance {
  dark?: boolean
  forcedColors?: boolean
}

export type BrowserKind = 'chromium' | 'firefox'

export interface Browser {
  kind: BrowserKind
  /** As the browser names itself, e.g. "Firefox 153.7.0". */
  version: string
  /** Where the extension's own pages live, with the final slash. */
  origin: string
  /** Opens a tab in front. */
  open(url: string): Promise<Tab>
  /** Text of the toolbar button's badge for the tab in front. */
  badge(tab: Tab): Promise<string>
  /** Stops the extension's background at once, as browsers do when they want the memory. The next message starts it anew. */
  killWorker(): Promise<void>
  /** Changes colour scheme and forced colours for tabs opened from now on and for the given one. */
  appear(appearance: Appearance, tab: Tab): Promise<void>
  /** Keyboard shortcuts that the browser really assigned, by command; what is refused is empty. */
  shortcuts(): Promise<Record<string, string>>
  /** Does something that asks the reader for leave to read a site (a pattern, `*://localhost/*`), and says yes. */
  consent(pattern: string, asking: () => Promise<unknown>): Promise<void>
  /** Takes that leave away in the browser's own settings. */
  withdraw(pattern: string): Promise<void>
  /** Types into the address bar, keyword and all, and gives the lines that the extension offers there. */
  typeAddress(typed: string): Promise<{ content: string; description: string }[]>
  /** Chooses one of the lines just offered. Resolves to the address of ours that a tab then comes to. */
  chooseAddress(content: string): Promise<string>
  /** Closes the browser and removes its profile. */
  close(): Promise<void>
  /** Resolves when the browser was closed, by us or by the reader. */
  closed: Promise<void>
}

export interface LaunchOptions {
  /** Path of the browser. */
  binary: string
  /** Folder of the built extension. */
  extension: string
  headless: boolean
  /** What the browser speaks, BCP 47; English where nothing is said, whatever the machine speaks. Chromium only. */
  language?: string
  /** Port of a proxy on localhost that everything goes through, requests to localhost included. */
  proxy?: number | undefined
  /** Keep the browser in front as a reader knows it: its own window size, no automation banner. */
  forPeople?: boolean
}
