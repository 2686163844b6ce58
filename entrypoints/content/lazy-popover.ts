import type { PopoverParts } from '../../components/popover/popover-parts.ts'
import type { PopoverWindow } from '../../components/popover/popover-window.tsx'
import type { Send } from './page-session.ts'

/** A popover whose code comes when it is first needed. */
export interface LazyPopover extends Pick<PopoverWindow, 'hide' | 'holds' | 'remove' | 'show'> {
  /** Has the code come before it is needed. */
  prepare(): void
  /** The parts, once they are there. */
  parts(): PopoverParts | null
}

type Make = (parts: PopoverParts) => PopoverWindow

/** Shows nothing where the code does not come: then the extension was updated or removed. */
export function lazyPopover(send: Send, make: Make): LazyPopover {
  let window: PopoverWindow | null = null
  let coming: Promise<void> | null = null
  let wanted: Parameters<PopoverWindow['show']> | null = null
  let removed = false

  const draw = () => {
    const parts = globalThis.secondSourcePopover
    if (!parts || removed) return
    window ??= make(parts)
    if (wanted) window.show(...wanted)
  }
  const prepare = () => {
    if (globalThis.secondSourcePopover || coming) return
    coming = send('popover/load', {}).then(() => {
      coming = null
      draw()
    })
  }
  return {
    prepare,
    parts: () => globalThis.secondSourcePopover ?? null,
    show(...what) {
      wanted = what
      prepare()
      draw()
    },
    hide() {
      wanted = null
      window?.hide()
    },
    holds: (event) => window?.holds(event) ?? false,
    remove() {
      removed = true
      window?.remove()
    },
  }
}
