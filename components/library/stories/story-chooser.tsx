import { useId } from 'preact/hooks'
import type { StoryLine } from '../../../lib/core/library-views.ts'
import { say } from '../../../lib/words/say.ts'

interface StoryChooserProps {
  stories: readonly StoryLine[]
  /** Id of the chosen one. */
  chosen: string
  onChoose: (id: string) => void
}

/** Chooses one of several stories by name. */
export function StoryChooser({ stories, chosen, onChoose }: StoryChooserProps) {
  const id = useId()
  if (stories.length === 0) return <p>{say('story.no_other')}</p>
  return (
    <div class="field">
      <label for={id}>{say('story.choose')}</label>
      <select class="input" id={id} value={chosen} onChange={(event) => onChoose(event.currentTarget.value)}>
        {stories.map((story) => (
          <option key={story.id} value={story.id}>
            {story.title}
          </option>
        ))}
      </select>
    </div>
  )
}
