import type { PopoverContent, PopoverNote } from '../../components/popover/popover.tsx'
import type { Failure, Result } from '../../lib/core/result.ts'
import type { StoryFinding } from '../../lib/core/types.ts'
import type { FindingView } from '../../lib/messaging/protocol.ts'
import type { PageArticle } from '../../lib/page/article.ts'
import { createHighlighter, type Highlighter, type PageEvents, placeOf } from '../../lib/page/highlighter.ts'
import { rectsOf } from '../../lib/page/hit-test.ts'
import { watchPointing } from '../../lib/page/pointing.ts'
import { copyText } from './clipboard.ts'
import { lazyPopover } from './lazy-popover.ts'
import type { Send } from './page-session.ts'

/** A page whose sentences are marked, with its popover. */
export interface Reading {
  highlighter: Highlighter
  /** Scrolls to a sentence and opens its popover. False when the page no longer shows it. */
  goTo(index: number): boolean
  /** Goes to the next (1) or previous (-1) marked sentence, from the open one or from what is in view. */
  step(by: 1 | -1): void
  /** Says what went wrong. */
  tell(problem: Failure): void
  /** Opens the popover of the first sentence of a checked selection, or says why there is none. */
  showSelection(story: StoryFinding): void
  /** The background knows the article: what is shown of a sentence can be asked for. */
  ready(): void
  /** The sentence whose popover is open. */
  opened(): { index: number; pinned: boolean } | null
  /** Shows what an earlier reading of the same page knew of the same sentences, its open popover included. */
  takeOver(earlier: Reading, page: PageArticle): void
}

export interface ReadingOptions {
  window: Window & typeof globalThis
  page: PageArticle
  send: Send
  on: PageEvents
  /** A marked sentence was clicked. */
  onPick(index: number): void
  /** Asks for everything about a sentence. */
  ask(index: number): Promise<Result<FindingView>>
  /** Ends everything; the page is then as it was. */
  signal: AbortSignal
}

/** An answer that comes within this time needs no "Comparing…", in ms. */
const SOON = 150

/** Marks the page's sentences and opens the popover where the reader points. */
export function startReading({ window, page, send, ask, on, onPick, signal }: ReadingOptions): Reading {
  const { document } = window
  const highlighter = createHighlighter(window, page, on)
  let current: number | null = null
  let pinned = false

  const close = () => {
    current = null
    pinned = false
    highlighter.activate(null)
    popover.hide()
  }
  const popover = lazyPopover(send, ({ createPopoverWindow }) =>
    createPopoverWindow(document, {
      rects: () => (current === null ? [] : rectsOf(document, page, current)),
      onEscape: close,
      onUse: () => {
        pinned = true
      },
    }),
  )

  const draw = (content: PopoverContent, copied: boolean | null = null) => {
    const marked = highlighter.marked()
    const number = marked.indexOf(current ?? -1) + 1
    popover.show(
      {
        content,
        place: number > 0 ? { number, of: marked.length } : null,
        onStep: step,
        onClose: close,
        onCopy: async () => {
          const parts = popover.parts()
          if (content.kind !== 'finding' || !parts) return
          const index = current
          const done = await copyText(window, parts.citationOf(content.view, page.article))
          if (index !== null && current === index) draw(content, done)
        },
        copied,
      },
      { pinned, theme: highlighter.theme },
    )
  }

  const open = async (index: number, pin: boolean) => {
    if (current === index && (pinned || !pin)) return
    current = index
    pinned = pin
    highlighter.activate(index)
    const answer = ask(index)
    const timer = window.setTimeout(() => current === index && draw({ kind: 'waiting' }), SOON)
    const found = await answer
    window.clearTimeout(timer)
    if (current !== index || signal.aborted) return
    draw(found.ok ? { kind: 'finding', view: found.value } : { kind: 'problem', problem: found.error })
  }

  const goTo = (index: number): boolean => {
    const place = placeOf(page, index)
    if (!place) return false
    const at = place.startContainer.parentElement
    at?.scrollIntoView({ block: 'center', behavior: 'instant' })
    const rect = rectsOf(document, page, index)[0]
    if (rect && (rect.top < 0 || rect.bottom > window.innerHeight)) {
      window.scrollBy({ top: rect.top - window.innerHeight / 3, behavior: 'instant' })
    }
    void open(index, true)
    return true
  }

  const step = (by: 1 | -1) => {
    const marked = highlighter.marked()
    const from = current ?? firstInView() - (by === 1 ? 1 : 0)
    const ahead =
      by === 1 ? marked.filter((index) => index > from) : marked.filter((index) => index < from).reverse()
    const around = by === 1 ? marked : [...marked].reverse()
    const reached = [...ahead, ...around].find((index) => index !== current && goTo(index))
    if (reached === undefined && marked.length === 0) note('no_marks')
  }

  const firstInView = () => {
    const inView = [...highlighter.near()]
      .sort((a, b) => a - b)
      .find((index) => (page.paragraphs[index]?.element.getBoundingClientRect().bottom ?? -1) > 0)
    return page.paragraphs[inView ?? 0]?.first ?? 0
  }

  const tell = (problem: Failure) => {
    close()
    draw({ kind: 'problem', problem })
  }
  const note = (said: PopoverNote) => {
    close()
    draw({ kind: 'note', note: said })
  }

  const showSelection = ({ reports }: StoryFinding) => {
    const first = highlighter.marked()[0]
    if (first !== undefined) void open(first, true)
    else note(reports.length === 0 ? 'selection_alone' : 'selection_unmarked')
  }

  let reopen: ReturnType<Reading['opened']> = null
  const ready = () => {
    popover.prepare()
    if (reopen) void open(reopen.index, reopen.pinned)
    reopen = null
  }
  const opened = () => (current === null ? null : { index: current, pinned })
  const takeOver = (earlier: Reading, { article: { sentences } }: PageArticle) => {
    const statuses = new Map(sentences.map(({ text, index }) => [text, earlier.highlighter.statusOf(index)]))
    const marks = page.article.sentences.flatMap(({ text, index }) => {
      const status = statuses.get(text)
      return status ? [{ index, status }] : []
    })
    highlighter.show(marks)
    const before = earlier.opened()
    const text = before && sentences[before.index]?.text
    const index = page.article.sentences.find((sentence) => sentence.text === text)?.index
    reopen = before && index !== undefined ? { index, pinned: before.pinned } : null
  }

  watchPointing(
    document,
    page,
    {
      onRest: (index) => {
        if (pinned) return
        if (index === null) close()
        else void open(index, false)
      },
      onPick: (index) => {
        onPick(index)
        void open(index, true)
      },
    },
    highlighter.isMarked,
    popover.holds,
    signal,
  )

  signal.addEventListener('abort', () => {
    popover.remove()
    highlighter.undo()
  })
  return { highlighter, goTo, step, tell, showSelection, ready, opened, takeOver }
}
