import type { ComponentChildren } from 'preact'
import { useId, useLayoutEffect, useRef } from 'preact/hooks'
import { say } from '../../lib/words/say.ts'

interface DialogProps {
  title: string
  /** Words of the button that does it. */
  action: string
  /** The deed takes something away. */
  grave?: boolean
  /** Not ready to be done. */
  disabled?: boolean
  onDo: () => void
  onClose: () => void
  children?: ComponentChildren
}

/** Asks before something is done. Escape and “Cancel” leave everything as it is; the focus goes back to where it was. */
export function Dialog({ title, action, grave, disabled, onDo, onClose, children }: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null)
  const name = useId()
  useLayoutEffect(() => {
    const before = document.activeElement as HTMLElement | null
    const shown = dialog.current
    shown?.showModal()
    return () => {
      // While it is open, nothing behind it can take the focus.
      shown?.close()
      before?.focus()
    }
  }, [])
  return (
    <dialog class="dialog" ref={dialog} aria-labelledby={name} onClose={onClose}>
      <form
        method="dialog"
        onSubmit={(event) => {
          event.preventDefault()
          if (disabled) return
          onDo()
          onClose()
        }}
      >
        <h2 class="dialog-title" id={name}>
          {title}
        </h2>
        {children}
        <div class="buttons">
          <button type="submit" class="button" data-first data-grave={grave} disabled={disabled}>
            {action}
          </button>
          <button type="button" class="button" onClick={onClose}>
            {say('library.cancel')}
          </button>
        </div>
      </form>
    </dialog>
  )
}
