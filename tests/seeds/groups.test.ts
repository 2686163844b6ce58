import { expect, test } from 'vitest'
import type { Verdict } from '../../lib/core/types.ts'
import { buildBundledCorpus } from '../../seeds/build.ts'

const built = buildBundledCorpus()
if (!built.ok) throw new Error(built.error.message)
const { reports, questions } = built.value
const claims = new Map(reports.flatMap((report) => report.claims).map((claim) => [claim.id, claim]))

/** What the grouping alone says of one report to the sentence at a place of another, and the questions that decide. */
function grouped(report: string, paragraph: number, sentence: number, other: string) {
  const confirms: string[] = []
  const contradicts: string[] = []
  for (const claim of claims.values()) {
    if (claim.report !== report || claim.at.paragraph !== paragraph || claim.at.sentence !== sentence)
      continue
    for (const question of questions) {
      const ours = question.answers.find((answer) => answer.claims.includes(claim.id))
      if (ours === undefined) continue
      const theirs = question.answers.filter((one) =>
        one.claims.some((id) => claims.get(id)?.report === other),
      )
      if (theirs.some((one) => one === ours || ours.together.includes(one.id))) confirms.push(question.id)
      else if (theirs.length > 0) contradicts.push(question.id)
    }
  }
  const verdict: Verdict = contradicts.length > 0 ? 'contradict' : confirms.length > 0 ? 'confirm' : 'omit'
  return { verdict, by: contradicts.length > 0 ? contradicts : confirms }
}

/** What the sentence is about; its report and place; the other report; what that one says; a question that decides. */
const rows: [string, string, number, number, string, Verdict, string?][] = [
  ['filed in northern California / in London', '000', 4, 3, '003', 'contradict', 'filing-venue'],
  ['filed in northern California / with both countries', '000', 4, 3, '004', 'confirm', 'filing-venue'],
  ['filed in northern California / no venue given', '000', 4, 3, '001', 'omit'],
  ['filed in London / with both countries', '003', 1, 2, '004', 'confirm', 'filing-venue'],
  ['filed in London / in California', '003', 1, 2, '002', 'contradict', 'filing-venue'],
  ['Amodei quoted / silent', '000', 3, 2, '001', 'contradict', 'amodei'],
  ['Amodei quoted / not mentioned', '000', 3, 2, '002', 'omit'],
  ['summit now / last week', '000', 4, 2, '001', 'contradict', 'summit-date'],
  ['summit last week / now', '001', 5, 2, '000', 'contradict', 'summit-date'],
  ['Chen an executive / a professor', '002', 5, 2, '003', 'contradict', 'chen'],
  ['Chen an executive / not mentioned', '002', 5, 2, '004', 'omit'],
  ['Downing Street silent / quoted', '002', 7, 2, '003', 'contradict', 'downing-street'],
  ['Downing Street silent / sanctions asked for', '002', 7, 2, '001', 'contradict', 'government'],
  ['sanctions asked for / other measures', '001', 1, 3, '003', 'omit'],
  ['trail to Hangzhou / to Shanghai', '001', 3, 4, '003', 'contradict', 'china-place'],
  ['trail to Hangzhou / to the cloud division', '001', 3, 4, '002', 'confirm', 'trace'],
  ['taken from Cambridge / from London servers', '000', 2, 3, '003', 'contradict', 'data-origin'],
  ['flows from outside / from own clusters', '004', 2, 1, '003', 'contradict', 'flow-source'],
  ['noticed in December / last month', '001', 2, 1, '003', 'confirm', 'detection-date'],
  ['several months / several months', '000', 2, 1, '004', 'confirm', 'duration'],
  ['several months / no duration', '000', 2, 1, '001', 'omit'],
  ['denial / denial in other words', '000', 4, 4, '002', 'confirm', 'alibaba-answer'],
  ['obeys the law / mere denial', '001', 3, 2, '000', 'omit'],
  ['reverse engineering / of guardrails', '001', 2, 5, '004', 'confirm', 'reverse-engineering'],
  ['government grants / nothing', '000', 5, 3, '001', 'omit'],
]

test.each(rows)('%s', (_, report, paragraph, sentence, other, verdict, question) => {
  const found = grouped(report, paragraph, sentence, other)
  expect(found.verdict).toBe(verdict)
  if (question !== undefined) expect(found.by).toContain(question)
})

test('exclusion works both ways, unless another claim of the sentence says otherwise', () => {
  for (const question of questions)
    for (const answer of question.answers)
      for (const other of question.answers)
        if (answer !== other)
          expect(answer.together.includes(other.id)).toBe(other.together.includes(answer.id))
})

test('no report contradicts itself', () => {
  for (const question of questions)
    for (const answer of question.answers)
      for (const other of question.answers) {
        if (answer === other || answer.together.includes(other.id)) continue
        const here = new Set(answer.claims.map((id) => claims.get(id)?.report))
        expect(other.claims.some((id) => here.has(claims.get(id)?.report))).toBe(false)
      }
})
