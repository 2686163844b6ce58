import { checkAgainst } from '../check-against.ts'
import { evidenceOf } from '../evidence.ts'
import type { Judge } from '../judge.ts'
import type { StoryReport } from '../story.ts'
import type { Article, Claim, Question } from '../types.ts'
import { type Link, linksOf } from './links.ts'
import { foundMatters } from './matters.ts'
import { type LinkedAnswer, questionMatters } from './questions.ts'
import { type Compared, inColumns, inLetters, inRows, type StoryTable } from './table.ts'

/** The claims of a report as an article: each is a sentence of it. */
const articleOf = ({ report, claims }: StoryReport): Article => ({
  title: report.title,
  url: report.url,
  publishedAt: report.publishedAt,
  language: report.language,
  sentences: claims.map(({ at, text }, index) => ({ index, ...at, text })),
})

/**
 * Compares the reports of a story with each other. What people noted about bundled reports stands; each of the reader's reports
 * is checked against all others, sentence by sentence. Take as many steps at a time as there is time for: each judges one
 * sentence, and the last one returns the table.
 */
export function* compareReports(
  reports: readonly StoryReport[],
  questions: readonly Question[],
  judge: Judge,
): Generator<Compared, StoryTable> {
  const own = reports.filter(({ report }) => report.origin !== 'bundled')
  const total = own.reduce((sum, { claims }) => sum + claims.length, 0)
  const links: Link[] = []
  const answers: LinkedAnswer[] = []
  /** Claims that people's questions cover, by note or by the engine's link. */
  const covered = new Set(questions.flatMap((question) => question.answers.flatMap(({ claims }) => claims)))
  const silent = new Set<string>()
  let done = 0
  for (const one of own) {
    const check = checkAgainst(
      articleOf(one),
      reports.filter((other) => other !== one),
      questions,
      judge,
    )
    for (const [index, claim] of one.claims.entries()) {
      const finding = check.finding(index)
      if (!finding.checkable) silent.add(claim.id)
      const given = finding.questions.flatMap(({ id, answers: all }) =>
        all.filter(({ here }) => here).map(({ label }) => answerOf(id, label, claim)),
      )
      if (given.length > 0) covered.add(claim.id)
      else links.push(...linksOf(claim.id, finding))
      answers.push(...given)
      yield { done: ++done, total }
    }
  }
  const claims = reports.flatMap((one) => one.claims)
  const open = claims.filter(({ id }) => !covered.has(id) && !silent.has(id))
  return inLetters({
    reports: inColumns(reports.map(({ report }) => report)).map(({ id }) => id),
    matters: inRows([...questionMatters(questions, claims, answers), ...foundMatters(open, links)]),
  })
}

const answerOf = (question: string, label: string, claim: Claim): LinkedAnswer => ({
  question,
  label,
  report: claim.report,
  evidence: evidenceOf(claim),
})
