import type { ComponentChildren } from 'preact'
import { say, sayCount } from '../../lib/words/say.ts'
import type { Selection } from './selection.ts'

interface SelectionBarProps {
  selection: Selection
  /** Ids of the rows that “Select all” selects. */
  all: readonly string[]
  /** What can be done with what is selected. */
  children: ComponentChildren
}

/** How many rows are selected, and what can be done with them. */
export function SelectionBar({ selection, all, children }: SelectionBarProps) {
  const some = selection.ids.length > 0
  return (
    <div class="lib-bar">
      <button
        type="button"
        class="button"
        data-quiet
        onClick={() => selection.set(some ? [] : all)}
        disabled={all.length === 0}
      >
        {some ? say('library.clear_selection') : say('library.select_all')}
      </button>
      <span role="status">{some ? sayCount('library.selected', selection.ids.length) : ''}</span>
      {some && children}
    </div>
  )
}
