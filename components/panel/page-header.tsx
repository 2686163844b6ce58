import type { PageState } from '../../lib/messaging/protocol.ts'
import { Logo } from '../icons/logo.tsx'
import { nameOf } from '../stance/words.ts'
import { count } from './status-counts.ts'

interface PageHeaderProps {
  page: PageState | null
  /** Whether to say what it was compared with. */
  comparison: boolean
}

/** What the page is and what it was compared with; opened, the names of those reports. */
export function PageHeader({ page, comparison }: PageHeaderProps) {
  return (
    <header class="head">
      <Logo />
      <div class="head-words">
        <h1 class="head-title">{page?.title?.trim() || 'Second Source'}</h1>
        {comparison && page?.story && page.story.reports.length > 0 && (
          <Compared page={page} story={page.story} />
        )}
      </div>
    </header>
  )
}

function Compared({ page, story }: { page: PageState; story: NonNullable<PageState['story']> }) {
  const names = new Map(page.reports.map((report) => [report.id, nameOf(report)]))
  const name = (id: string) => names.get(id) ?? `Report ${id}`
  const others = story.reports.length
  return (
    <details class="compared">
      <summary>
        {story.sameAs === null
          ? `Compared with ${count(others, 'other report')} of this story`
          : `This article is in your corpus; compared with ${others === 1 ? 'the other one' : `the other ${others}`}`}
      </summary>
      {story.sameAs !== null && (
        <p class="compared-same">
          This article is report {story.sameAs} of your corpus
          {names.has(story.sameAs) && `, “${name(story.sameAs)}”`}.
        </p>
      )}
      <ul class="compared-reports">
        {story.reports.map((id) => (
          <li key={id}>{name(id)}</li>
        ))}
      </ul>
    </details>
  )
}
