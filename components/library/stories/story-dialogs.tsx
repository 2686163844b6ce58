import { useState } from 'preact/hooks'
import type { StoryLine } from '../../../lib/core/library-views.ts'
import { say, sayCount } from '../../../lib/words/say.ts'
import type { LibraryDeeds } from '../deeds.ts'
import { Dialog } from '../dialog.tsx'
import { Field } from '../field.tsx'
import { useNews } from '../news.tsx'
import { hashOf } from '../route.ts'
import { StoryChooser } from './story-chooser.tsx'

interface StoryDialogProps {
  story: StoryLine
  deeds: LibraryDeeds
  onClose: () => void
}

/** Gives a story another name. */
export function RenameDialog({ story, deeds, onClose }: StoryDialogProps) {
  const { tell } = useNews()
  const [title, setTitle] = useState(story.title)
  const name = title.trim()
  return (
    <Dialog
      title={say('story.rename')}
      action={say('story.rename_do')}
      disabled={name === ''}
      onDo={() => void tell(deeds.renameStory(story.id, name), say('done.renamed', { title: name }))}
      onClose={onClose}
    >
      <Field label={say('story.name')} value={title} onInput={setTitle} required />
    </Dialog>
  )
}

/** Removes a story with its reports. */
export function RemoveStoryDialog({ story, deeds, onClose }: StoryDialogProps) {
  const { tell } = useNews()
  const own = story.reports.filter(({ origin }) => origin !== 'bundled')
  const remove = async () => {
    const done = await tell(deeds.removeStory(story.id), say('done.story_removed'))
    if (done) location.hash = hashOf({ view: 'stories' })
  }
  return (
    <Dialog
      title={say('story.remove_title', { title: story.title })}
      action={say('story.remove_do')}
      grave
      onDo={() => void remove()}
      onClose={onClose}
    >
      {own.length > 0 && <p>{sayCount('story.remove_explained', own.length)}</p>}
      {own.length < story.reports.length && <p>{say('story.remove_bundled')}</p>}
    </Dialog>
  )
}

interface MergeDialogProps {
  /** Stories that are put together, in the list’s order. */
  stories: readonly StoryLine[]
  /** Into which they can be put. */
  targets: readonly StoryLine[]
  deeds: LibraryDeeds
  onClose: () => void
}

/** Puts stories together; the reader chooses which one keeps its name. */
export function MergeDialog({ stories, targets, deeds, onClose }: MergeDialogProps) {
  const { tell } = useNews()
  const [into, setInto] = useState(targets[0]?.id ?? '')
  const merge = async () => {
    const ids = stories.map(({ id }) => id).filter((id) => id !== into)
    const done = await tell(deeds.mergeStories(ids, into), say('done.merged'))
    if (done) location.hash = hashOf({ view: 'story', id: into })
  }
  return (
    <Dialog
      title={say('story.merge_title', { title: stories[0]?.title ?? '' })}
      action={say('story.merge_do')}
      disabled={into === ''}
      onDo={() => void merge()}
      onClose={onClose}
    >
      <p>{say('story.merge_explained')}</p>
      <StoryChooser stories={targets} chosen={into} onChoose={setInto} />
    </Dialog>
  )
}
