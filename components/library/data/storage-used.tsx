import { useState } from 'preact/hooks'
import { say, sayBeside, sayCount } from '../../../lib/words/say.ts'
import type { LibraryDeeds } from '../deeds.ts'
import { bytesWords } from '../names.ts'
import { useNews } from '../news.tsx'
import { Standing } from '../standing.tsx'
import { useWatched } from '../watched.ts'

/** What the library holds, how much room it takes, and whether the browser keeps it. */
export function StorageUsed({ deeds }: { deeds: LibraryDeeds }) {
  const { tell } = useNews()
  const [times, setTimes] = useState(0)
  const storage = useWatched(deeds.storage, String(times))
  const reports = useWatched(deeds.reports)
  const stories = useWatched(deeds.stories)
  const claims = useWatched(deeds.claims)
  const held = [
    reports?.ok ? sayCount('library.reports_count', reports.value.length) : '',
    claims?.ok ? sayCount('library.claims', claims.value) : '',
    stories?.ok ? sayCount('library.stories_count', stories.value.length) : '',
  ]
  const persist = async () => {
    const asked = await deeds.persist()
    const refused = asked.ok && !asked.value
    setTimes(times + 1)
    await tell(
      Promise.resolve(asked.ok ? { ok: true, value: null } : asked),
      refused ? say('data_view.persist_refused') : say('data_view.persistent'),
    )
  }
  return (
    <section>
      <h2 class="lib-subtitle">{say('data_view.storage')}</h2>
      <p>{sayBeside(held.filter(Boolean))}</p>
      <Standing told={storage}>
        {({ used, most, persistent }) => (
          <>
            {used !== null && (
              <p>
                {most === null
                  ? say('data_view.used_only', { used: bytesWords(used) })
                  : say('data_view.used', { used: bytesWords(used), quota: bytesWords(most) })}
              </p>
            )}
            <p class="hint">{say(persistent ? 'data_view.persistent' : 'data_view.not_persistent')}</p>
            {!persistent && (
              <button type="button" class="button" onClick={() => void persist()}>
                {say('data_view.persist')}
              </button>
            )}
          </>
        )}
      </Standing>
    </section>
  )
}
