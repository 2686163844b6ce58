import type { Judge, JudgeInput, JudgeSession } from './judge.ts'
import type { Stance } from './types.ts'

/** An article up to this length is judged as one; longer ones in parts of this length. */
const PART = 120

/**
 * Opens the judge only when a sentence is asked for, and for a long article only on the part that holds it: analysing a page
 * of 100,000 words at once would take seconds.
 *
 * @returns stances by the sentence's index in the article
 */
export function judgeInParts(judge: Judge, input: JudgeInput): (index: number) => Stance[] {
  const { article, checkable, reports } = input
  const sessions = new Map<number, JudgeSession>()
  return (index) => {
    const part = Math.floor(index / PART)
    let session = sessions.get(part)
    if (session === undefined) {
      const from = part * PART
      const sentences = article.sentences
        .slice(from, from + PART)
        .map((sentence, at) => ({ ...sentence, index: at }))
      session = judge.open({
        article: { ...article, sentences },
        checkable: checkable.slice(from, from + PART),
        reports,
      })
      sessions.set(part, session)
    }
    return session.stances(index - part * PART)
  }
}
