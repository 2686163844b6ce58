import { browser } from 'wxt/browser'
import { defineBackground } from 'wxt/utils/define-background'
import { engineJudge } from '../../lib/core/judge/engine.ts'
import { listen } from '../../lib/messaging/listen.ts'
import { forgetClosed, forgetIfNavigated } from '../../lib/services/forget-pages.ts'
import { libraryDeeds } from '../../lib/services/library-deeds.ts'
import { CHECK_PAGE, makeMenu } from '../../lib/services/menu.ts'
import { pageDeeds } from '../../lib/services/page-deeds.ts'
import { welcome } from '../../lib/services/welcome.ts'
import { check, step, windowDeeds } from '../../lib/services/window-deeds.ts'
import { createWorkshop } from '../../lib/services/workshop.ts'

/** Which way the keys go. */
const STEPS: Readonly<Record<string, 1 | -1>> = { 'next-mark': 1, 'previous-mark': -1 }

/**
 * Every listener is added at once: one that is added after a wait misses the event that woke the worker. Nothing else is done
 * here, because any tab that loads wakes the worker: the corpus is looked at when an article is opened.
 */
export default defineBackground(() => {
  const workshop = createWorkshop(engineJudge)

  listen({ ...pageDeeds(workshop), ...windowDeeds(workshop), ...libraryDeeds(workshop) })

  browser.runtime.onInstalled.addListener(async ({ reason }) => {
    void welcome(reason)
    await makeMenu()
    await browser.sidePanel?.setPanelBehavior({ openPanelOnActionClick: false })
    await workshop.installed()
    await workshop.jobs.wake()
  })
  browser.runtime.onStartup.addListener(async () => {
    await makeMenu()
    await workshop.ready()
    await workshop.jobs.wake()
  })

  browser.tabs.onRemoved.addListener((tab) => forgetClosed(workshop, tab))
  browser.tabs.onUpdated.addListener((tab, change) => forgetIfNavigated(workshop, tab, change))

  browser.contextMenus.onClicked.addListener(async ({ menuItemId }, tab) => {
    if (menuItemId === CHECK_PAGE && tab?.id !== undefined) await check(workshop, tab.id)
  })
  browser.commands.onCommand.addListener(async (command, tab) => {
    const by = STEPS[command]
    if (by && tab?.id !== undefined) await step(workshop, tab.id, by)
  })
})
