import { fail, ok, type Result } from '../../lib/core/result.ts'
import type { Input, Reply } from '../../lib/messaging/protocol.ts'
import { type PageArticle, readArticle } from '../../lib/page/article.ts'
import { checkPage, nearestFirst, persist } from '../../lib/page/check-page.ts'
import { failureWords } from '../../lib/words/failure.ts'
import { type Reading, startReading } from './reading.ts'

type ToBackground =
  | 'article/open'
  | 'article/judge'
  | 'article/finding'
  | 'article/failed'
  | 'article/cleared'

/** Sends a message to the background; see lib/messaging/send.ts. */
export type Send = <N extends ToBackground>(name: N, input: Input<N>) => Promise<Reply<N>>

/** What our script does in one page. */
export interface PageSession {
  /** Reads the page, has it judged and marks it; what was there before is taken back first. */
  check(): Promise<void>
  /** Takes everything back. */
  clear(): void
  goTo(index: number): Result<null>
  step(by: 1 | -1): Result<null>
  /** The page's address changed without a load: when the article is gone, its marks go, too. */
  leave(): void
}

/** What only the page can tell the reader: the popup cannot know it. */
const TOLD_HERE: readonly string[] = ['outdated', 'unreachable']

/** Starts with nothing done. Everything ends with the signal. */
export function startSession(
  window: Window & typeof globalThis,
  send: Send,
  signal: AbortSignal,
): PageSession {
  let ending = new AbortController()
  let shown: { page: PageArticle; reading: Reading } | null = null
  let address = addressOf(window)
  const wait = (ms: number) => new Promise<void>((resolve) => window.setTimeout(() => resolve(), ms))

  const clear = () => {
    ending.abort()
    shown = null
  }
  signal.addEventListener('abort', clear)

  const check = async () => {
    clear()
    if (signal.aborted) return
    ending = new AbortController()
    const mine = ending.signal
    address = addressOf(window)
    const read = await readArticle(window.document)
    if (mine.aborted) return
    const checked = read.ok ? await mark(read.value, mine) : read
    if (checked.ok || mine.aborted) return
    if (!read.ok) await persist(() => send('article/failed', read.error), { wait, signal: mine })
    else if (TOLD_HERE.includes(checked.error.code)) shown?.reading.tell(failureWords(checked.error))
  }

  const mark = async (page: PageArticle, mine: AbortSignal): Promise<Result<unknown>> => {
    const { article, paragraphOf } = page
    const ask = (index: number) => persist(() => send('article/finding', { index }), { wait, signal: mine })
    const reading = startReading({ window, page, ask, signal: mine })
    shown = { page, reading }
    const isNear = (index: number) => reading.highlighter.near().has(paragraphOf[index] ?? -1)
    return checkPage({
      article,
      judging: {
        open: (opened) => send('article/open', { article: opened }),
        judge: (indexes) => send('article/judge', { indexes }),
      },
      onMarks: (marks) => {
        if (!mine.aborted) reading.highlighter.show(marks)
      },
      next: (waiting, most) => nearestFirst(waiting, most, isNear),
      wait,
      signal: mine,
    })
  }

  const notChecked = () => fail('not-checked', 'This page has no marks. Check it first.')
  return {
    check,
    clear,
    goTo(index) {
      if (!shown) return notChecked()
      return shown.reading.goTo(index)
        ? ok(null)
        : fail('sentence-gone', 'The page has changed and no longer shows this sentence. Check it again.')
    },
    step(by) {
      if (!shown) return notChecked()
      shown.reading.step(by)
      return ok(null)
    },
    leave() {
      if (addressOf(window) === address || !shown) return
      address = addressOf(window)
      if (isStillThere(shown.page)) return
      clear()
      void send('article/cleared', {})
    },
  }
}

/** Pages change their address while they are read, too: an article of which half is still there was not left. */
function isStillThere({ paragraphs }: PageArticle): boolean {
  return paragraphs.filter(({ element }) => element.isConnected).length * 2 >= paragraphs.length
}

/** Without the fragment: going to a heading is no other page. */
const addressOf = (window: Window) => window.location.href.replace(/#.*$/, '')
