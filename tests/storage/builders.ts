import type { Claim, Question, ReportWithClaims } from '../../lib/core/types.ts'
import { SecondSourceDatabase } from '../../lib/storage/database.ts'

let databases = 0

/** A database that no other test has. */
export const freshDatabase = () => new SecondSourceDatabase(`test-${++databases}-${Math.random()}`)

/** A report that says these sentences, one a paragraph; only the id and what it says matter. */
export function report(
  id: string,
  says: readonly string[],
  change: Partial<ReportWithClaims> = {},
): ReportWithClaims {
  return {
    id,
    title: `Report ${id}`,
    publisher: null,
    url: null,
    publishedAt: null,
    language: 'en',
    origin: 'bundled',
    paragraphs: says.length,
    fingerprint: says.map((text) => [`hash of ${text}`]),
    claims: says.map(
      (text, index): Claim => ({
        id: `${id}-${String(index + 1).padStart(2, '0')}`,
        report: id,
        at: { paragraph: index + 1, sentence: 1 },
        text,
        mode: 'asserted',
      }),
    ),
    ...change,
  }
}

/** A question that these claims answer, each in its own way. */
export const question = (id: string, claims: readonly string[]): Question => ({
  id,
  text: `What about ${id}?`,
  kind: 'place',
  answers: claims.map((claim, index) => ({
    id: `answer-${index}`,
    label: `Answer ${index}`,
    claims: [claim],
    together: [],
  })),
})

/** A small bundled corpus on one event, with one question. */
export const bundled = (version = 1, reports = twoReports()) => ({
  version,
  reports,
  questions: [question('court', ['000-01', '001-01'])],
})

export const twoReports = () => [
  report('000', ['The complaint was filed in London.', 'Nobody has commented.']),
  report('001', ['The complaint was filed in California.', 'The mayor spoke to reporters on Tuesday.']),
]
