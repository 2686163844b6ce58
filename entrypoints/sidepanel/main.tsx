import '../../components/panel/panel.css'
import { render } from 'preact'
import { browser } from 'wxt/browser'
import { LivePanel } from '../../components/panel/live-panel.tsx'
import { watchPlace } from '../../lib/messaging/place.ts'
import { dressWindow } from '../../lib/services/dress-window.ts'
import { ownPage } from '../../lib/services/own-pages.ts'
import { panelDeeds } from '../../lib/services/panel-deeds.ts'
import { repairable } from '../../lib/storage/database-problem.ts'
import { speakIn } from '../../lib/words/speak-in.ts'

speakIn(document)
dressWindow(document)

/** The panel stands beside the page and goes along with it. */
const besidePage = { ...panelDeeds, watchPlace }

/** Shows one tab. The panel never checks by itself: a page is read only when the reader asks for it. */
function show(tab: number): void {
  const root = document.getElementById('panel')
  if (root) {
    render(
      <LivePanel
        key={tab}
        tab={tab}
        deeds={besidePage}
        checkAtOnce={false}
        repairable={repairable}
        library={ownPage('options.html')}
        help={ownPage('help.html')}
      />,
      root,
    )
  }
}

const own = (await browser.windows.getCurrent()).id
browser.tabs.onActivated.addListener(({ tabId, windowId }) => {
  if (windowId === own) show(tabId)
})
const [active] = await browser.tabs.query({ active: true, windowId: own })
if (active?.id !== undefined) show(active.id)
