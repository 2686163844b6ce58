import { useId } from 'preact/hooks'
import type { ReportPreview, StoryChoice } from '../../lib/core/library.ts'
import { say } from '../../lib/words/say.ts'

/** A story that the report can be put into. */
export interface StoryOption {
  id: string
  title: string
}

interface StoryFieldProps {
  /** Where the engine would put it; null: into a story of its own. */
  proposed: ReportPreview['story']
  stories: readonly StoryOption[]
  choice: StoryChoice
  onChoose: (choice: StoryChoice) => void
}

/** Which story the report belongs to: the one that is proposed, another one, or a new one with a name. */
export function StoryField({ proposed, stories, choice, onChoose }: StoryFieldProps) {
  const id = useId()
  const others = stories.filter((story) => story.id !== proposed?.id)
  return (
    <div class="add-fields">
      <div class="field" data-wide>
        <label for={`${id}-story`}>{say('add.story')}</label>
        <select
          id={`${id}-story`}
          class="input"
          value={choice.kind === 'story' ? `story:${choice.id}` : choice.kind}
          onChange={({ currentTarget }) => onChoose(choiceOf(currentTarget.value))}
        >
          <option value="proposed">
            {proposed ? say('add.story_proposed', { title: proposed.title }) : say('add.story_new')}
          </option>
          <option value="new">{say(proposed ? 'add.story_new' : 'add.story_named')}</option>
          {others.length > 0 && (
            <optgroup label={say('add.story_others')}>
              {others.map((story) => (
                <option key={story.id} dir="auto" value={`story:${story.id}`}>
                  {story.title}
                </option>
              ))}
            </optgroup>
          )}
        </select>
      </div>
      {choice.kind === 'new' && (
        <div class="field" data-wide>
          <label for={`${id}-name`}>{say('add.story_name')}</label>
          <input
            id={`${id}-name`}
            class="input"
            type="text"
            dir="auto"
            value={choice.title ?? ''}
            placeholder={say('add.story_like_report')}
            onInput={({ currentTarget }) =>
              onChoose({ kind: 'new', title: currentTarget.value.trim() ? currentTarget.value : null })
            }
          />
        </div>
      )}
    </div>
  )
}

function choiceOf(value: string): StoryChoice {
  if (value.startsWith('story:')) return { kind: 'story', id: value.slice('story:'.length) }
  return value === 'new' ? { kind: 'new', title: null } : { kind: 'proposed' }
}
