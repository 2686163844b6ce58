import type { Stretch } from '../matchers/index.ts'
import { terms, tokens } from '../terms.ts'
import type { QueryWord } from './query.ts'

/** A text is looked through so far; behind it, nothing is marked. */
const READ = 4000

const WORD = /[\p{L}\p{M}\p{N}]+(?:[.,:'’][\p{L}\p{M}\p{N}]+)*/gu

/**
 * What to mark in a text that was found: the words for which the index found it. Of a word whose beginning was typed, the part
 * that the matcher saw; of a word in another form or spelling, all of it.
 *
 * @param seen the matcher's stretches; what it saw in other words is chance and is left out
 */
export function highlight(text: string, words: readonly QueryWord[], seen: readonly Stretch[]): Stretch[] {
  const wanted = new Set(words.flatMap(({ variants }) => variants.map(({ term }) => term)))
  const marks: Stretch[] = []
  for (const match of text.slice(0, READ).matchAll(WORD)) {
    const [word] = match
    if (!terms(word).some((term) => wanted.has(term))) continue
    const from = match.index
    const to = from + word.length
    const plain = tokens(word)[0] ?? ''
    const begun = words.some(({ typed }) => plain.startsWith(typed))
    const inside = seen.filter(([start, end]) => start < to && end > from)
    const last = Math.max(...inside.map(([, end]) => Math.min(end, to)))
    marks.push(begun && inside.some(([start]) => start <= from) ? [from, last] : [from, to])
  }
  return marks
}
