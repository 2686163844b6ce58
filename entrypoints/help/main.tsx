import '../../components/help/help.css'
import { render } from 'preact'
import { Help } from '../../components/help/help.tsx'
import { ACCURACY } from '../../lib/core/accuracy.ts'
import { chooseKeys, shortcuts } from '../../lib/services/commands.ts'
import { dressWindow } from '../../lib/services/dress-window.ts'
import { ownPage } from '../../lib/services/own-pages.ts'
import { say } from '../../lib/words/say.ts'
import { speakIn } from '../../lib/words/speak-in.ts'

speakIn(document, say('help.title'))
dressWindow(document)

const root = document.getElementById('page') as HTMLElement
render(
  <Help
    accuracy={ACCURACY}
    shortcuts={await shortcuts()}
    onKeys={() => void chooseKeys()}
    library={ownPage('options.html')}
    welcome={ownPage('welcome.html')}
  />,
  root,
)
// The part that was linked to was not there yet when the page had loaded.
document.getElementById(location.hash.slice(1))?.scrollIntoView()
