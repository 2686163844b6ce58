import { conceptsOf } from './concepts.ts'
import type { Published } from './dates/calendar.ts'
import { type DateMention, datesOf } from './dates/read.ts'
import type { Quantity } from './quantities/quantity.ts'
import { quantitiesOf } from './quantities/read.ts'
import { type Signals, signalsOf } from './signals.ts'
import type { Context } from './subjects.ts'
import { DIMENSIONS } from './word-vectors.ts'
import { type Word, wordsOf } from './words.ts'

/** A sentence of the article, or what a report says at one place, analysed once. */
export interface Passage {
  text: string
  words: Word[]
  /** Concepts of each word. */
  concepts: number[][]
  quantities: Quantity[]
  signals: Signals
  /** When its text was published; null when that is unknown. */
  published: Published | null
  /** Dates resolved against it; none when it is unknown. */
  dates: DateMention[]
  /** Position in its text, 0 to 1. */
  position: number
  /** Number of its paragraph, from 1. */
  paragraph: number
  /** Number in its text, from 0. */
  index: number
  /** Set by the story, which knows how rare words are. */
  profile: Profile
  /** Set by the story: subject and neighbours. */
  context: Context
}

/** What the passage is made of, with the weight of each word in its story. */
export interface Profile {
  /** Content words: term, weight, concepts with the strength of a link by each, and place in `words`. */
  content: {
    term: string
    weight: number
    concepts: number[]
    strengths: number[]
    /** What it means by the company it keeps; null when it is too rare to be known. */
    vector: Float32Array | null
    at: number
    name: boolean
  }[]
  /** Sum of the weights. */
  total: number
  /** Sum of the vectors, by weight: what the passage is about. */
  meaning: Float32Array
  terms: Set<string>
  concepts: Set<number>
  /** Places in `content` of each term, of each concept, and of each beginning of four letters (with `PREFIX_MARK`). */
  lookup: Map<string | number, number[]>
  /** Terms of proper names. */
  names: Set<string>
}

/** Stands behind the first four letters of a word in `Profile.lookup`; no term holds it. */
export const PREFIX_MARK = '*'

/** Every number is compared with every number; no honest sentence has more. */
const MOST_NUMBERS = 60

/** Analyses one text without knowing its story; `story.ts` adds the profile. */
export function readPassage(
  text: string,
  index: number,
  paragraph: number,
  position: number,
  published: Published | null = null,
): Passage {
  const words = wordsOf(text)
  const concepts = conceptsOf(words)
  return {
    text,
    words,
    concepts,
    index,
    paragraph,
    position,
    quantities: quantitiesOf(text, words).slice(0, MOST_NUMBERS),
    signals: signalsOf(text, words),
    published,
    dates: datesOf(words, published),
    context: { subject: new Set(), inherited: false, around: new Set(), values: new Set() },
    profile: {
      content: [],
      total: 0,
      meaning: new Float32Array(DIMENSIONS),
      lookup: new Map(),
      terms: new Set(),
      concepts: new Set(),
      names: new Set(),
    },
  }
}
