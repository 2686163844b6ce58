import type { Echoes, Judge, JudgeInput, JudgeSession } from './judge.ts'
import type { Stance } from './types.ts'

/** An article up to this length is judged as one; longer ones in parts of this length. */
const PART = 120

/** A judge of a whole article, however long. */
export interface JudgeOfParts {
  /** In how many parts the article is judged. */
  parts: number
  /** Stances by the sentence's index in the article. */
  stances(index: number): Stance[]
  /** What the article, all its parts, and the other reports say to a claim; null when the judge does not tell. */
  echoes(claim: string): Echoes | null
}

/**
 * Opens the judge only when a sentence is asked for, and for a long article only on the part that holds it: analysing a page
 * of 100,000 words at once would take seconds.
 */
export function judgeInParts(judge: Judge, input: JudgeInput): JudgeOfParts {
  const { article, checkable, reports } = input
  const sessions = new Map<number, JudgeSession>()
  const parts = Math.ceil(article.sentences.length / PART)
  const open = (part: number): JudgeSession => {
    const known = sessions.get(part)
    if (known) return known
    const from = part * PART
    const sentences = article.sentences
      .slice(from, from + PART)
      .map((sentence, at) => ({ ...sentence, index: at }))
    const session = judge.open({
      article: { ...article, sentences },
      checkable: checkable.slice(from, from + PART),
      reports,
    })
    sessions.set(part, session)
    return session
  }
  return {
    parts,
    stances: (index) => open(Math.floor(index / PART)).stances(index % PART),
    echoes(claim) {
      const all = Array.from({ length: parts }, (_, part) => open(part))
      const found = all.flatMap((session) => session.echoes?.(claim) ?? [])
      const [first] = found
      // What one part speaks of, the article speaks of.
      return first ? { ...first, silence: Math.min(...found.map(({ silence }) => silence)) } : null
    },
  }
}
