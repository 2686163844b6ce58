import { type Check, OpenedCheck } from './check.ts'
import { indexQuestions } from './curated.ts'
import type { Judge } from './judge.ts'
import type { StoryReport } from './story.ts'
import type { Article, Question } from './types.ts'

/**
 * Opens an article against reports that are known to treat its event; nothing is recognised.
 *
 * @param reports without the article itself, in the order in which stances are wanted
 */
export function checkAgainst(
  article: Article,
  reports: readonly StoryReport[],
  questions: readonly Question[],
  judge: Judge,
): Check {
  const finding = { reports: [], sameAs: null, confidence: 1, language: 'judged' as const }
  const story = { finding, reports: [...reports], self: null }
  return new OpenedCheck(article, story, indexQuestions(questions), judge)
}
