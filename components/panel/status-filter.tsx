import type { Status } from '../../lib/core/types.ts'
import { say, sayNumber } from '../../lib/words/say.ts'
import { Icon } from '../stance/icon.tsx'
import { statusExplanation } from '../stance/words.ts'
import { compared, type Filter } from './status-counts.ts'

interface StatusFilterProps {
  counts: Record<Status, number>
  filter: Filter
  /** Pressing the pressed one again asks for the whole list. */
  onFilter: (filter: Status | null) => void
}

/** How many sentences have each status; pressing one narrows the list to it. The word's underline is the mark in the page. */
export function StatusFilter({ counts, filter, onFilter }: StatusFilterProps) {
  return (
    <fieldset class="counts">
      <legend class="unseen">{say('panel.show_only')}</legend>
      {compared.map((status) => (
        <button
          type="button"
          class="count"
          key={status}
          data-status={status}
          aria-pressed={filter === status}
          disabled={counts[status] === 0 && filter !== status}
          title={statusExplanation(status)}
          onClick={() => onFilter(filter === status ? null : status)}
        >
          <span class="count-number">
            <Icon name={status} />
            {sayNumber(counts[status])}
          </span>{' '}
          <span class="count-word sample" data-status={status}>
            {say(`status_short.${status}`)}
          </span>
        </button>
      ))}
    </fieldset>
  )
}
