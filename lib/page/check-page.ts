import { fail, ok, type Result } from '../core/result.ts'
import type { Article, Status, StoryFinding } from '../core/types.ts'

interface Mark {
  index: number
  status: Status
}

/** Who judges: the background, behind messages. */
export interface Judging {
  open(article: Article): Promise<Result<{ story: StoryFinding; marks: Mark[]; pending: number[] }>>
  judge(indexes: number[]): Promise<Result<{ marks: Mark[] }>>
}

export interface CheckOptions {
  article: Article
  judging: Judging
  /** Called with marks as they arrive. */
  onMarks(marks: readonly Mark[]): void
  /** Chooses which of the waiting sentences to judge next, most urgent first. */
  next(waiting: ReadonlySet<number>, most: number): number[]
  /** Resolves after so many ms. */
  wait(ms: number): Promise<void>
  signal: AbortSignal
}

/** Sentences of the first batch: the reader waits for it. Sentences of each later batch. */
const FIRST_BATCH = 20
const BATCH = 50
/** Waits before a call is tried again after the background died, in ms. */
const BACKOFF = [100, 400, 1_600]
/** How often the background may forget the article before we give up. */
const FORGETS = 5

/**
 * Has all sentences of an article judged, batch by batch. The background may die at any moment: calls are repeated. When it
 * forgot the article, that is sent again and judged from the beginning.
 *
 * @returns what was recognised; or the failure that ended it, `stopped` when the signal did.
 */
export async function checkPage(options: CheckOptions): Promise<Result<StoryFinding>> {
  const { article, judging, onMarks } = options
  for (let forgotten = 0; ; forgotten++) {
    const opened = await persist(() => judging.open(article), options)
    if (!opened.ok) return opened
    onMarks(opened.value.marks)
    const waiting = new Set(opened.value.pending)
    const judged = await judgeAll(waiting, options)
    if (judged.ok) return ok(opened.value.story)
    if (judged.error.code !== 'unknown-article' || forgotten === FORGETS) return judged
  }
}

async function judgeAll(waiting: Set<number>, options: CheckOptions): Promise<Result<null>> {
  let most = FIRST_BATCH
  while (waiting.size > 0) {
    const batch = options.next(waiting, most)
    const judged = await persist(() => options.judging.judge(batch), options)
    if (!judged.ok) return judged
    options.onMarks(judged.value.marks)
    for (const index of batch) waiting.delete(index)
    most = BATCH
  }
  return ok(null)
}

/** Tries a call again while the background cannot be reached. */
export async function persist<T>(
  call: () => Promise<Result<T>>,
  { wait, signal }: Pick<CheckOptions, 'wait' | 'signal'>,
): Promise<Result<T>> {
  let result = await call()
  for (const pause of BACKOFF) {
    if (signal.aborted) return stopped()
    if (result.ok || result.error.code !== 'unreachable') return result
    await wait(pause)
    result = await call()
  }
  return signal.aborted ? stopped() : result
}

const stopped = () => fail('stopped', 'The check was stopped.')

/**
 * Chooses what the reader sees first: sentences near the viewport, then those below, then those above.
 *
 * @param isNear whether a sentence is near the viewport.
 */
export function nearestFirst(
  waiting: ReadonlySet<number>,
  most: number,
  isNear: (index: number) => boolean,
): number[] {
  const inOrder = [...waiting].sort((a, b) => a - b)
  const near = inOrder.filter(isNear)
  const from = near[0] ?? 0
  const below = inOrder.filter((index) => index >= from && !isNear(index))
  const above = inOrder.filter((index) => index < from && !isNear(index))
  return [...near, ...below, ...above].slice(0, most)
}
