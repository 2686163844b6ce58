import { browser } from 'wxt/browser'
import { defineBackground } from 'wxt/utils/define-background'
import { engineJudge } from '../../lib/core/judge/engine.ts'
import { listen } from '../../lib/messaging/listen.ts'
import { followCommand } from '../../lib/services/commands.ts'
import { forgetClosed, forgetIfNavigated } from '../../lib/services/forget-pages.ts'
import { libraryDeeds } from '../../lib/services/library-deeds.ts'
import { followMenu, makeMenu } from '../../lib/services/menu.ts'
import { listenToOmnibox } from '../../lib/services/omnibox.ts'
import { pageDeeds } from '../../lib/services/page-deeds.ts'
import { keepSites, watchSites } from '../../lib/services/site-access.ts'
import { welcome } from '../../lib/services/welcome.ts'
import { windowDeeds } from '../../lib/services/window-deeds.ts'
import { createWorkshop } from '../../lib/services/workshop.ts'

/**
 * Every listener is added at once: one that is added after a wait misses the event that woke the worker. Nothing else is done
 * here, because any tab that loads wakes the worker: the corpus is looked at when an article is opened. A module, so that the
 * judge and its data stand in the package once, for the background and for the library.
 */
export default defineBackground({
  type: 'module',
  main: () => {
    const workshop = createWorkshop(engineJudge)

    listenToOmnibox(workshop)
    listen({ ...pageDeeds(workshop), ...windowDeeds(workshop), ...libraryDeeds(workshop) })

    browser.runtime.onInstalled.addListener(async ({ reason }) => {
      void welcome(reason)
      await Promise.all([makeMenu(), keepSites()])
      await browser.sidePanel?.setPanelBehavior({ openPanelOnActionClick: false })
      await workshop.installed()
      await workshop.jobs.wake()
    })
    browser.runtime.onStartup.addListener(async () => {
      await Promise.all([makeMenu(), keepSites()])
      await workshop.ready()
      await workshop.jobs.wake()
    })

    browser.tabs.onRemoved.addListener((tab) => forgetClosed(workshop, tab))
    browser.tabs.onUpdated.addListener((tab, change) => forgetIfNavigated(workshop, tab, change))

    watchSites(keepSites)

    browser.contextMenus.onClicked.addListener(async ({ menuItemId }, tab) => {
      if (tab?.id !== undefined) await followMenu(workshop, menuItemId, tab.id)
    })
    browser.commands.onCommand.addListener((command, tab) => followCommand(workshop, command, tab))
  },
})
