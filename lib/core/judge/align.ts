import type { Passage } from './passage.ts'
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
}

const CONCEPT = 0.8
const PREFIX = 0.6

/** Links each content word of `here` to its best counterpart in `there`. */
export function align(here: Passage, there: Passage, story: Story): Pair {
  const links = linksOf(here, there, story)
  return {
    here,
    there,
    story,
    links,
    covered: coverage(here, links),
    coveredBack: coverage(there, linksOf(there, here, story)),
  }
}

function coverage(passage: Passage, links: readonly Link[]): number {
  const sum = links.reduce((total, link) => total + link.strength * link.weight, 0)
  return passage.profile.total > 0 ? Math.min(1, sum / passage.profile.total) : 0
}

function linksOf(here: Passage, there: Passage, story: Story): Link[] {
  const targets = there.profile.content
  return here.profile.content.map((word, place) => {
    let best: Link = { here: place, there: -1, strength: 0, weight: word.weight }
    const same = there.profile.terms.has(word.term)
    for (let at = 0; at < targets.length; at++) {
      const target = targets[at] as (typeof targets)[number]
      if (same) {
        if (target.term === word.term) return { here: place, there: at, strength: 1, weight: word.weight }
        continue
      }
      if (!word.name || !target.name) {
        for (const concept of word.concepts) {
          if (!target.concepts.includes(concept)) continue
          const strength =
            CONCEPT * vagueness(word.concepts.length) * Math.min(1, story.conceptIdf(concept) / word.weight)
          if (strength > best.strength) best = { here: place, there: at, strength, weight: word.weight }
        }
      }
      if (best.strength < PREFIX && sharePrefix(word.term, target.term))
        best = { here: place, there: at, strength: PREFIX, weight: word.weight }
    }
    return best
  })
}

/** A word of many senses links less. */
const vagueness = (senses: number) => (senses > 2 ? 0.75 : 1)

function sharePrefix(a: string, b: string): boolean {
  const short = Math.min(a.length, b.length)
  if (short < 4 || a[0] !== b[0]) return false
  const needed = Math.max(4, Math.ceil(short * 0.8))
  return a.slice(0, needed) === b.slice(0, needed)
}
