import '../../../components/panel/panel.css'
import { render } from 'preact'
import { PagePanel } from '../../../components/panel/page-panel.tsx'
import { states } from './states.ts'

const nothing = () => {}

/** Draws one state into the page; used by shots.ts alone. */
export function show(name: string, room: 'popup' | 'panel'): void {
  const state = states[name]
  const root = document.getElementById('panel')
  if (!state || !root) throw new Error(`There is no state ${name}.`)
  document.body.dataset.room = room
  render(null, root)
  render(
    <PagePanel
      {...state}
      repairable={['database-damaged', 'database-unreadable']}
      onCheck={nothing}
      onClear={nothing}
      onGoTo={nothing}
      onRepair={nothing}
      onAdd={nothing}
      library="/options.html"
      help="/help.html"
      onOpenPanel={room === 'popup' ? nothing : undefined}
    />,
    root,
  )
}

export const names = Object.keys(states)
