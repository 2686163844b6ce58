import { say } from '../../lib/words/say.ts'
import { AgainIcon, ClearIcon, PanelIcon } from '../icons/action-icons.tsx'

interface PageActionsProps {
  onCheck: () => void
  /** Absent where there are no marks to remove. */
  onClear?: (() => void) | undefined
  /** Absent in the panel itself. */
  onOpenPanel?: (() => void) | undefined
}

/** What can be done with a checked page. Left and right move between the buttons, Tab does, too. */
export function PageActions({ onCheck, onClear, onOpenPanel }: PageActionsProps) {
  return (
    <div class="actions" role="toolbar" aria-label={say('panel.this_page')} onKeyDown={move}>
      <button type="button" class="action" onClick={onCheck}>
        <AgainIcon /> {say('panel.check_again')}
      </button>
      {onClear && (
        <button type="button" class="action" onClick={onClear}>
          <ClearIcon /> {say('panel.clear')}
        </button>
      )}
      {onOpenPanel && (
        <button type="button" class="action" onClick={onOpenPanel}>
          <PanelIcon /> {say('panel.open_panel')}
        </button>
      )}
    </div>
  )
}

function move(event: KeyboardEvent & { currentTarget: HTMLElement }) {
  const by = { ArrowLeft: -1, ArrowRight: 1 }[event.key]
  if (by === undefined) return
  const buttons = [...event.currentTarget.querySelectorAll('button')]
  event.preventDefault()
  buttons[buttons.indexOf(event.target as HTMLButtonElement) + by]?.focus()
}
