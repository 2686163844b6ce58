import { align, type Pair } from '../../../lib/core/judge/align.ts'
import { readStory } from '../../../lib/core/judge/story.ts'
import type { JudgeInput } from '../../../lib/core/judge.ts'
import type { Claim, Report } from '../../../lib/core/types.ts'

const report = (id: string): Report => ({
  id,
  title: id,
  publisher: null,
  url: null,
  publishedAt: null,
  language: 'en',
  origin: 'file',
  paragraphs: 1,
  fingerprint: [],
})

/** An article of these sentences, and one report for each list of claims ("r1", "r2" …), one claim a place. */
export function inputOf(sentences: readonly string[], ...reports: readonly string[][]): JudgeInput {
  return {
    article: {
      title: null,
      url: null,
      publishedAt: null,
      language: 'en',
      sentences: sentences.map((text, index) => ({ text, index, paragraph: 1, sentence: index + 1 })),
    },
    checkable: sentences.map(() => true),
    reports: reports.map((claims, at) => ({
      report: report(`r${at + 1}`),
      claims: claims.map((text, place) => claim(`r${at + 1}`, text, place)),
    })),
  }
}

const claim = (id: string, text: string, place: number): Claim => ({
  id: `${id}-${place + 1}`,
  report: id,
  at: { paragraph: 1, sentence: place + 1 },
  text,
  mode: 'asserted',
})

/** A sentence beside a passage, alone in their story. */
export function pairOf(here: string, there: string): Pair {
  const story = readStory(inputOf([here], [there]))
  const [sentence, passage] = [story.article[0], story.reports[0]?.said[0]]
  if (!sentence || !passage) throw new Error('The story has no passage.')
  return align(sentence, passage, story)
}
