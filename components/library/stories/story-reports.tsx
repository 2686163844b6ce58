import { useState } from 'preact/hooks'
import type { StoryLine } from '../../../lib/core/library-views.ts'
import { say } from '../../../lib/words/say.ts'
import type { LibraryDeeds } from '../deeds.ts'
import { MoveDialog, SplitDialog } from '../reports/report-dialogs.tsx'
import { ReportRow } from '../reports/report-row.tsx'
import { useSelection } from '../selection.ts'
import { SelectionBar } from '../selection-bar.tsx'
import { WindowedList } from '../windowed-list.tsx'

interface StoryReportsProps {
  story: StoryLine
  stories: readonly StoryLine[]
  deeds: LibraryDeeds
}

/** The reports of a story; those selected can be moved to another one, or made a story of their own. */
export function StoryReports({ story, stories, deeds }: StoryReportsProps) {
  const [asking, setAsking] = useState<'move' | 'split' | null>(null)
  const all = story.reports.map(({ id }) => id)
  const selection = useSelection(all)
  const chosen = story.reports.filter(({ id }) => selection.has(id))
  const dialog = { reports: chosen, deeds, onClose: () => setAsking(null), onDone: () => selection.set([]) }
  return (
    <>
      <SelectionBar selection={selection} all={all}>
        <button type="button" class="button" onClick={() => setAsking('move')}>
          {say('story.move')}
        </button>
        <button
          type="button"
          class="button"
          disabled={chosen.length === all.length}
          onClick={() => setAsking('split')}
        >
          {say('story.split')}
        </button>
      </SelectionBar>
      <WindowedList
        label={say('story.reports')}
        count={story.reports.length}
        row={(at, tabIndex) => {
          const report = story.reports[at]
          return report && <ReportRow report={report} selection={selection} tabIndex={tabIndex} />
        }}
      />
      {asking === 'move' && <MoveDialog {...dialog} stories={stories} />}
      {asking === 'split' && <SplitDialog {...dialog} />}
    </>
  )
}
