/** A stretch of text; `marked` stretches are shown as different. */
export interface Stretch {
  text: string
  marked: boolean
}

/**
 * Cuts a text at the places of some of its words.
 *
 * @param words what to mark; words that the text does not hold are left out, overlapping ones are joined.
 */
export function stretches(text: string, words: readonly (string | null)[]): Stretch[] {
  const marks: [number, number][] = []
  for (const word of words) {
    const at = word ? placeOf(text, word) : -1
    if (word && at >= 0) marks.push([at, at + word.length])
  }
  marks.sort((a, b) => a[0] - b[0])
  const result: Stretch[] = []
  let from = 0
  for (const [start, end] of marks) {
    if (end <= from) continue
    const begin = Math.max(start, from)
    if (begin > from) result.push({ text: text.slice(from, begin), marked: false })
    const last = result.at(-1)
    if (last?.marked && begin === from) last.text += text.slice(begin, end)
    else result.push({ text: text.slice(begin, end), marked: true })
    from = end
  }
  if (from < text.length) result.push({ text: text.slice(from), marked: false })
  return result
}

/** Where the words stand as whole words; else where they stand at all; -1 when nowhere. */
function placeOf(text: string, words: string): number {
  const isLetter = (char: string | undefined) => char !== undefined && /[\p{L}\p{N}]/u.test(char)
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
    if (!isLetter(text[at - 1]) && !isLetter(text[at + words.length])) return at
  }
  return text.indexOf(words)
}

/** A text with some of its words marked. */
export function MarkedText({ text, words }: { text: string; words: readonly (string | null)[] }) {
  return (
    <>
      {stretches(text, words).map((stretch) =>
        stretch.marked ? <mark class="ss-mark">{stretch.text}</mark> : stretch.text,
      )}
    </>
  )
}
