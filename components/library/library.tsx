import { useEffect, useRef, useState } from 'preact/hooks'
import { say } from '../../lib/words/say.ts'
import { AppearanceView } from './appearance/appearance-view.tsx'
import { StoredView } from './data/stored-view.tsx'
import type { LibraryDeeds } from './deeds.ts'
import { ImportView } from './import/import-view.tsx'
import { isGoingOn } from './import/job-words.ts'
import { Navigation } from './navigation.tsx'
import { useAnnouncer } from './news.tsx'
import { ReportView } from './reports/report-view.tsx'
import { ReportsView } from './reports/reports-view.tsx'
import { type Route, routeOf, sectionOf } from './route.ts'
import { SearchView } from './search/search-view.tsx'
import { SitesView } from './sites/sites-view.tsx'
import { StoriesView } from './stories/stories-view.tsx'
import { StoryView } from './stories/story-view.tsx'
import { useWatched } from './watched.ts'

/** The reader's library: navigation, the view that the address names, and what was done last. */
export function Library({ deeds }: { deeds: LibraryDeeds }) {
  const [route, setRoute] = useState<Route>(() => routeOf(location.hash))
  const main = useRef<HTMLElement>(null)
  useEffect(() => {
    const follow = () => setRoute(routeOf(location.hash))
    addEventListener('hashchange', follow)
    return () => removeEventListener('hashchange', follow)
  }, [])
  const jobs = useWatched(deeds.jobs)
  const { provide: Announce, announcer, bar } = useAnnouncer(deeds.undoTo)
  const going = jobs?.ok ? jobs.value.filter(isGoingOn).length : 0
  return (
    <Announce value={announcer}>
      <div class="lib">
        {/* biome-ignore lint/a11y/useValidAnchor: it does lead into the page; only the address stays that of the view */}
        <a
          class="unseen lib-skip"
          href="#content"
          onClick={(event) => {
            event.preventDefault()
            main.current?.focus()
          }}
        >
          {say('library.skip')}
        </a>
        <Navigation section={sectionOf(route)} jobs={going} />
        <main class="lib-main" id="content" ref={main} tabIndex={-1}>
          {bar}
          <Shown route={route} deeds={deeds} />
        </main>
      </div>
    </Announce>
  )
}

function Shown({ route, deeds }: { route: Route; deeds: LibraryDeeds }) {
  switch (route.view) {
    case 'stories':
      return <StoriesView deeds={deeds} />
    case 'story':
      return <StoryView key={route.id} id={route.id} deeds={deeds} />
    case 'reports':
      return <ReportsView deeds={deeds} />
    case 'report':
      return <ReportView key={route.id} id={route.id} claim={route.claim} deeds={deeds} />
    case 'search':
      return <SearchView query={route.query} deeds={deeds} />
    case 'import':
      return <ImportView deeds={deeds} />
    case 'sites':
      return <SitesView deeds={deeds} />
    case 'appearance':
      return <AppearanceView deeds={deeds} />
    case 'data':
      return <StoredView deeds={deeds} />
  }
}
