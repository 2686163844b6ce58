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

const NAME = String.raw`(?:\p{Lu}[\p{L}'’-]+)(?:\s\p{Lu}[\p{L}'’-]+){0,4}`
/** "According to Ilsa Dorrant", "Dorrant said", "told Radio Coast": who is named as having said it. */
const SOURCES = [
  new RegExp(String.raw`\b[Aa]ccording to (?:the )?(${NAME})`, 'gu'),
  new RegExp(String.raw`\btold (?:the )?(${NAME})`, 'gu'),
  new RegExp(String.raw`(${NAME}),?\s(?:said|says|reported|reports|wrote|writes|announced)\b`, 'gu'),
]
/** No names, though they stand with a capital. */
const NO_SOURCE =
  /^(?:he|she|it|they|we|who|one|this|that|the|reports?|others?|monday|tuesday|wednesday|thursday|friday|saturday|sunday)$/

/** Named sources, each by the last word of its name: one report gives the full name, another the surname. */
const sourcesOf = (text: string): string[] =>
  SOURCES.flatMap((pattern) => [...text.slice(0, 2000).matchAll(pattern)]).flatMap((match) => {
    const last = (match[1] ?? '').split(/\s/).at(-1)?.toLowerCase() ?? ''
    return last.length > 2 && !NO_SOURCE.test(last) ? [`source ${last}`] : []
  })

const marksOf = (texts: readonly string[]): Set<string> =>
  new Set(
    texts.flatMap((text) => [
      ...runs(tokens(text), COPIED_RUN),
      ...sourcesOf(text),
      ...[...text.matchAll(QUOTED)].flatMap((quote) => runs(tokens(quote[1] ?? quote[2] ?? ''), QUOTED_RUN)),
    ]),
  )

/**
 * Number of independent origins behind the sure confirmations: reports whose evidence shares a quote or a long run of words,
 * or names the same source for it, count as one.
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
    const texts = stance.evidence.flatMap(({ claim, text, speaker }) => {
      const quote = quotes.get(claim)
      return [
        text,
        ...(quote === undefined ? [] : [`“${quote}”`]),
        ...(speaker?.name ? [`According to ${speaker.name}`] : []),
      ]
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
