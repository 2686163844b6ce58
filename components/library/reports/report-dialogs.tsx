import { useState } from 'preact/hooks'
import type { ReportLine, StoryLine } from '../../../lib/core/library-views.ts'
import { say, sayCount } from '../../../lib/words/say.ts'
import type { LibraryDeeds } from '../deeds.ts'
import { Dialog } from '../dialog.tsx'
import { Field } from '../field.tsx'
import { titleOf } from '../names.ts'
import { useNews } from '../news.tsx'
import { StoryChooser } from '../stories/story-chooser.tsx'

interface ReportDialogProps {
  /** One or more. */
  reports: readonly ReportLine[]
  deeds: LibraryDeeds
  onClose: () => void
  /** It was done. */
  onDone?: () => void
}

const idsOf = (reports: readonly ReportLine[]) => reports.map(({ id }) => id)
const firstTitle = (reports: readonly ReportLine[]) => (reports[0] ? titleOf(reports[0]) : '')
const movedWords = (reports: readonly ReportLine[]) =>
  reports.length === 1
    ? say('done.moved_single', { title: firstTitle(reports) })
    : sayCount('done.moved', reports.length)

/** Removes reports. */
export function RemoveReportsDialog({ reports, deeds, onClose, onDone }: ReportDialogProps) {
  const { tell } = useNews()
  const title = firstTitle(reports)
  const one = reports.length === 1
  const remove = async () => {
    const words = one ? say('done.removed_single', { title }) : sayCount('done.removed', reports.length)
    if (await tell(deeds.removeReports(idsOf(reports)), words)) onDone?.()
  }
  return (
    <Dialog
      title={
        one ? say('report.remove_title_single', { title }) : sayCount('report.remove_title', reports.length)
      }
      action={say('story.remove_do')}
      grave
      onDo={() => void remove()}
      onClose={onClose}
    >
      <p>{say('report.remove_explained')}</p>
    </Dialog>
  )
}

/** Moves reports to another story. */
export function MoveDialog(props: ReportDialogProps & { stories: readonly StoryLine[] }) {
  const { reports, deeds, onClose, onDone } = props
  const { tell } = useNews()
  const here = new Set(reports.map(({ story }) => story))
  const targets = props.stories.filter(({ id }) => here.size > 1 || !here.has(id))
  const [chosen, setChosen] = useState(targets[0]?.id ?? '')
  const move = async () => {
    if (await tell(deeds.moveReports(idsOf(reports), { kind: 'story', id: chosen }), movedWords(reports)))
      onDone?.()
  }
  return (
    <Dialog
      title={sayCount('story.move_title', reports.length)}
      action={say('story.move_do')}
      disabled={chosen === ''}
      onDo={() => void move()}
      onClose={onClose}
    >
      <StoryChooser stories={targets} chosen={chosen} onChoose={setChosen} />
    </Dialog>
  )
}

/** Makes a new story of reports. */
export function SplitDialog({ reports, deeds, onClose, onDone }: ReportDialogProps) {
  const { tell } = useNews()
  const [title, setTitle] = useState(firstTitle(reports))
  const split = async () => {
    const to = { kind: 'new' as const, title: title.trim() || null }
    if (await tell(deeds.moveReports(idsOf(reports), to), movedWords(reports))) onDone?.()
  }
  return (
    <Dialog
      title={sayCount('story.split_title', reports.length)}
      action={say('story.split_do')}
      onDo={() => void split()}
      onClose={onClose}
    >
      <Field label={say('story.name')} value={title} onInput={setTitle} />
    </Dialog>
  )
}
