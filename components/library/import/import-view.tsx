import { useRef, useState } from 'preact/hooks'
import { say } from '../../../lib/words/say.ts'
import type { LibraryDeeds } from '../deeds.ts'
import { Dialog } from '../dialog.tsx'
import { Field } from '../field.tsx'
import { useNews } from '../news.tsx'
import { View } from '../view.tsx'
import { useWatched } from '../watched.ts'
import { JobCard } from './job-card.tsx'

/** Adds reports from files, pasted texts and whatever is dropped; shows what is being done. */
export function ImportView({ deeds }: { deeds: LibraryDeeds }) {
  const { tell } = useNews()
  const jobs = useWatched(deeds.jobs)
  const [pasting, setPasting] = useState(false)
  const read = (files: readonly File[]) => {
    if (files.length > 0) void tell(deeds.importFiles(files), null)
  }
  const shown = jobs?.ok ? [...jobs.value].reverse() : []
  return (
    <View title={say('library.import')} about={say('import_view.about')}>
      <DropPlace deeds={deeds} onFiles={read} onPaste={() => setPasting(true)} />
      {shown.length > 0 && (
        <section aria-label={say('import_view.jobs')}>
          <h2 class="lib-subtitle">{say('import_view.jobs')}</h2>
          {shown.map((job) => (
            <JobCard key={job.id} job={job} deeds={deeds} />
          ))}
        </section>
      )}
      {pasting && (
        <PasteDialog
          onText={(text) => void tell(deeds.importText(text), null)}
          onClose={() => setPasting(false)}
        />
      )}
    </View>
  )
}

interface DropPlaceProps {
  deeds: LibraryDeeds
  onFiles: (files: readonly File[]) => void
  onPaste: () => void
}

/** Where files are dropped; the same can be done with buttons. */
function DropPlace({ deeds, onFiles, onPaste }: DropPlaceProps) {
  const chooser = useRef<HTMLInputElement>(null)
  const [over, setOver] = useState(false)
  const endings = deeds.endings.map((ending) => `.${ending}`)
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is one of three ways; the others are buttons
    <div
      class="lib-drop"
      data-over={over ? '' : undefined}
      onDragOver={(event) => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault()
        setOver(false)
        onFiles([...(event.dataTransfer?.files ?? [])])
      }}
      onPaste={(event) => {
        const files = [...(event.clipboardData?.files ?? [])]
        if (files.length > 0) event.preventDefault()
        onFiles(files)
      }}
    >
      <p class="lib-drop-words">
        <strong>{say('import_view.drop')}</strong> {say('import_view.drop_or')}
      </p>
      <div class="buttons">
        <button type="button" class="button" data-first onClick={() => chooser.current?.click()}>
          {say('import_view.choose')}
        </button>
        <button type="button" class="button" onClick={onPaste}>
          {say('import_view.paste')}
        </button>
      </div>
      <input
        ref={chooser}
        class="unseen"
        type="file"
        multiple
        tabIndex={-1}
        aria-label={say('import_view.choose')}
        accept={endings.join(',')}
        onChange={(event) => {
          onFiles([...(event.currentTarget.files ?? [])])
          event.currentTarget.value = ''
        }}
      />
      <p class="hint">
        {say('import_view.formats')} <bdi dir="ltr">{endings.join(' ')}</bdi>
      </p>
    </div>
  )
}

function PasteDialog({ onText, onClose }: { onText: (text: string) => void; onClose: () => void }) {
  const [text, setText] = useState('')
  return (
    <Dialog
      title={say('import_view.paste_title')}
      action={say('import_view.paste_do')}
      disabled={text.trim() === ''}
      onDo={() => onText(text)}
      onClose={onClose}
    >
      <Field label={say('import_view.paste_text')} value={text} onInput={setText} lines={12} />
    </Dialog>
  )
}
