import type { PageState } from '../../lib/messaging/protocol.ts'
import { say, sayCount } from '../../lib/words/say.ts'
import { Logo } from '../icons/logo.tsx'
import { nameById, nameOf } from '../stance/words.ts'

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
        <h1 class="head-title" dir="auto">
          {page?.title?.trim() || say('manifest.name')}
        </h1>
        {comparison && page?.story && page.story.reports.length > 0 && (
          <Compared page={page} story={page.story} />
        )}
      </div>
    </header>
  )
}

function Compared({ page, story }: { page: PageState; story: NonNullable<PageState['story']> }) {
  const others = story.reports.length
  const own = page.reports.find(({ id }) => id === story.sameAs)
  return (
    <details class="compared">
      <summary>
        {story.sameAs === null
          ? sayCount('panel.compared_with', others)
          : sayCount('panel.known_compared_with', others)}
      </summary>
      {story.sameAs !== null && (
        <p class="compared-same">
          {own
            ? say('panel.same_as_named', { id: story.sameAs, name: nameOf(own) })
            : say('panel.same_as', { id: story.sameAs })}
        </p>
      )}
      <ul class="compared-reports">
        {story.reports.map((id) => (
          <li key={id}>
            <bdi>{nameById(page.reports, id)}</bdi>
          </li>
        ))}
      </ul>
    </details>
  )
}
