import { useLayoutEffect, useRef } from 'preact/hooks'
import type { ReportDraft, ReportPreview, StoryChoice } from '../../lib/core/library.ts'
import { say, sayCount } from '../../lib/words/say.ts'
import { DraftFields } from './draft-fields.tsx'
import { KnownNotice } from './known-notice.tsx'
import { ParagraphList } from './paragraph-list.tsx'
import { StoryField, type StoryOption } from './story-field.tsx'

export interface AddFormProps {
  /** As the page gave it, with all its paragraphs, and as the reader has corrected its fields. */
  draft: ReportDraft
  dropped: ReadonlySet<number>
  /** What saving would do as it stands. */
  preview: ReportPreview
  stories: readonly StoryOption[]
  story: StoryChoice
  /** It is being saved. */
  saving: boolean
  onChange: (change: Partial<ReportDraft>) => void
  onToggle: (position: number) => void
  onStory: (story: StoryChoice) => void
  onSave: () => void
  onCancel: () => void
}

/**
 * A report before it is added: what was read off the page, to be corrected, and a button that saves it as it is. That button has
 * the focus at first, so that one key saves; everything before it is reached with Shift and Tab, or by reading on.
 */
export function AddForm(props: AddFormProps) {
  const { draft, dropped, preview } = props
  const save = useRef<HTMLButtonElement>(null)
  useLayoutEffect(() => save.current?.focus({ preventScroll: true }), [])
  const same = preview.known.kind === 'same'
  const empty = dropped.size === draft.paragraphs.length
  return (
    <form
      class="add"
      aria-labelledby="add-title"
      onSubmit={(event) => {
        event.preventDefault()
        props.onSave()
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return
        event.preventDefault()
        props.onCancel()
      }}
    >
      <h2 class="add-title" id="add-title">
        {say(draft.excerpt ? 'add.selection' : 'add.article')}
      </h2>
      <div class="add-body">
        <div role="status">
          <KnownNotice preview={preview} />
        </div>
        {!same && (
          <>
            <DraftFields draft={draft} onChange={props.onChange} />
            <StoryField
              proposed={preview.story}
              stories={props.stories}
              choice={props.story}
              onChoose={props.onStory}
            />
            <ParagraphList paragraphs={draft.paragraphs} dropped={dropped} onToggle={props.onToggle} />
          </>
        )}
      </div>
      <div class="add-foot">
        <p class="add-summary" id="add-summary">
          {same ? '' : empty ? say('add.nothing') : sayCount('add.claims', preview.claims)}
        </p>
        {!same && (
          <button
            type="submit"
            class="button"
            data-first
            ref={save}
            disabled={empty || props.saving}
            aria-describedby="add-summary"
          >
            {say(
              props.saving
                ? 'add.saving'
                : preview.known.kind === 'version'
                  ? 'add.save_version'
                  : 'add.save',
            )}
          </button>
        )}
        <button type="button" class="button" onClick={props.onCancel}>
          {say(same ? 'common.close' : 'add.cancel')}
        </button>
      </div>
    </form>
  )
}
