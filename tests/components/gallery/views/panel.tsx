import { render } from 'preact'
import { fitWidth } from '../../../../components/panel/fit-width.ts'
import { PagePanel } from '../../../../components/panel/page-panel.tsx'
import panelStyle from '../../../../components/panel/panel.css?inline'
import type { View, Views } from '../view.ts'
import { states } from './panel-states.ts'

const nothing = () => {}

/** The panel in a state; then the reader does something. */
function drawn(
  name: keyof typeof states,
  room: 'popup' | 'panel',
  act: (root: HTMLElement) => void = nothing,
): View {
  return {
    room,
    style: panelStyle,
    mount(root) {
      render(
        <PagePanel
          {...(states[name] as (typeof states)[string])}
          repairable={['database-damaged', 'database-unreadable']}
          onCheck={nothing}
          onClear={nothing}
          onGoTo={nothing}
          onRepair={nothing}
          onAdd={nothing}
          onDisagreements={nothing}
          library="/options.html"
          help="/help.html"
          onOpenPanel={room === 'popup' ? nothing : undefined}
        />,
        root,
      )
      act(root)
      if (room === 'popup') fitWidth(window, 0)
    },
  }
}

const press =
  (selector: string, at = 0) =>
  (root: HTMLElement) =>
    root.querySelectorAll<HTMLElement>(selector)[at]?.click()

/** Popup and side panel: every state, and what opens in them. */
export const panelViews: Views = {
  ...Object.fromEntries(Object.keys(states).map((name) => [`popup/${name}`, drawn(name, 'popup')])),
  'popup/open-disputed': drawn('done', 'popup', press('.row-open')),
  'popup/open-unreported': drawn('done', 'popup', press('.row-open', 4)),
  'popup/filtered': drawn('done', 'popup', press('.count')),
  'popup/left-out': drawn('done', 'popup', press('[role=tab]', 1)),
  'popup/compared-with': drawn('known', 'popup', press('summary')),
  'panel/done': drawn('done', 'panel'),
  'panel/open': drawn('done', 'panel', press('.row-open', 1)),
  'panel/unchecked': drawn('unchecked', 'panel'),
}
