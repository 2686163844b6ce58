import { tokens } from './terms.ts'
import type { Stance } from './types.ts'

/** Reports that share so many words in a row copy each other or the same wire text. */
const COPIED_RUN = 8
/** So many quoted words in a row are the same quote. */
const QUOTED_RUN = 4

const QUOTED = /[“"]([^“”"]{8,400})[”"]|(?<!\p{L})[‘']([^‘’']{12,400})[’'](?!\p{L})/gu

/** Every run of so many words, as one string each. */
function runs(words: readonly string[], length: number): string[] {
  const found: string[] = []
  for (let at = 0; at + length <= words.length; at++) found.push(words.slice(at, at + length).join(' '))
  return found
}

const marksOf = (texts: readonly string[]): Set<string> =>
  new Set(
    texts.flatMap((text) => [
      ...runs(tokens(text), COPIED_RUN),
      ...[...text.matchAll(QUOTED)].flatMap((quote) => runs(tokens(quote[1] ?? quote[2] ?? ''), QUOTED_RUN)),
    ]),
  )

/**
 * Number of independent origins behind the sure confirmations: reports whose evidence shares a quote or a long run of words
 * count as one.
 *
 * @param quotes exact words of a claim by its id, where the corpus keeps them apart from the text
 */
export function countOrigins(
  stances: readonly Stance[],
  quotes: ReadonlyMap<string, string> = new Map(),
): number {
  const groups: Set<string>[] = []
  for (const stance of stances) {
    if (stance.verdict !== 'confirm' || !stance.sure) continue
    const texts = stance.evidence.flatMap(({ claim, text }) => {
      const quote = quotes.get(claim)
      return quote === undefined ? [text] : [text, `“${quote}”`]
    })
    const marks = marksOf(texts)
    const kin = groups.filter((group) => [...marks].some((mark) => group.has(mark)))
    for (const group of kin) {
      groups.splice(groups.indexOf(group), 1)
      for (const mark of group) marks.add(mark)
    }
    groups.push(marks)
  }
  return groups.length
}
