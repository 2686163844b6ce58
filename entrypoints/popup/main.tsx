import '../../components/panel/panel.css'
import { render } from 'preact'
import { browser } from 'wxt/browser'
import { fitWidth } from '../../components/panel/fit-width.ts'
import { LivePanel } from '../../components/panel/live-panel.tsx'
import { dressWindow } from '../../lib/services/dress-window.ts'
import { openPanel } from '../../lib/services/open-panel.ts'
import { takeIntent } from '../../lib/services/open-to-add.ts'
import { ownPage } from '../../lib/services/own-pages.ts'
import { panelDeeds } from '../../lib/services/panel-deeds.ts'
import { repairable } from '../../lib/storage/database-problem.ts'
import { speakIn } from '../../lib/words/speak-in.ts'

speakIn(document)
dressWindow(document)
fitWidth(window)

/** The tab in front of the reader; `popup.html?tab=12` shows another one, for a popup that stands in a tab of its own. */
async function tabToShow() {
  const named = Number(new URLSearchParams(location.search).get('tab') ?? Number.NaN)
  if (Number.isInteger(named)) return browser.tabs.get(named)
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true })
  return tab
}

const tab = await tabToShow()
const root = document.getElementById('panel')
if (root && tab?.id !== undefined) {
  const { windowId } = tab
  const adding = await takeIntent(tab.id)
  render(
    <LivePanel
      tab={tab.id}
      deeds={panelDeeds}
      checkAtOnce
      adding={adding}
      repairable={repairable}
      library={ownPage('options.html')}
      help={ownPage('help.html')}
      onWentTo={() => window.close()}
      onOpenPanel={() => {
        void openPanel(windowId).then(() => window.close())
      }}
    />,
    root,
  )
}
