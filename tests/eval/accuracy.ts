import type { Accuracy, Share } from '../../lib/core/accuracy.ts'
import type { Measured } from './measure.ts'

/** What `npm run eval -- --save` records. */
export interface EvaluationRecord {
  stories: Pick<Measured, 'rows' | 'figures' | 'sure'>
  unrelated: { articles: number; gated: number }
}

/** Picks the figures that the help shows out of a record. @param count stories that were judged */
export function accuracyOf({ stories, unrelated }: EvaluationRecord, count: number): Accuracy {
  const share = (one: { precision: number; recall: number } | undefined): Share => ({
    right: one?.precision ?? 0,
    found: one?.recall ?? 0,
  })
  const [, confirm, contradict] = stories.figures.per
  return {
    stories: count,
    pairs: stories.rows,
    sure: { confirm: share(stories.sure.confirm), contradict: share(stories.sure.contradict) },
    all: { confirm: share(confirm), contradict: share(contradict) },
    otherEvents: { articles: unrelated.articles, mistaken: unrelated.articles - unrelated.gated },
  }
}
