import { articleOf, reportOf } from '../../lib/core/article.ts'
import { readPlain } from '../../lib/core/importers/text.ts'
import type { Judge } from '../../lib/core/judge.ts'
import type { Article, Claim, Question, ReportWithClaims, Stance } from '../../lib/core/types.ts'

/** An article from plain text; paragraphs are lines. */
export const article = (text: string): Article => articleOf(readPlain(text))

/** A report of the reader's own from plain text. */
export const report = (id: string, text: string): ReportWithClaims =>
  reportOf(article(text), { id, origin: 'file' })

/** A claim; its report is what stands before the dash of its id. */
export const claim = (id: string, text: string, more: Partial<Claim> = {}): Claim => ({
  id,
  report: id.replace(/-.*/, ''),
  at: { paragraph: 1, sentence: 1 },
  text,
  mode: 'asserted',
  ...more,
})

/** A report that people restated claim by claim. */
export const bundled = (text: string, claims: Claim[]): ReportWithClaims => {
  const id = claims[0]?.report ?? 'x'
  return { ...reportOf(article(text), { id, origin: 'bundled' }), claims }
}

/** A question; answers as label, claims, and the labels of those that can be true as well. */
export const question = (id: string, answers: [string, string[], string[]?][]): Question => ({
  id,
  text: `${id}?`,
  kind: 'place',
  answers: answers.map(([label, claims, together = []]) => ({ id: label, label, claims, together })),
})

/** What a report says; names only what a test is about. */
export const stance = (name: string, verdict: Stance['verdict'], more: Partial<Stance> = {}): Stance => ({
  report: name,
  verdict,
  confidence: 0.9,
  sure: true,
  evidence: [],
  reasons: [],
  ...more,
})

/** A judge that says the same of every sentence and counts how often it was opened and asked. */
export function fixedJudge(said: (report: string, text: string) => Partial<Stance>) {
  const asked = { opened: 0, sentences: 0 }
  const judge: Judge = {
    id: 'fixed',
    open({ article: { sentences }, reports }) {
      asked.opened++
      return {
        stances(index) {
          asked.sentences++
          return reports.map(({ report: { id } }) =>
            stance(id, 'omit', said(id, sentences[index]?.text ?? '')),
          )
        },
      }
    },
  }
  return { judge, asked }
}
