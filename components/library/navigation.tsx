import type { ComponentType } from 'preact'
import { say } from '../../lib/words/say.ts'
import {
  AppearanceIcon,
  DataIcon,
  ImportIcon,
  ReportsIcon,
  SearchIcon,
  SitesIcon,
  StoriesIcon,
} from '../icons/library-icons.tsx'
import { Logo } from '../icons/logo.tsx'
import { hashOf, SECTIONS, type Section } from './route.ts'

const ICONS: Record<Section, ComponentType> = {
  stories: StoriesIcon,
  reports: ReportsIcon,
  search: SearchIcon,
  import: ImportIcon,
  sites: SitesIcon,
  appearance: AppearanceIcon,
  data: DataIcon,
}

const routeTo = (section: Section) =>
  hashOf(section === 'search' ? { view: section, query: '' } : { view: section })

/** The sections of the library, the one shown marked; how many jobs go on stands beside “Import”. */
export function Navigation({ section, jobs }: { section: Section; jobs: number }) {
  return (
    <header class="lib-side">
      <p class="lib-brand">
        <Logo /> <span>{say('manifest.name')}</span>
      </p>
      <nav aria-label={say('library.navigation')}>
        <ul class="lib-sections">
          {SECTIONS.map((one) => {
            const Sign = ICONS[one]
            return (
              <li key={one}>
                <a href={routeTo(one)} aria-current={one === section ? 'page' : undefined}>
                  <Sign />
                  <span>{say(`library.${one}`)}</span>
                  {one === 'import' && jobs > 0 && <span class="lib-count">{jobs}</span>}
                </a>
              </li>
            )
          })}
        </ul>
      </nav>
      <p class="creed lib-creed">{say('common.creed')}</p>
    </header>
  )
}
