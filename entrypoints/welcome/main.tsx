import '../../components/welcome/welcome.css'
import { render } from 'preact'
import { browser } from 'wxt/browser'
import { Welcome } from '../../components/welcome/welcome.tsx'
import { send } from '../../lib/messaging/send.ts'
import { keyOf } from '../../lib/services/commands.ts'
import { dressWindow } from '../../lib/services/dress-window.ts'
import { CONTENT_SCRIPT, POPOVER_SCRIPT } from '../../lib/services/inject.ts'
import { ownPage } from '../../lib/services/own-pages.ts'
import { type WatchedPage, watchPage } from '../../lib/services/watch-page.ts'
import { say } from '../../lib/words/say.ts'
import { speakIn } from '../../lib/words/speak-in.ts'

speakIn(document, say('welcome.page'))
dressWindow(document)

const root = document.getElementById('page') as HTMLElement
const [tab, shortcut] = await Promise.all([browser.tabs.getCurrent(), keyOf('_execute_action')])
const own = tab?.id ?? -1

const check = () => void send('page/check', { tab: own })
const show = (watched: WatchedPage | null) =>
  render(
    <Welcome
      watched={watched}
      pinning={import.meta.env.FIREFOX ? 'firefox' : 'chromium'}
      shortcut={shortcut}
      library={ownPage('options.html')}
      help={ownPage('help.html')}
      onGoTo={(index) => void send('page/go-to', { tab: own, index })}
      onCheck={check}
    />,
    root,
  )
show(null)
watchPage(own, show)

// The very scripts that are put into an article when the reader asks for a check; here nobody could put them in later.
const scripts = [POPOVER_SCRIPT, CONTENT_SCRIPT].map((src) => {
  const script = document.createElement('script')
  script.src = src
  script.async = false
  document.body.append(script)
  return new Promise((resolve) => script.addEventListener('load', resolve))
})
await Promise.all(scripts)
check()
