import { fingerprintSentence } from './fingerprint.ts'
import type { Difference } from './library.ts'
import { isStopTerm, terms } from './terms.ts'

/** Pairs of sentences that are compared at most; beyond, sentences are only looked up, without regard to their order. */
const MOST_PAIRS = 4_000_000
/** Two sentences that share half of their words are one sentence that was changed. */
const ALIKE = 0.5
/** A changed sentence is looked for among so many that follow. */
const NEAR = 8

interface Line {
  text: string
  paragraph: number
  hash: string
}

const linesOf = (text: readonly (readonly string[])[]): Line[] =>
  text.flatMap((paragraph, at) =>
    paragraph.map((sentence) => ({ text: sentence, paragraph: at + 1, hash: fingerprintSentence(sentence) })),
  )

/**
 * Two texts laid side by side, sentence by sentence. A sentence that differs in typography alone is the same.
 *
 * @param before sentences of the older text by paragraph
 * @param after sentences of the newer text by paragraph
 * @returns every sentence of both, in reading order
 */
export function differences(
  before: readonly (readonly string[])[],
  after: readonly (readonly string[])[],
): Difference[] {
  const old = linesOf(before)
  const now = linesOf(after)
  const found: Difference[] = []
  let gone: Line[] = []
  let come: Line[] = []
  const settle = () => {
    found.push(...paired(gone, come))
    gone = []
    come = []
  }
  let at = 0
  let to = 0
  for (const [x, y] of [...common(old, now), [old.length, now.length] as const]) {
    gone.push(...old.slice(at, x))
    come.push(...now.slice(to, y))
    settle()
    const line = now[y]
    const earlier = old[x]
    if (line && earlier)
      found.push({ kind: 'same', before: earlier.text, after: line.text, paragraph: line.paragraph })
    at = x + 1
    to = y + 1
  }
  return found
}

/** Sentences that both have, as pairs of positions that ascend: a longest common subsequence. */
function common(old: readonly Line[], now: readonly Line[]): (readonly [number, number])[] {
  let start = 0
  while (start < old.length && start < now.length && old[start]?.hash === now[start]?.hash) start++
  let end = 0
  while (
    end < old.length - start &&
    end < now.length - start &&
    old[old.length - 1 - end]?.hash === now[now.length - 1 - end]?.hash
  )
    end++
  const head = Array.from({ length: start }, (_, at) => [at, at] as const)
  const tail = Array.from({ length: end }, (_, at) => [old.length - end + at, now.length - end + at] as const)
  const middle = subsequence(old.slice(start, old.length - end), now.slice(start, now.length - end))
  return [...head, ...middle.map(([x, y]) => [x + start, y + start] as const), ...tail]
}

function subsequence(old: readonly Line[], now: readonly Line[]): [number, number][] {
  if (old.length * now.length > MOST_PAIRS) return ascending(old, now)
  const width = now.length + 1
  const longest = new Uint16Array((old.length + 1) * width)
  const value = (x: number, y: number) => longest[x * width + y] ?? 0
  for (let x = old.length - 1; x >= 0; x--)
    for (let y = now.length - 1; y >= 0; y--)
      longest[x * width + y] =
        old[x]?.hash === now[y]?.hash ? value(x + 1, y + 1) + 1 : Math.max(value(x + 1, y), value(x, y + 1))
  const pairs: [number, number][] = []
  for (let x = 0, y = 0; x < old.length && y < now.length; ) {
    if (old[x]?.hash === now[y]?.hash) pairs.push([x++, y++])
    else if (value(x + 1, y) >= value(x, y + 1)) x++
    else y++
  }
  return pairs
}

/** A common subsequence, not the longest: each sentence of the newer text at its first place behind the last pair. */
function ascending(old: readonly Line[], now: readonly Line[]): [number, number][] {
  const places = new Map<string, number[]>()
  old.forEach(({ hash }, at) => {
    const list = places.get(hash)
    if (list) list.push(at)
    else places.set(hash, [at])
  })
  const pairs: [number, number][] = []
  let last = -1
  now.forEach(({ hash }, y) => {
    const list = places.get(hash) ?? []
    while (list.length > 0 && (list[0] ?? 0) <= last) list.shift()
    const x = list.shift()
    if (x === undefined) return
    pairs.push([x, y])
    last = x
  })
  return pairs
}

/** Sentences between two that are the same: those that are alike are one sentence that was changed. */
function paired(gone: readonly Line[], come: readonly Line[]): Difference[] {
  const rest = [...gone]
  const found: Difference[] = []
  const removed = (line: Line): Difference => ({
    kind: 'removed',
    before: line.text,
    after: null,
    paragraph: line.paragraph,
  })
  for (const line of come) {
    const at = rest.slice(0, NEAR).findIndex((earlier) => alike(earlier.text, line.text))
    if (at < 0) found.push({ kind: 'added', before: null, after: line.text, paragraph: line.paragraph })
    else {
      const skipped = rest.splice(0, at + 1)
      const before = skipped.pop()?.text ?? ''
      found.push(...skipped.map(removed))
      found.push({ kind: 'changed', before, after: line.text, paragraph: line.paragraph })
    }
  }
  return [...found, ...rest.map(removed)]
}

function alike(a: string, b: string): boolean {
  const telling = (text: string) => new Set(terms(text).filter((term) => !isStopTerm(term)))
  const one = telling(a)
  const other = telling(b)
  const shared = [...one].filter((term) => other.has(term)).length
  return (2 * shared) / (one.size + other.size || 1) >= ALIKE
}
