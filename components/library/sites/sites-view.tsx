import { say } from '../../../lib/words/say.ts'
import { Notice } from '../../panel/notice.tsx'
import type { LibraryDeeds, Site } from '../deeds.ts'
import { useNews } from '../news.tsx'
import { Standing } from '../standing.tsx'
import { View } from '../view.tsx'
import { useWatched } from '../watched.ts'

/** The sites on which articles are checked by themselves; each can be given up. */
export function SitesView({ deeds }: { deeds: LibraryDeeds }) {
  const sites = useWatched(deeds.sites)
  return (
    <View title={say('library.sites')} about={say('sites_view.about')}>
      <Standing told={sites}>
        {(all) =>
          all.length === 0 ? (
            <Notice kind="plain" title={say('sites_view.empty')}>
              {say('sites_view.empty_next')}
            </Notice>
          ) : (
            <ul class="lib-plain" aria-label={say('sites_view.list')}>
              {all.map((site) => (
                <SiteRow key={site.pattern} site={site} deeds={deeds} />
              ))}
            </ul>
          )
        }
      </Standing>
    </View>
  )
}

function SiteRow({ site: { pattern, host }, deeds }: { site: Site; deeds: LibraryDeeds }) {
  const { tell } = useNews()
  const name = host ?? say('sites_view.all_sites')
  return (
    <li class="lib-plain-row">
      <bdi dir={host === null ? undefined : 'ltr'}>{name}</bdi>
      <button
        type="button"
        class="button"
        onClick={() => void tell(deeds.revokeSite(pattern), say('sites_view.revoked', { host: name }))}
      >
        {host === null ? say('sites_view.revoke_all') : say('sites_view.revoke', { host })}
      </button>
    </li>
  )
}
