import type { ReportDraft } from '../../lib/core/library.ts'
import { fail, ok, type Result } from '../../lib/core/result.ts'
import type { Status, StoryFinding } from '../../lib/core/types.ts'
import type { Input, Reply } from '../../lib/messaging/protocol.ts'
import type { PageArticle } from '../../lib/page/article.ts'
import { checkPage, nearestFirst, persist } from '../../lib/page/check-page.ts'
import { draftOf } from '../../lib/page/draft.ts'
import { type InWindow, readPage, readSelectedText } from '../../lib/page/read-page.ts'
import { type Reading, startReading } from './reading.ts'

type ToBackground =
  | 'article/open'
  | 'article/judge'
  | 'article/finding'
  | 'article/failed'
  | 'article/gone'
  | 'article/left'
  | 'popover/load'

/** Sends a message to the background; see lib/messaging/send.ts. */
export type Send = <N extends ToBackground>(name: N, input: Input<N>) => Promise<Reply<N>>

/** What our script does in one page. */
export interface PageSession {
  /** Reads the page, has it judged and marks it; what was there before is taken back first. Quiet: nobody asked just now. */
  check(how?: { quiet: boolean }): Promise<void>
  /** The same for the selected text, whatever page it stands in. Resolves when it was read. */
  checkSelection(): Promise<Result<null>>
  /** What would be added of this page to the corpus. */
  extract(selection: boolean): Promise<Result<{ draft: ReportDraft }>>
  /** Takes everything back. */
  clear(): void
  goTo(index: number): Result<null>
  step(by: 1 | -1): Result<null>
  /** Marks only sentences with these statuses. */
  show(statuses: readonly Status[]): void
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

  const begin = () => {
    clear()
    ending = new AbortController()
    if (signal.aborted) ending.abort()
    address = addressOf(window)
    return ending.signal
  }

  const check = async ({ quiet } = { quiet: false }) => {
    const mine = begin()
    const read = await readPage(window)
    if (mine.aborted) return
    if (read.ok) await mark(read.value, mine)
    else if (!quiet) await persist(() => send('article/failed', read.error), { wait, signal: mine })
  }

  const checkSelection = async (): Promise<Result<null>> => {
    const mine = begin()
    const read = await readSelectedText(window)
    if (!read.ok || mine.aborted) return read.ok ? ok(null) : read
    const { page, around } = read.value
    const article = { ...page.article, around }
    void mark({ window: read.value.window, page: { ...page, article } }, mine).then((checked) => {
      if (checked.ok && !mine.aborted) shown?.reading.showSelection(checked.value)
    })
    return ok(null)
  }

  const mark = async (
    { page, window }: InWindow<{ page: PageArticle }>,
    mine: AbortSignal,
  ): Promise<Result<StoryFinding>> => {
    const { article, paragraphOf } = page
    const ask = (index: number) => persist(() => send('article/finding', { index }), { wait, signal: mine })
    const reading = startReading({ window, page, send, ask, signal: mine })
    shown = { page, reading }
    const isNear = (index: number) => reading.highlighter.near().has(paragraphOf[index] ?? -1)
    const checked = await checkPage({
      article,
      judging: {
        open: async (opened) => {
          const answer = await send('article/open', { article: opened })
          if (answer.ok && !mine.aborted) {
            reading.highlighter.restrict(answer.value.shown)
            if (answer.value.pending.length > 0) reading.prepare()
          }
          return answer
        },
        judge: (indexes) => send('article/judge', { indexes }),
      },
      onMarks: (marks) => {
        if (!mine.aborted) reading.highlighter.show(marks)
      },
      next: (waiting, most) => nearestFirst(waiting, most, isNear),
      wait,
      signal: mine,
    })
    if (!checked.ok && !mine.aborted && TOLD_HERE.includes(checked.error.code)) reading.tell(checked.error)
    return checked
  }

  const notChecked = () => fail('not-checked', 'This page has no marks. Check it first.')
  return {
    check,
    checkSelection,
    async extract(selection) {
      const read = selection ? await readSelectedText(window) : await readPage(window)
      return read.ok ? ok({ draft: draftOf(read.value.page, selection) }) : read
    },
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
    show: (statuses) => shown?.reading.highlighter.restrict(statuses),
    leave() {
      if (addressOf(window) === address || !shown) return
      address = addressOf(window)
      if (isStillThere(shown.page)) return
      clear()
      void send('article/left', {})
    },
  }
}

/** Pages change their address while they are read, too: an article of which half is still there was not left. */
function isStillThere({ paragraphs }: PageArticle): boolean {
  return paragraphs.filter(({ element }) => element.isConnected).length * 2 >= paragraphs.length
}

/** Without the fragment: going to a heading is no other page. */
const addressOf = (window: Window) => window.location.href.replace(/#.*$/, '')
