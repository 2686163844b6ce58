import { useState } from 'preact/hooks'
import type { StoryLine } from '../../../lib/core/library-views.ts'
import { say, sayCount } from '../../../lib/words/say.ts'
import { Notice } from '../../panel/notice.tsx'
import type { LibraryDeeds } from '../deeds.ts'
import { Field } from '../field.tsx'
import { useNews } from '../news.tsx'
import { hashOf } from '../route.ts'
import { fits, useSelection } from '../selection.ts'
import { SelectionBar } from '../selection-bar.tsx'
import { Standing } from '../standing.tsx'
import { View } from '../view.tsx'
import { useWatched } from '../watched.ts'
import { WindowedList } from '../windowed-list.tsx'
import { MergeDialog } from './story-dialogs.tsx'
import { StoryRow } from './story-row.tsx'

/** Filtering begins to help from so many stories on. */
const MANY = 8

/** All stories, and what can be done with several of them. */
export function StoriesView({ deeds }: { deeds: LibraryDeeds }) {
  const { tell } = useNews()
  const stories = useWatched(deeds.stories)
  return (
    <View
      title={say('library.stories')}
      about={say('stories_view.about')}
      actions={
        <button
          type="button"
          class="button"
          title={say('stories_view.propose_explained')}
          onClick={() => void tell(deeds.proposeStories(), say('done.started'))}
        >
          {say('stories_view.propose')}
        </button>
      }
    >
      <Standing told={stories}>
        {(all) =>
          all.length === 0 ? (
            <Notice
              kind="plain"
              title={say('stories_view.empty')}
              actions={
                <a class="button" data-first href={hashOf({ view: 'import' })}>
                  {say('reports_view.go_import')}
                </a>
              }
            >
              {say('stories_view.empty_next')}
            </Notice>
          ) : (
            <StoryList stories={all} deeds={deeds} />
          )
        }
      </Standing>
    </View>
  )
}

function StoryList({ stories, deeds }: { stories: readonly StoryLine[]; deeds: LibraryDeeds }) {
  const [typed, setTyped] = useState('')
  const [merging, setMerging] = useState(false)
  const selection = useSelection(stories.map(({ id }) => id))
  const shown = stories.filter(({ title }) => fits(title, typed))
  const chosen = stories.filter(({ id }) => selection.has(id))
  return (
    <>
      {stories.length > MANY && (
        <Field label={say('stories_view.filter')} type="search" value={typed} onInput={setTyped} />
      )}
      <SelectionBar selection={selection} all={shown.map(({ id }) => id)}>
        {chosen.length > 1 && (
          <button type="button" class="button" onClick={() => setMerging(true)}>
            {say('stories_view.merge')}
          </button>
        )}
      </SelectionBar>
      <p class="unseen" role="status">
        {sayCount('library.stories_count', shown.length)}
      </p>
      {shown.length === 0 && <p class="hint">{say('stories_view.none_found')}</p>}
      <p class="unseen" id="stories-keys">
        {say('library.list_keys')}
      </p>
      <WindowedList
        label={say('stories_view.list')}
        keysId="stories-keys"
        count={shown.length}
        listKey={typed}
        row={(at, tabIndex) => {
          const story = shown[at]
          return story && <StoryRow story={story} selection={selection} tabIndex={tabIndex} />
        }}
      />
      {merging && (
        <MergeDialog
          stories={chosen}
          targets={chosen}
          deeds={deeds}
          onClose={() => {
            setMerging(false)
            selection.set([])
          }}
        />
      )}
    </>
  )
}
