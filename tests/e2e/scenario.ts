import assert from 'node:assert/strict'
import type { Browser, BrowserKind, Popup, Tab } from './browsers/driver.ts'
import type { SiteServer } from './browsers/server.ts'
import { within } from './browsers/until.ts'
import { treeChanges, watchTree } from './page-view.ts'
import { check, type PopupView } from './popup-view.ts'

/** Something a reader does, and what must come of it. */
export interface Scenario {
  name: string
  /** Longest it may take, in ms; a minute where nothing is said. */
  limit?: number
  /** The one kind of browser that can play it; all of them where nothing is said. */
  only?: BrowserKind
  run(world: World): Promise<void>
}

/** What a scenario works with. Tabs and popups that it opens are closed after it. */
export class World {
  readonly browser: Browser
  readonly site: SiteServer
  readonly #tabs: Tab[] = []
  readonly #popups: Popup[] = []

  constructor(browser: Browser, site: SiteServer) {
    this.browser = browser
    this.site = site
  }

  /** Opens a page of the sample site. When the scenario ends, the page's own tree must be what it was. */
  async open(path: string): Promise<Tab> {
    const tab = await this.visit(this.site.url(path))
    await watchTree(tab)
    return tab
  }

  /** Opens any address, without watching it. */
  async visit(url: string): Promise<Tab> {
    const tab = await this.browser.open(url)
    this.#tabs.push(tab)
    return tab
  }

  /** Clicks the toolbar button, waits until the popup came to rest, and leaves it open. */
  async check(tab: Tab, limit?: number): Promise<{ popup: Popup; view: PopupView }> {
    const checked = await check(tab, limit)
    this.#popups.push(checked.popup)
    return checked
  }

  /** Opens the side panel beside a tab. */
  async openPanel(tab: Tab): Promise<Popup> {
    const panel = await tab.openPanel()
    this.#popups.push(panel)
    return panel
  }

  /** Clicks the toolbar button, waits, and closes the popup: the reader is back in the article. */
  async checkAndRead(tab: Tab): Promise<PopupView> {
    const { popup, view } = await this.check(tab)
    await popup.close()
    return view
  }

  /** The tree of every watched page is untouched. */
  async assertUntouched(): Promise<void> {
    for (const tab of this.#tabs) {
      const tree = await treeChanges(tab)
      if (tree === null) continue
      assert.deepEqual(tree.changes, [], 'nodes of the page were changed')
      assert.ok(tree.same, 'the page’s HTML is not what it was')
    }
  }

  async end(): Promise<void> {
    for (const popup of this.#popups) await popup.close().catch(() => undefined)
    for (const tab of this.#tabs) await tab.close().catch(() => undefined)
  }

  /** A picture of what is in front, for a scenario that failed. */
  async picture(): Promise<Buffer | null> {
    return (
      (await this.#tabs
        .at(-1)
        ?.screenshot()
        .catch(() => null)) ?? null
    )
  }
}

export interface Outcome {
  name: string
  ms: number
  error?: Error
  picture?: Buffer | null
}

/** Plays one scenario in a browser. Never rejects. */
export async function play(scenario: Scenario, browser: Browser, site: SiteServer): Promise<Outcome> {
  const world = new World(browser, site)
  const start = performance.now()
  const took = () => Math.round(performance.now() - start)
  try {
    await within(scenario.limit ?? 60_000, `“${scenario.name}”`, scenario.run(world))
    await world.assertUntouched()
    return { name: scenario.name, ms: took() }
  } catch (error) {
    const picture = await within(10_000, 'the picture', world.picture()).catch(() => null)
    return { name: scenario.name, ms: took(), error: error as Error, picture }
  } finally {
    await within(20_000, 'closing the tabs', world.end()).catch(() => undefined)
  }
}
