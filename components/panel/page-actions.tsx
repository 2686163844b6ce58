import { AgainIcon, ClearIcon, PanelIcon } from '../icons/action-icons.tsx'

interface PageActionsProps {
  onCheck: () => void
  /** Absent where there are no marks to remove. */
  onClear?: (() => void) | undefined
  /** Absent in the panel itself. */
  onOpenPanel?: (() => void) | undefined
}

/** What can be done with a checked page. */
export function PageActions({ onCheck, onClear, onOpenPanel }: PageActionsProps) {
  return (
    <fieldset class="actions">
      <legend class="unseen">This page</legend>
      <button type="button" class="action" onClick={onCheck}>
        <AgainIcon /> Check again
      </button>
      {onClear && (
        <button type="button" class="action" onClick={onClear}>
          <ClearIcon /> Remove the marks
        </button>
      )}
      {onOpenPanel && (
        <button type="button" class="action" onClick={onOpenPanel}>
          <PanelIcon /> Side panel
        </button>
      )}
    </fieldset>
  )
}
