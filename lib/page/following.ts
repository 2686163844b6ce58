import { readArticle } from './article.ts'
import { grow, whatBecame } from './follow.ts'
import { type ReadPage, readPage } from './read-page.ts'
import { windowScheduler } from './scheduler.ts'
import { waitForText } from './waiting.ts'

/** Why the page is looked at again: its address changed, text appeared in the article, or there was no article so far. */
export type Cause = 'address' | 'text' | 'nothing-yet'

/** What became of the page, seen from what is marked in it. */
export type Turn =
  | { kind: 'none' }
  /** This is to be marked, in place of what is marked now; `grown`: it is the same article with more text. */
  | { kind: 'article'; read: ReadPage; grown: boolean }
  /** The article is gone. */
  | { kind: 'left' }

/** Looks at a page that changed and says what is to be done. Reads only. */
export async function lookAgain(
  window: Window & typeof globalThis,
  shown: ReadPage | null,
  cause: Cause,
): Promise<Turn> {
  const scheduler = windowScheduler(window)
  const scope = cause === 'text' && shown?.page.scope?.isConnected ? shown.page.scope : null
  const within =
    shown && scope ? await readArticle(shown.window.document, scheduler, { within: scope }) : null
  const read =
    within?.ok && shown
      ? { ok: true as const, value: { ...shown, page: within.value } }
      : await readPage(window)
  const stays = shown !== null && isStillThere(shown)
  if (!read.ok) return shown && !stays ? { kind: 'left' } : { kind: 'none' }
  if (!shown) return { kind: 'article', read: read.value, grown: false }
  const became = whatBecame(shown.page, read.value.page)
  if (became === 'same') return { kind: 'none' }
  if (became === 'grown') {
    const page = await grow(shown.page, read.value.page, scheduler)
    return { kind: 'article', read: { window: shown.window, page }, grown: true }
  }
  // What comes below an article that is still there is another one: it waits until the reader gets to it.
  if (cause === 'text' && stays) return { kind: 'none' }
  return { kind: 'article', read: read.value, grown: false }
}

/** Pages change their address while they are read, too: an article of which half is still there was not left. */
function isStillThere({ page: { paragraphs } }: ReadPage): boolean {
  return paragraphs.filter(({ element }) => element.isConnected).length * 2 >= paragraphs.length
}

/** The article is read anew at most so often, in ms; longer each time it was for nothing. */
const SHORTEST_PAUSE = 1_500
const LONGEST_PAUSE = 30_000

export interface Follower {
  /** Something happened; the page is looked at when it is time. */
  notice(cause: Cause): void
  /** Nothing is marked: whatever text appears may be an article. */
  wait(): void
}

/**
 * Follows a page: looks again when something happened, one look at a time, until the signal ends.
 *
 * @param shown what is marked now. @param isBusy the reader is using what would be drawn anew. @param turn what is to be done.
 */
export function followPage(
  window: Window & typeof globalThis,
  shown: () => ReadPage | null,
  isBusy: () => boolean,
  turn: (turn: Turn) => void,
  signal: AbortSignal,
): Follower {
  let pause = SHORTEST_PAUSE
  let timer = 0
  let cause: Cause | null = null
  let looking = false
  let waiting = new AbortController()

  const look = async () => {
    timer = 0
    if (looking || cause === null) return
    if (cause === 'text' && isBusy()) return plan()
    const why = cause
    const before = shown()
    cause = null
    looking = true
    const seen = await lookAgain(window, before, why)
    looking = false
    if (signal.aborted || shown() !== before) return
    pause = seen.kind === 'none' ? Math.min(pause * 2, LONGEST_PAUSE) : SHORTEST_PAUSE
    turn(seen)
    if (cause) plan()
  }
  const plan = () => {
    if (timer === 0 && !looking) timer = window.setTimeout(() => void look(), cause === 'text' ? pause : 0)
  }
  const notice = (what: Cause) => {
    if (signal.aborted) return
    if (cause !== 'address') cause = what
    if (what === 'address') {
      window.clearTimeout(timer)
      timer = 0
    }
    plan()
  }
  signal.addEventListener('abort', () => {
    window.clearTimeout(timer)
    waiting.abort()
  })
  return {
    notice,
    wait() {
      waiting.abort()
      waiting = new AbortController()
      waitForText(window, () => shown() === null && notice('nothing-yet'), waiting.signal)
    },
  }
}
