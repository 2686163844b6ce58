import '../../components/panel/panel.css'
import { render } from 'preact'
import { browser } from 'wxt/browser'
import { LivePanel, type PanelDeeds } from '../../components/panel/live-panel.tsx'
import { send } from '../../lib/messaging/send.ts'
import { watchPage } from '../../lib/services/watch-page.ts'
import { repairable } from '../../lib/storage/database-problem.ts'
import { speakIn } from '../../lib/words/speak-in.ts'

speakIn(document)

const deeds: PanelDeeds = {
  watch: watchPage,
  check: (tab) => send('page/check', { tab }),
  clear: (tab) => send('page/clear', { tab }),
  goTo: (tab, index) => send('page/go-to', { tab, index }),
  repair: (rebuild) => send('corpus/repair', { rebuild }),
}

/** Shows one tab. The panel never checks by itself: a page is read only when the reader asks for it. */
function show(tab: number): void {
  const root = document.getElementById('panel')
  if (root) {
    render(<LivePanel key={tab} tab={tab} deeds={deeds} checkAtOnce={false} repairable={repairable} />, root)
  }
}

const own = (await browser.windows.getCurrent()).id
browser.tabs.onActivated.addListener(({ tabId, windowId }) => {
  if (windowId === own) show(tabId)
})
const [active] = await browser.tabs.query({ active: true, windowId: own })
if (active?.id !== undefined) show(active.id)
