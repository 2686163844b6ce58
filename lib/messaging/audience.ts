import type { Self, Sender } from './dispatch.ts'
import type { MessageName } from './protocol.ts'

type Accepts = (sender: Sender, self: Self) => boolean

const isOurs: Accepts = (sender, self) => sender.id === self.id

const isWindow: Accepts = (sender, self) => isOurs(sender, self) && (sender.url ?? '').startsWith(self.origin)

/** The one window of ours that is a page, too: it holds a sample article, which is checked like any other. */
export const SAMPLE_PAGE = 'welcome.html'

/** Whether this is the address of the sample article, whatever its query or fragment. */
export const isSample = (url: string | undefined, origin: string): boolean =>
  (url ?? '').replace(/[?#].*$/, '') === `${origin}${SAMPLE_PAGE}`

/** Our content script in the main frame of a tab. Our own windows can stand in a tab, too; only the sample is a page. */
const isPage: Accepts = (sender, self) =>
  isOurs(sender, self) &&
  Number.isInteger(sender.tab?.id) &&
  (sender.tab?.id ?? -1) >= 0 &&
  (sender.frameId ?? 0) === 0 &&
  (!isWindow(sender, self) || isSample(sender.url, self.origin))

/** Who may send each message. A table, so that a new message cannot be forgotten. */
export const audience: { [N in MessageName]: Accepts } = {
  'article/open': isPage,
  'article/judge': isPage,
  'article/finding': isPage,
  'article/failed': isPage,
  'article/left': isPage,
  'article/gone': isPage,
  'popover/load': isPage,
  'site/opened': isPage,
  'page/check': isWindow,
  'page/clear': isWindow,
  'page/go-to': isWindow,
  'corpus/repair': isWindow,
  'page/draft': isWindow,
  'report/preview': isWindow,
  'report/add': isWindow,
  'report/edit': isWindow,
  'report/remove': isWindow,
  'report/move': isWindow,
  'story/rename': isWindow,
  'story/merge': isWindow,
  'story/remove': isWindow,
  'story/propose': isWindow,
  'undo/to': isWindow,
  'job/start': isWindow,
  'job/cancel': isWindow,
  'job/dismiss': isWindow,
  'job/wake': isWindow,
  'library/wipe': isWindow,
  'article/extract': isOurs,
  'mark/here': isOurs,
  'mark/check': isOurs,
  'mark/clear': isOurs,
  'mark/go-to': isOurs,
  'mark/step': isOurs,
  'mark/show': isOurs,
}
