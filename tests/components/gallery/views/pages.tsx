import { render } from 'preact'
import helpStyle from '../../../../components/help/help.css?inline'
import { Help } from '../../../../components/help/help.tsx'
import type { WatchedPage } from '../../../../components/panel/situation.ts'
import welcomeStyle from '../../../../components/welcome/welcome.css?inline'
import { Welcome } from '../../../../components/welcome/welcome.tsx'
import { ACCURACY } from '../../../../lib/core/accuracy.ts'
import { aPage } from '../../builders.ts'
import type { View, Views } from '../view.ts'
import { findings, page } from './story.ts'

const nothing = () => {}

const welcome = (watched: WatchedPage | null, shortcut: string | null = 'Alt+Shift+Y'): View => ({
  room: 'page',
  style: welcomeStyle,
  mount(root) {
    render(
      <Welcome
        watched={watched}
        pinning="chromium"
        shortcut={shortcut}
        library="/options.html"
        help="/help.html"
        onGoTo={nothing}
        onCheck={nothing}
      />,
      root,
    )
  },
})

/** Our pages that fill a tab: the first one, and the help. */
export const pageViews: Views = {
  'page/welcome': welcome({ page, findings }),
  'page/welcome-reading': welcome(null, null),
  'page/welcome-failed': welcome({
    page: aPage({ phase: 'failed', problem: { code: 'database-full', message: '' } }),
    findings: [],
  }),
  'page/help': {
    room: 'page',
    style: helpStyle,
    mount(root) {
      render(
        <Help
          accuracy={ACCURACY}
          shortcuts={[
            { command: '_execute_action', keys: 'Alt+Shift+Y' },
            { command: 'next-mark', keys: 'Alt+Shift+J' },
            { command: 'check-page', keys: null },
          ]}
          onKeys={nothing}
          library="/options.html"
          welcome="/welcome.html"
        />,
        root,
      )
    },
  },
}
