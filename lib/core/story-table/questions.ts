import { agree } from '../curated.ts'
import { evidenceOf } from '../evidence.ts'
import type { Answer, Claim, Evidence, Question } from '../types.ts'
import type { Cell, Matter } from './table.ts'

/** A claim of a report that answers a question as far as the engine can tell; people have not noted it. */
export interface LinkedAnswer {
  question: string
  label: string
  report: string
  evidence: Evidence
}

/**
 * Answers in groups: an answer joins the first group in which it can stand beside all others. So answers of one group can be
 * true together, and where there are two groups, some answers exclude each other.
 */
export function groupAnswers(answers: readonly Answer[]): Answer[][] {
  const groups: Answer[][] = []
  for (const answer of answers) {
    const group = groups.find((one) => one.every((other) => agree(other, answer)))
    if (group) group.push(answer)
    else groups.push([answer])
  }
  return groups
}

/**
 * One row for each question that a report of the story answers.
 *
 * @param claims of the reports of the story
 * @param linked answers that the engine found in reports of the reader
 */
export function questionMatters(
  questions: readonly Question[],
  claims: readonly Claim[],
  linked: readonly LinkedAnswer[],
): Matter[] {
  const byId = new Map(claims.map((claim) => [claim.id, claim]))
  return questions.flatMap((question) => {
    const found = linked.filter((one) => one.question === question.id)
    const given = question.answers.flatMap((answer) => {
      const noted = answer.claims.flatMap((id) => byId.get(id) ?? [])
      const guessed = found.filter(({ label }) => label === answer.label)
      return noted.length + guessed.length > 0 ? [{ answer, noted, guessed }] : []
    })
    if (given.length === 0) return []
    const groups = groupAnswers(given.map(({ answer }) => answer))
    const cells: Record<string, Cell> = {}
    for (const { answer, noted, guessed } of given) {
      const group = groups.findIndex((one) => one.includes(answer))
      const said = [
        ...noted.map((claim) => ({ report: claim.report, evidence: evidenceOf(claim) })),
        ...guessed,
      ]
      for (const { report, evidence } of said) {
        cells[report] ??= { groups: [], labels: [], evidence: [], stance: null }
        const cell = cells[report]
        if (!cell.groups.includes(group)) cell.groups.push(group)
        if (!cell.labels.includes(answer.label)) cell.labels.push(answer.label)
        if (!cell.evidence.some(({ claim }) => claim === evidence.claim)) cell.evidence.push(evidence)
      }
    }
    const alone = Object.keys(cells).length < 2
    return [
      {
        id: `question:${question.id}`,
        question: question.text,
        topic: [],
        difference: null,
        state: alone ? 'alone' : groups.length > 1 ? 'differs' : 'agrees',
        groups: groups.length,
        cells,
      },
    ]
  })
}
