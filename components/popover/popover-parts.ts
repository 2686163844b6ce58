import type { citationOf } from '../stance/citation.ts'
import type { createPopoverWindow } from './popover-window.tsx'

/**
 * What the popover is made of. It is put into a page only when it is first needed, by a script of its own, which leaves it in
 * our scripts' own global object; no page can see that.
 */
export interface PopoverParts {
  createPopoverWindow: typeof createPopoverWindow
  citationOf: typeof citationOf
}

declare global {
  var secondSourcePopover: PopoverParts | undefined
}
