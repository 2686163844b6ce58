import type { ReportDraft } from '../../lib/core/library.ts'
import { fail, ok, type Result } from '../../lib/core/result.ts'
import type { Status, StoryFinding } from '../../lib/core/types.ts'
import type { Input, Reply } from '../../lib/messaging/protocol.ts'
import { checkPage, nearestFirst, persist } from '../../lib/page/check-page.ts'
import { draftOf } from '../../lib/page/draft.ts'
import { type Follower, followPage, type Turn } from '../../lib/page/following.ts'
import { type ReadPage, readPage, readSelectedText } from '../../lib/page/read-page.ts'
import { createPlaces, type Places } from './places.ts'
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
  /** Tells where the reader is in what is marked, until the returned function is called. */
  follow: Places['follow']
  /** Marks only sentences with these statuses. */
  show(statuses: readonly Status[]): void
  /** The page's address changed without a load: another article may stand there now, or none. */
  moved(): void
  /** The page came back from the browser's memory, and the background has forgotten it. */
  returned(): void
}

/** What only the page can tell the reader: the popup cannot know it. */
const TOLD_HERE: readonly string[] = ['outdated', 'unreachable']

/** Starts with nothing done. Everything ends with the signal. */
export function startSession(
  window: Window & typeof globalThis,
  send: Send,
  signal: AbortSignal,
): PageSession {
  /** Ends what is marked now; `following` ends when the reader takes the marks away. */
  let marking = new AbortController()
  let following = new AbortController()
  let follower: Follower | null = null
  let shown: { read: ReadPage; reading: Reading; excerpt: boolean } | null = null
  const places = createPlaces()
  const wait = (ms: number) => new Promise<void>((resolve) => window.setTimeout(() => resolve(), ms))

  const unmark = () => {
    marking.abort()
    shown = null
  }
  const clear = () => {
    unmark()
    following.abort()
    follower = null
  }
  signal.addEventListener('abort', clear)

  const begin = () => {
    clear()
    following = new AbortController()
    if (signal.aborted) following.abort()
    return following.signal
  }
  const follow = (mine: AbortSignal) => {
    const isBusy = () => shown?.reading.opened()?.pinned === true
    follower = followPage(window, () => shown?.read ?? null, isBusy, turn, mine)
    return follower
  }

  const check = async ({ quiet } = { quiet: false }) => {
    const mine = begin()
    const read = await readPage(window)
    if (mine.aborted) return
    const { wait: waitForArticle } = follow(mine)
    if (read.ok) return void (await mark(read.value))
    waitForArticle()
    if (!quiet) await persist(() => send('article/failed', read.error), { wait, signal: mine })
  }

  const checkSelection = async (): Promise<Result<null>> => {
    const mine = begin()
    const read = await readSelectedText(window)
    if (!read.ok || mine.aborted) return read.ok ? ok(null) : read
    const { page, around } = read.value
    const excerpt = { ...page, article: { ...page.article, around } }
    void mark({ window: read.value.window, page: excerpt }, true).then((checked) => {
      if (checked.ok && !mine.aborted) shown?.reading.showSelection(checked.value)
    })
    return ok(null)
  }

  /** Marks an article in place of what is marked; what is known of the same sentences is shown until it is judged anew. */
  const mark = async (read: ReadPage, excerpt = false): Promise<Result<StoryFinding>> => {
    const before = shown
    const { article, paragraphOf } = read.page
    const ending = new AbortController()
    const mine = ending.signal
    const ask = (index: number) => persist(() => send('article/finding', { index }), { wait, signal: mine })
    const reading = startReading({
      ...read,
      send,
      ask,
      onPick: places.pick,
      on: {
        gone: (gone) => void send('article/gone', { gone }),
        news: () => !excerpt && follower?.notice('text'),
      },
      signal: mine,
    })
    if (before) reading.takeOver(before.reading, before.read.page)
    unmark()
    marking = ending
    if (signal.aborted || following.signal.aborted) marking.abort()
    shown = { read, reading, excerpt }
    places.mark({ ...read, highlighter: reading.highlighter, signal: mine })
    const isNear = (index: number) => reading.highlighter.near().has(paragraphOf[index] ?? -1)
    const checked = await checkPage({
      article,
      judging: {
        open: async (opened) => {
          const answer = await send('article/open', { article: opened })
          if (answer.ok && !mine.aborted) {
            reading.highlighter.restrict(answer.value.shown)
            if (answer.value.pending.length > 0) reading.ready()
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

  const turn = (seen: Turn) => {
    if (seen.kind === 'article') void mark(seen.read)
    if (seen.kind !== 'left') return
    unmark()
    void send('article/left', {})
    follower?.wait()
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
    follow: places.follow,
    show: (statuses) => shown?.reading.highlighter.restrict(statuses),
    moved() {
      if (!shown?.excerpt) follower?.notice('address')
      // A selection has nothing to be followed to.
      else if (!shown.read.page.paragraphs.some(({ element }) => element.isConnected)) turn({ kind: 'left' })
    },
    returned() {
      if (shown) void mark(shown.read, shown.excerpt)
    },
  }
}
