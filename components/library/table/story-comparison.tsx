import { useState } from 'preact/hooks'
import type { StoryLine } from '../../../lib/core/library-views.ts'
import type { StoryTable } from '../../../lib/core/story-table/table.ts'
import { say, sayCount, sayNumber } from '../../../lib/words/say.ts'
import type { LibraryDeeds } from '../deeds.ts'
import { Standing } from '../standing.tsx'
import { useWatched } from '../watched.ts'
import { MatterTable } from './matter-table.tsx'

/** What the reports of a story say beside each other; tells how far the comparison has come until the table is there. */
export function StoryComparison({ story, deeds }: { story: StoryLine; deeds: LibraryDeeds }) {
  const told = useWatched(deeds.compare(story.id), story.id)
  return (
    <Standing told={told} waiting={say('matter.comparing')}>
      {(now) =>
        now.kind === 'busy' ? (
          <Progress {...now.compared} />
        ) : (
          <Matters table={now.table} reports={story.reports} />
        )
      }
    </Standing>
  )
}

function Progress({ done, total }: { done: number; total: number }) {
  return (
    <div class="lib-progress" aria-busy="true">
      <label>
        <span>{say('matter.comparing')}</span>
        <progress value={done} max={total || 1} />
      </label>
      <span class="hint">{say('matter.comparing_words', { done, all: total })}</span>
    </div>
  )
}

interface MattersProps {
  table: StoryTable
  reports: StoryLine['reports']
}

function Matters({ table, reports }: MattersProps) {
  const [onlyDiffering, setOnlyDiffering] = useState(false)
  const [alone, setAlone] = useState(false)
  const differing = table.matters.filter(({ state }) => state === 'differs')
  const lonely = table.matters.filter(({ state }) => state === 'alone')
  const shared = table.matters.filter(({ state }) => state !== 'alone')
  const shown = onlyDiffering ? differing : alone ? [...shared, ...lonely] : shared
  return (
    <>
      <div class="lib-bar">
        <label class="choice">
          <input
            type="checkbox"
            checked={onlyDiffering}
            onChange={(event) => setOnlyDiffering(event.currentTarget.checked)}
          />
          {say('matter.only_disagreements')} <span class="lib-chip-count">{sayNumber(differing.length)}</span>
        </label>
        <span role="status" class="hint">
          {sayCount('matter.shown', shown.length)}
        </span>
      </div>
      {shown.length === 0 ? (
        <p class="hint">{say('matter.none_differ')}</p>
      ) : (
        <MatterTable table={{ ...table, matters: shown }} reports={reports} />
      )}
      {!onlyDiffering && lonely.length > 0 && (
        <button
          type="button"
          class="button"
          data-quiet
          aria-expanded={alone}
          onClick={() => setAlone(!alone)}
        >
          {alone ? say('matter.hide_alone') : sayCount('matter.show_alone', lonely.length)}
        </button>
      )}
      <p class="hint">{say('matter.letters')}</p>
    </>
  )
}
