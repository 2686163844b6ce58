/** A file with so many lines that are no JSON is no file of JSON lines. Each costs an exception, so an end must be put to it. */
export const MOST_BROKEN = 1_000

/** The lines of a text that are not blank, one after the other, with their numbers from 1. Copies no more than a line at a time. */
export function* linesOf(source: string): Generator<{ number: number; text: string }> {
  let number = 0
  for (let start = 0; start <= source.length; ) {
    const end = source.indexOf('\n', start)
    const text = source.slice(start, end < 0 ? source.length : end).trim()
    number++
    if (text !== '') yield { number, text }
    if (end < 0) return
    start = end + 1
  }
}
