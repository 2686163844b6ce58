import { useState } from 'preact/hooks'
import type { ReportView as Whole } from '../../../lib/core/library-views.ts'
import { say, sayCount } from '../../../lib/words/say.ts'
import { Notice } from '../../panel/notice.tsx'
import type { LibraryDeeds } from '../deeds.ts'
import { titleOf } from '../names.ts'
import { hashOf } from '../route.ts'
import { SourceLine } from '../source-line.tsx'
import { Standing } from '../standing.tsx'
import { View } from '../view.tsx'
import { useWatched } from '../watched.ts'
import { EditDialog } from './edit-dialog.tsx'
import { MoveDialog, RemoveReportsDialog, SplitDialog } from './report-dialogs.tsx'
import { ReportFields } from './report-fields.tsx'
import { ReportText } from './report-text.tsx'
import { ReportVersions } from './report-versions.tsx'

interface ReportViewProps {
  id: string
  /** Id of the claim to be shown first; null for the report as a whole. */
  claim: string | null
  deeds: LibraryDeeds
}

/** One report: what is known of it, what it says, and its older texts. */
export function ReportView({ id, claim, deeds }: ReportViewProps) {
  const told = useWatched(deeds.report(id), id)
  const back = { href: hashOf({ view: 'reports' }), words: say('library.back_to_reports') }
  const whole = told?.ok ? told.value : null
  if (whole) return <Report whole={whole} claim={claim} deeds={deeds} back={back} />
  return (
    <View title={say('library.reports')} back={back}>
      <Standing told={told}>
        {() => (
          <Notice kind="plain" title={say('library.not_found')}>
            {say('library.not_found_next')}
          </Notice>
        )}
      </Standing>
    </View>
  )
}

interface ReportProps {
  whole: Whole
  claim: string | null
  deeds: LibraryDeeds
  back: { href: string; words: string }
}

function Report({ whole, claim, deeds, back }: ReportProps) {
  const { report, claims, versions } = whole
  const [asking, setAsking] = useState<'edit' | 'move' | 'split' | 'remove' | null>(null)
  const stories = useWatched(deeds.stories)
  const dialog = { reports: [report], deeds, onClose: () => setAsking(null) }
  const button = (what: NonNullable<typeof asking>, words: string) => (
    <button type="button" class="button" onClick={() => setAsking(what)}>
      {words}
    </button>
  )
  const own = report.origin !== 'bundled'
  return (
    <View
      title={titleOf(report)}
      back={back}
      about={
        <span class="lib-row-more">
          <SourceLine report={report} />
        </span>
      }
      actions={
        <>
          {own && button('edit', say('report.edit'))}
          {button('move', say('reports_view.move'))}
          {button('split', say('story.split'))}
          {own && button('remove', say('report.remove'))}
        </>
      }
    >
      <ReportFields whole={whole} />
      <h2 class="lib-subtitle">
        {whole.wholeText ? say('report.text') : say('report.claims')}{' '}
        <span class="lib-beside">{sayCount('library.claims', claims.length)}</span>
      </h2>
      <ReportText whole={whole} claim={claim} />
      {versions.length > 0 && <ReportVersions versions={versions} />}
      {asking === 'edit' && <EditDialog report={report} deeds={deeds} onClose={dialog.onClose} />}
      {asking === 'move' && <MoveDialog {...dialog} stories={stories?.ok ? stories.value : []} />}
      {asking === 'split' && <SplitDialog {...dialog} />}
      {asking === 'remove' && (
        <RemoveReportsDialog {...dialog} onDone={() => location.assign(hashOf({ view: 'reports' }))} />
      )}
    </View>
  )
}
