import type { StoryLine } from '../../../lib/core/library-views.ts'
import { say, sayCount } from '../../../lib/words/say.ts'
import { MakerTag } from '../maker-tag.tsx'
import { daysWords } from '../names.ts'
import { hashOf } from '../route.ts'
import type { Selection } from '../selection.ts'

/** Publishers that are named; the others are left out. */
const NAMED = 4

interface StoryRowProps {
  story: StoryLine
  selection: Selection
  tabIndex: 0 | -1
}

/** One story in the list: name, reports, outlets and days. */
export function StoryRow({ story, selection, tabIndex }: StoryRowProps) {
  const { id, title, made, reports } = story
  const publishers = [...new Set(reports.flatMap(({ publisher }) => publisher?.trim() || []))]
  const days = daysWords(reports.flatMap(({ publishedAt }) => publishedAt ?? []))
  return (
    <div class="lib-row-chosen">
      <input
        type="checkbox"
        tabIndex={tabIndex}
        checked={selection.has(id)}
        aria-label={say('library.select', { title })}
        onChange={() => selection.toggle(id)}
      />
      <a class="lib-row-link" data-row tabIndex={tabIndex} href={hashOf({ view: 'story', id })}>
        <span class="lib-row-main" dir="auto">
          {title}
        </span>
        <span class="lib-row-more">
          <MakerTag made={made} />
          <span>{sayCount('library.reports_count', reports.length)}</span>
          {days !== null && <bdi>{days}</bdi>}
          {publishers.slice(0, NAMED).map((publisher) => (
            <bdi key={publisher}>{publisher}</bdi>
          ))}
        </span>
      </a>
    </div>
  )
}
