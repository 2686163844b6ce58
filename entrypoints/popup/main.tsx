import '../../components/panel/panel.css'
import { render } from 'preact'
import { browser } from 'wxt/browser'
import { fitWidth } from '../../components/panel/fit-width.ts'
import { LivePanel } from '../../components/panel/live-panel.tsx'
import { ownPage } from '../../lib/services/own-pages.ts'
import { panelDeeds } from '../../lib/services/panel-deeds.ts'
import { repairable } from '../../lib/storage/database-problem.ts'
import { speakIn } from '../../lib/words/speak-in.ts'

speakIn(document)
fitWidth(window)

/** The tab in front of the reader; `popup.html?tab=12` shows another one, for a popup that stands in a tab of its own. */
async function tabToShow() {
  const named = Number(new URLSearchParams(location.search).get('tab') ?? Number.NaN)
  if (Number.isInteger(named)) return browser.tabs.get(named)
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true })
  return tab
}

/** What Firefox has and the shared types do not. */
const firefox = browser as unknown as { sidebarAction: { open: () => Promise<void> } }

const tab = await tabToShow()
const root = document.getElementById('panel')
if (root && tab?.id !== undefined) {
  const { windowId } = tab
  render(
    <LivePanel
      tab={tab.id}
      deeds={panelDeeds}
      checkAtOnce
      repairable={repairable}
      library={ownPage('options.html')}
      help={ownPage('help.html')}
      onWentTo={() => window.close()}
      onOpenPanel={() => {
        // Both browsers open a panel only while a click is being handled, so nothing may be awaited before.
        const opening = import.meta.env.FIREFOX
          ? firefox.sidebarAction.open()
          : browser.sidePanel.open({ windowId })
        void opening.then(() => window.close())
      }}
    />,
    root,
  )
}
