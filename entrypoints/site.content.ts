import { defineContentScript } from 'wxt/utils/define-content-script'
import { send } from '../lib/messaging/send.ts'

/** Runs on sites that the reader chose (lib/services/site-access.ts): tells that a page has loaded, and does nothing else. */
export default defineContentScript({
  matches: [],
  registration: 'runtime',
  noScriptStartedPostMessage: true,
  async main() {
    await send('site/opened', {})
  },
})
