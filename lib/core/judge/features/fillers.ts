import type { Pair } from '../align.ts'
import type { Family } from './family.ts'

/** Two different words that stand in the same surroundings: "filed in London" / "filed in California". */
export interface Filler {
  /** Index into `profile.content` of each side. */
  here: number
  there: number
  /** How alike the words around them are, 0 to about 3. */
  context: number
  kind: 'name' | 'word'
  /** The function word before both, "" when they differ. */
  before: string
}

/** Pairs of unmatched content words with alike neighbours, best first. */
export function fillersOf(pair: Pair): Filler[] {
  const { here, there, links } = pair
  const taken = new Set<number>()
  for (const link of links) if (link.there >= 0) taken.add(link.there)
  const found: Filler[] = []
  for (const link of links) {
    if (link.there >= 0) continue
    const word = here.profile.content[link.here] as (typeof here.profile.content)[number]
    for (const at of places(links, link.here, there.profile.content.length)) {
      const other = there.profile.content[at] as typeof word
      if (taken.has(at) || word.name !== other.name) continue
      const around = neighbours(links, link.here, at)
      if (around < 0.5) continue
      const before = sameBefore(pair, word.at, other.at)
      const context = around + (before ? 0.5 : 0)
      if (context >= 1)
        found.push({ here: link.here, there: at, context, kind: word.name ? 'name' : 'word', before })
    }
  }
  return found.sort((a, b) => b.context - a.context)
}

/** Places within three words of the counterparts of a word's neighbours: nowhere else can a filler stand. */
function places(links: Pair['links'], here: number, size: number): Set<number> {
  const found = new Set<number>()
  for (let step = -3; step <= 3; step++) {
    const there = links[here + step]?.there ?? -1
    if (there < 0) continue
    for (let at = Math.max(0, there - 3); at <= Math.min(size - 1, there + 3); at++) found.add(at)
  }
  return found
}

function sameBefore({ here, there }: Pair, a: number, b: number): string {
  const stopBefore = (passage: Pair['here'], at: number) => {
    for (let back = at - 1; back >= Math.max(0, at - 3); back--) {
      const word = passage.words[back]
      if (word?.stop && !/^(the|a|an|his|her|its|their)$/.test(word.lower)) return word.lower
    }
    return ''
  }
  const word = stopBefore(here, a)
  return word && word === stopBefore(there, b) ? word : ''
}

/** Neighbouring content words (up to three each side) that are linked to neighbours of the other word, weighed by nearness. */
function neighbours(links: Pair['links'], here: number, there: number): number {
  let sum = 0
  for (let step = -3; step <= 3; step++) {
    const link = step === 0 ? undefined : links[here + step]
    if (!link || link.there < 0) continue
    const gap = Math.abs(link.there - there)
    if (gap <= 3 && Math.sign(link.there - there) === Math.sign(step))
      sum += link.strength * (1.2 / (Math.abs(step) + gap))
    else if (gap <= 3) sum += link.strength * (0.6 / (Math.abs(step) + gap))
  }
  return sum
}

const PREPOSITIONS = ['in', 'by', 'from', 'to', 'at', 'of', 'with', 'for', 'on']

/** Different words in the same surroundings. */
export const fillers: Family = {
  name: 'fillers',
  features: ['name', 'word', 'name-count', 'word-count', ...PREPOSITIONS.map((word) => `after-${word}`)],
  measure(pair) {
    const found = fillersOf(pair)
    const best = (kind: string) => Math.min(1, (found.find((one) => one.kind === kind)?.context ?? 0) / 2.5)
    return [
      best('name'),
      best('word'),
      Math.min(1, found.filter((one) => one.kind === 'name').length / 3),
      Math.min(1, found.filter((one) => one.kind === 'word').length / 6),
      ...PREPOSITIONS.map((word) =>
        Math.min(1, (found.find((one) => one.before === word)?.context ?? 0) / 2.5),
      ),
    ]
  },
}
