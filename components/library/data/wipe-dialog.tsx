import { useState } from 'preact/hooks'
import { say } from '../../../lib/words/say.ts'
import type { LibraryDeeds } from '../deeds.ts'
import { Dialog } from '../dialog.tsx'
import { Field } from '../field.tsx'
import { useNews } from '../news.tsx'

/** Removes everything of the reader; asks for a typed word first, for it cannot be undone. */
export function WipeDialog({ deeds, onClose }: { deeds: LibraryDeeds; onClose: () => void }) {
  const { tell } = useNews()
  const [typed, setTyped] = useState('')
  const word = say('data_view.wipe_word')
  return (
    <Dialog
      title={say('data_view.wipe_title')}
      action={say('data_view.wipe_final')}
      grave
      disabled={typed.trim().toLowerCase() !== word.toLowerCase()}
      onDo={() => void tell(deeds.wipe(), say('done.wiped'))}
      onClose={onClose}
    >
      <p>{say('data_view.wipe_explained')}</p>
      <p>
        <strong>{say('data_view.wipe_warning')}</strong>
      </p>
      <Field label={say('data_view.wipe_type', { word })} value={typed} onInput={setTyped} />
    </Dialog>
  )
}
