import { useState } from 'preact/hooks'
import type { ReportLine, StoryLine } from '../../../lib/core/library-views.ts'
import { say, sayCount } from '../../../lib/words/say.ts'
import { Notice } from '../../panel/notice.tsx'
import type { LibraryDeeds } from '../deeds.ts'
import { Field } from '../field.tsx'
import { hashOf } from '../route.ts'
import { fits, useSelection } from '../selection.ts'
import { SelectionBar } from '../selection-bar.tsx'
import { Standing } from '../standing.tsx'
import { View } from '../view.tsx'
import { useWatched } from '../watched.ts'
import { WindowedList } from '../windowed-list.tsx'
import { MoveDialog, RemoveReportsDialog } from './report-dialogs.tsx'
import { ReportRow } from './report-row.tsx'

/** All reports, and what can be done with several of them. */
export function ReportsView({ deeds }: { deeds: LibraryDeeds }) {
  const reports = useWatched(deeds.reports)
  const stories = useWatched(deeds.stories)
  return (
    <View
      title={say('library.reports')}
      about={say('reports_view.about')}
      actions={
        <a class="button" href={hashOf({ view: 'import' })}>
          {say('reports_view.go_import')}
        </a>
      }
    >
      <Standing told={reports}>
        {(all) =>
          all.length === 0 ? (
            <Notice kind="plain" title={say('reports_view.empty')}>
              {say('reports_view.empty_next')}
            </Notice>
          ) : (
            <ReportList reports={all} stories={stories?.ok ? stories.value : []} deeds={deeds} />
          )
        }
      </Standing>
    </View>
  )
}

interface ReportListProps {
  reports: readonly ReportLine[]
  stories: readonly StoryLine[]
  deeds: LibraryDeeds
}

function ReportList({ reports, stories, deeds }: ReportListProps) {
  const [typed, setTyped] = useState('')
  const [asking, setAsking] = useState<'move' | 'remove' | null>(null)
  const selection = useSelection(reports.map(({ id }) => id))
  const names = new Map(stories.map(({ id, title }) => [id, title]))
  const shown = reports.filter(({ title, publisher }) => fits(`${title} ${publisher ?? ''}`, typed))
  const chosen = reports.filter(({ id }) => selection.has(id))
  const own = chosen.filter(({ origin }) => origin !== 'bundled')
  const dialog = { deeds, onClose: () => setAsking(null), onDone: () => selection.set([]) }
  return (
    <>
      <Field label={say('reports_view.filter')} type="search" value={typed} onInput={setTyped} />
      <SelectionBar selection={selection} all={shown.map(({ id }) => id)}>
        <button type="button" class="button" onClick={() => setAsking('move')}>
          {say('reports_view.move')}
        </button>
        <button type="button" class="button" disabled={own.length === 0} onClick={() => setAsking('remove')}>
          {say('reports_view.remove')}
        </button>
      </SelectionBar>
      {own.length < chosen.length && <p class="hint">{say('reports_view.bundled_stay')}</p>}
      <p class="unseen" role="status">
        {sayCount('library.reports_count', shown.length)}
      </p>
      {shown.length === 0 && <p class="hint">{say('reports_view.none_found')}</p>}
      <p class="unseen" id="reports-keys">
        {say('library.list_keys')}
      </p>
      <WindowedList
        label={say('reports_view.list')}
        keysId="reports-keys"
        count={shown.length}
        listKey={typed}
        row={(at, tabIndex) => {
          const report = shown[at]
          return (
            report && (
              <ReportRow
                report={report}
                selection={selection}
                story={names.get(report.story ?? '')}
                tabIndex={tabIndex}
              />
            )
          )
        }}
      />
      {asking === 'move' && <MoveDialog {...dialog} reports={chosen} stories={stories} />}
      {asking === 'remove' && <RemoveReportsDialog {...dialog} reports={own} />}
    </>
  )
}
