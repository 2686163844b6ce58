import { defineContentScript } from 'wxt/utils/define-content-script'
import type {} from '../components/popover/popover-parts.ts'
import { createPopoverWindow } from '../components/popover/popover-window.tsx'
import { citationOf } from '../components/stance/citation.ts'

/** Put into a page that is checked, beside the content script, once there are marks to open. */
export default defineContentScript({
  matches: [],
  registration: 'runtime',
  cssInjectionMode: 'manual',
  noScriptStartedPostMessage: true,
  main() {
    globalThis.secondSourcePopover = { createPopoverWindow, citationOf }
  },
})
