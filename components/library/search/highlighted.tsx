import type { Stretch } from '../../../lib/core/matchers/matcher.ts'

/** A text with what matched marked in it. */
export function Highlighted({ text, marks }: { text: string; marks: readonly Stretch[] }) {
  const pieces: (string | preact.JSX.Element)[] = []
  let at = 0
  for (const [from, to] of marks) {
    pieces.push(text.slice(at, from), <mark key={from}>{text.slice(from, to)}</mark>)
    at = to
  }
  return (
    <>
      {pieces}
      {text.slice(at)}
    </>
  )
}
