import { type Passage, PREFIX_MARK } from './passage.ts'
import type { Story } from './story.ts'

/** One word of the sentence with its best counterpart. */
export interface Link {
  /** Index into `here.profile.content`. */
  here: number
  /** Index into `there.profile.content`; -1 when it has none. */
  there: number
  /** 1 for the same word, less for another word of the same concept, 0 for none. */
  strength: number
  /** Weight of what matches. */
  weight: number
}

/** A sentence beside a passage of a report, with what links their words. */
export interface Pair {
  here: Passage
  there: Passage
  story: Story
  links: Link[]
  /** Share of the sentence's weight that the passage covers, 0 to 1; and the other way round. */
  covered: number
  coveredBack: number
  /** The same two as seen from the passage; its `back` is this pair. */
  back: Pair
}

const CONCEPT = 0.8

/** Strength of a link between two words that begin alike. */
export const STEM_STRENGTH = 0.6

/** Links each content word of `here` to its best counterpart in `there`, and the other way round. */
export function align(here: Passage, there: Passage, story: Story): Pair {
  const ahead = { here, there, story, links: linksOf(here, there) }
  const back = { here: there, there: here, story, links: linksOf(there, here) }
  const covered = coverage(here, ahead.links)
  const coveredBack = coverage(there, back.links)
  const pair = { ...ahead, covered, coveredBack } as Pair
  pair.back = { ...back, covered: coveredBack, coveredBack: covered, back: pair }
  return pair
}

function coverage(passage: Passage, links: readonly Link[]): number {
  const sum = links.reduce((total, link) => total + link.strength * link.weight, 0)
  return passage.profile.total > 0 ? Math.min(1, sum / passage.profile.total) : 0
}

function linksOf(here: Passage, there: Passage): Link[] {
  const { lookup, content: targets } = there.profile
  return here.profile.content.map((word, place) => {
    const same = lookup.get(word.term)
    if (same !== undefined) return { here: place, there: same[0] as number, strength: 1, weight: word.weight }
    let best: Link = { here: place, there: -1, strength: 0, weight: word.weight }
    word.concepts.forEach((concept, which) => {
      const strength = word.strengths[which] as number
      if (strength <= best.strength) return
      const at = lookup.get(concept)?.find((other) => !word.name || !targets[other]?.name)
      if (at !== undefined) best = { here: place, there: at, strength, weight: word.weight }
    })
    if (best.strength >= STEM_STRENGTH) return best
    const near = lookup
      .get(word.term.slice(0, 4) + PREFIX_MARK)
      ?.find((at) => sharePrefix(word.term, targets[at]?.term ?? ''))
    return near === undefined
      ? best
      : { here: place, there: near, strength: STEM_STRENGTH, weight: word.weight }
  })
}

/** Strength of a link between different words of one concept; `rarity` is the concept's. A word of many senses links less. */
export const conceptStrength = (weight: number, senses: number, rarity: number): number =>
  CONCEPT * (senses > 2 ? 0.75 : 1) * Math.min(1, rarity / weight)

/** Two words begin alike: most of the shorter one, and at least four letters. */
export function sharePrefix(a: string, b: string): boolean {
  const short = Math.min(a.length, b.length)
  if (short < 4 || a[0] !== b[0]) return false
  const needed = Math.max(4, Math.ceil(short * 0.8))
  return a.slice(0, needed) === b.slice(0, needed)
}
