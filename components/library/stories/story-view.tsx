import { useState } from 'preact/hooks'
import type { StoryLine } from '../../../lib/core/library-views.ts'
import { say, sayCount } from '../../../lib/words/say.ts'
import { Notice } from '../../panel/notice.tsx'
import type { LibraryDeeds } from '../deeds.ts'
import { MakerTag } from '../maker-tag.tsx'
import { hashOf } from '../route.ts'
import { Standing } from '../standing.tsx'
import { StoryComparison } from '../table/story-comparison.tsx'
import { View } from '../view.tsx'
import { useWatched } from '../watched.ts'
import { MergeDialog, RemoveStoryDialog, RenameDialog } from './story-dialogs.tsx'
import { StoryReports } from './story-reports.tsx'

/** One story: what its reports say beside each other, and which reports it has. */
export function StoryView({ id, deeds }: { id: string; deeds: LibraryDeeds }) {
  const stories = useWatched(deeds.stories)
  const back = { href: hashOf({ view: 'stories' }), words: say('library.back_to_stories') }
  const story = stories?.ok ? stories.value.find((one) => one.id === id) : undefined
  if (!stories?.ok)
    return (
      <View title={say('library.stories')} back={back}>
        <Standing told={stories}>{() => null}</Standing>
      </View>
    )
  if (!story)
    return (
      <View title={say('library.stories')} back={back}>
        <Notice kind="plain" title={say('library.not_found')}>
          {say('library.not_found_next')}
        </Notice>
      </View>
    )
  return <Story story={story} stories={stories.value} deeds={deeds} back={back} />
}

interface StoryProps {
  story: StoryLine
  stories: readonly StoryLine[]
  deeds: LibraryDeeds
  back: { href: string; words: string }
}

function Story({ story, stories, deeds, back }: StoryProps) {
  const [asking, setAsking] = useState<'rename' | 'merge' | 'remove' | null>(null)
  const close = () => setAsking(null)
  const others = stories.filter(({ id }) => id !== story.id)
  return (
    <View
      wide
      title={story.title}
      back={back}
      about={
        <>
          <MakerTag made={story.made} /> {sayCount('library.reports_count', story.reports.length)}
        </>
      }
      actions={
        <>
          <button type="button" class="button" onClick={() => setAsking('rename')}>
            {say('story.rename')}
          </button>
          <button
            type="button"
            class="button"
            disabled={others.length === 0}
            onClick={() => setAsking('merge')}
          >
            {say('story.merge')}
          </button>
          <button type="button" class="button" onClick={() => setAsking('remove')}>
            {say('story.remove')}
          </button>
        </>
      }
    >
      {story.made === 'proposed' && <p class="hint">{say('maker.proposed_explained')}</p>}
      <h2 class="lib-subtitle">{say('story.comparison')}</h2>
      {story.reports.length < 2 ? (
        <Notice kind="plain" title={say('story.alone')}>
          {say('story.alone_next')}
        </Notice>
      ) : (
        <StoryComparison story={story} deeds={deeds} />
      )}
      <h2 class="lib-subtitle">{say('story.reports')}</h2>
      <StoryReports story={story} stories={stories} deeds={deeds} />
      {asking === 'rename' && <RenameDialog story={story} deeds={deeds} onClose={close} />}
      {asking === 'remove' && <RemoveStoryDialog story={story} deeds={deeds} onClose={close} />}
      {asking === 'merge' && <MergeDialog stories={[story]} targets={others} deeds={deeds} onClose={close} />}
    </View>
  )
}
