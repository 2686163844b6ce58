import { useRef, useState } from 'preact/hooks'
import { say } from '../../../lib/words/say.ts'
import type { LibraryDeeds } from '../deeds.ts'
import { useNews } from '../news.tsx'
import { hashOf } from '../route.ts'
import { View } from '../view.tsx'
import { StorageUsed } from './storage-used.tsx'
import { UndoHistory } from './undo-history.tsx'
import { WipeDialog } from './wipe-dialog.tsx'

/** What is stored and where, backup and restore, the last changes, and removing everything. */
export function StoredView({ deeds }: { deeds: LibraryDeeds }) {
  const [wiping, setWiping] = useState(false)
  return (
    <View title={say('library.data')} about={say('data_view.about')}>
      <StorageUsed deeds={deeds} />
      <Backup deeds={deeds} />
      <section>
        <h2 class="lib-subtitle" id="undo-title">
          {say('data_view.history')}
        </h2>
        <p class="hint">{say('data_view.history_explained')}</p>
        <UndoHistory deeds={deeds} />
      </section>
      <section>
        <h2 class="lib-subtitle">{say('data_view.privacy')}</h2>
        <ul class="lib-words">
          <li>{say('data_view.privacy_kept')}</li>
          <li>{say('data_view.privacy_sent')}</li>
          <li>{say('data_view.privacy_read')}</li>
          <li>{say('data_view.privacy_outlets')}</li>
        </ul>
      </section>
      <section>
        <h2 class="lib-subtitle">{say('data_view.wipe')}</h2>
        <p class="hint">{say('data_view.wipe_explained')}</p>
        <button type="button" class="button" data-grave onClick={() => setWiping(true)}>
          {say('data_view.wipe_do')}
        </button>
      </section>
      {wiping && <WipeDialog deeds={deeds} onClose={() => setWiping(false)} />}
    </View>
  )
}

function Backup({ deeds }: { deeds: LibraryDeeds }) {
  const { tell } = useNews()
  const chooser = useRef<HTMLInputElement>(null)
  const [busy, setBusy] = useState(false)
  const write = async (writing: ReturnType<LibraryDeeds['backup']>) => {
    setBusy(true)
    const result = await writing
    setBusy(false)
    await tell(Promise.resolve(result), result.ok ? say('data_view.backup_done', result.value) : null)
  }
  const restore = async (file: File | undefined) => {
    if (!file) return
    // What the backup holds, and the question whether to go on, stand where imports stand.
    if (await tell(deeds.importFiles([file]), null)) location.hash = hashOf({ view: 'import' })
  }
  return (
    <>
      <section>
        <h2 class="lib-subtitle">{say('data_view.backup')}</h2>
        <p class="hint">{say('data_view.backup_explained')}</p>
        <div class="buttons">
          <button
            type="button"
            class="button"
            data-first
            disabled={busy}
            onClick={() => void write(deeds.backup())}
          >
            {busy ? say('data_view.backup_busy') : say('data_view.backup_do')}
          </button>
          <button type="button" class="button" onClick={() => chooser.current?.click()}>
            {say('data_view.restore_do')}
          </button>
        </div>
        <input
          ref={chooser}
          class="unseen"
          type="file"
          tabIndex={-1}
          aria-label={say('data_view.restore_do')}
          accept=".ndjson,.jsonl,.json"
          onChange={(event) => {
            void restore(event.currentTarget.files?.[0])
            event.currentTarget.value = ''
          }}
        />
        <p class="hint">{say('data_view.restore_explained')}</p>
      </section>
      {deeds.exports.length > 0 && (
        <section>
          <h2 class="lib-subtitle">{say('data_view.exports')}</h2>
          <p class="hint">{say('data_view.exports_explained')}</p>
          <div class="buttons">
            {deeds.exports.map((one) => (
              <button
                type="button"
                class="button"
                key={one.format}
                disabled={busy}
                onClick={() => void write(one.write())}
              >
                {say('data_view.export_do', { format: one.format })}
              </button>
            ))}
          </div>
        </section>
      )}
    </>
  )
}
