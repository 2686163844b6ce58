import { evidenceOf } from './evidence.ts'
import { sharedRun } from './shared-run.ts'
import type { Answer, Claim, Question, QuestionView, Reason, ReasonTemplate, Stance } from './types.ts'

/** The answer that a claim gives to a question. */
export interface Given {
  question: Question
  answer: Answer
}

/** Questions of a story, found by claim. */
export interface QuestionIndex {
  questions: readonly Question[]
  /** What a claim answers; empty for a claim that answers nothing. */
  givenBy(claim: string): readonly Given[]
}

/** Makes questions findable by the claims that answer them. */
export function indexQuestions(questions: readonly Question[]): QuestionIndex {
  const byClaim = new Map<string, Given[]>()
  for (const question of questions)
    for (const answer of question.answers)
      for (const claim of answer.claims) {
        const list = byClaim.get(claim)
        if (list) list.push({ question, answer })
        else byClaim.set(claim, [{ question, answer }])
      }
  return { questions, givenBy: (claim) => byClaim.get(claim) ?? [] }
}

/**
 * What a sentence answers: for each question its answers, how sure it is that it gives them (0 to 1), and whether only in an
 * aside, which can be contradicted but confirms nothing of what the sentence tells.
 */
export type Position = Map<Question, { answers: Set<Answer>; confidence: number; aside: boolean }>

/** Adds an answer to a position; the highest confidence of a question's answers holds, for they agree with each other. */
export function takePosition(
  position: Position,
  { question, answer }: Given,
  confidence: number,
  aside = false,
): void {
  const known = position.get(question)
  if (!known) position.set(question, { answers: new Set([answer]), confidence, aside })
  else {
    known.answers.add(answer)
    known.confidence = Math.max(known.confidence, confidence)
  }
}

/** Two answers of one question that can be true at the same time. */
export const agree = (a: Answer, b: Answer): boolean =>
  a === b || a.together.includes(b.id) || b.together.includes(a.id)

/** Answers of curated groups count as sure from this confidence on. */
export const SURE = 0.75
const MOST_EVIDENCE = 3

/** What a report answers to one question, beside what the sentence answers. */
interface Compared {
  question: Question
  /** Claims of the report, those that agree with the sentence first. */
  claims: Claim[]
  here: Answer[]
  there: Answer[]
  agrees: boolean
  confidence: number
}

function compare(position: Position, claims: ReadonlyMap<string, Claim>): Compared[] {
  return [...position].flatMap(([question, { answers, confidence, aside }]) => {
    const here = [...answers]
    const given = question.answers.filter((answer) => answer.claims.some((id) => claims.has(id)))
    if (given.length === 0) return []
    const agreeing = given.filter((answer) => here.some((own) => agree(own, answer)))
    if (aside && agreeing.length > 0) return []
    const there = agreeing.length > 0 ? agreeing : given
    // The same answer is better evidence than one that merely can be true as well.
    const ordered = [...there].sort((a, b) => Number(answers.has(b)) - Number(answers.has(a)))
    const said = ordered.flatMap((answer) => answer.claims.flatMap((id) => claims.get(id) ?? []))
    return [{ question, claims: said, here, there: ordered, agrees: agreeing.length > 0, confidence }]
  })
}

/** Questions of which an answer tells less than a place, a number or a name; they come last among the reasons. */
const isLoose = ({ kind }: Question) => kind === 'same' || kind === 'wording' || kind === 'missing-detail'

const labels = (answers: readonly Answer[]) => answers.map(({ label }) => label)
const quoted = (answers: readonly Answer[]) =>
  new Intl.ListFormat('en').format(labels(answers).map((label) => `“${label}”`))

function reasonOf({ question, here, there, agrees, claims }: Compared, sentence: string): Reason {
  const [own] = here
  const [other] = there
  const same = agrees && here.some((answer) => there.includes(answer))
  const [code, text]: [ReasonTemplate['code'], string] = same
    ? ['same-answer', `Both say: ${quoted(there)}.`]
    : agrees
      ? ['both-can-be', `This article says ${quoted(here)}, the report ${quoted(there)}; both can be so.`]
      : ['other-answer', `This article says ${quoted(here)}, the report ${quoted(there)}.`]
  return {
    kind: agrees ? 'same' : question.kind,
    here: own ? sharedRun(sentence, own.label) : null,
    there: other ? sharedRun(claims[0]?.text ?? '', other.label) : null,
    text: `${question.text} ${text}`,
    template: { code, values: { question: question.text, here: labels(here), there: labels(there) } },
    question: question.id,
  }
}

/**
 * What the questions say about a report's stance, or null when it answers none that the sentence answers. Contradicted in
 * one matter and confirmed in another is contradicted.
 *
 * @param position what the sentence answers
 * @param claims of the report, by id
 */
export function curatedStance(
  report: string,
  sentence: string,
  position: Position,
  claims: ReadonlyMap<string, Claim>,
): Stance | null {
  const compared = compare(position, claims).sort(
    (a, b) => b.confidence - a.confidence || Number(isLoose(a.question)) - Number(isLoose(b.question)),
  )
  const against = compared.filter((one) => !one.agrees)
  const deciding = against.length > 0 ? against : compared
  const [first] = deciding
  if (first === undefined) return null
  const evidence = new Map(
    deciding.flatMap((one) => one.claims).map((claim) => [claim.id, evidenceOf(claim)]),
  )
  return {
    report,
    verdict: against.length > 0 ? 'contradict' : 'confirm',
    confidence: first.confidence,
    sure: first.confidence >= SURE,
    evidence: [...evidence.values()].slice(0, MOST_EVIDENCE),
    reasons: deciding.map((one) => reasonOf(one, sentence)).slice(0, MOST_EVIDENCE),
  }
}

/**
 * The questions that a sentence answers, with all answers, for the popover.
 *
 * @param reportOf the report that makes a claim; undefined for claims of reports that are not compared
 */
export function questionViews(
  position: Position,
  reportOf: (claim: string) => string | undefined,
): QuestionView[] {
  return [...position.entries()].map(([question, { answers }]) => ({
    id: question.id,
    text: question.text,
    answers: question.answers
      .map((answer) => ({
        label: answer.label,
        reports: [...new Set(answer.claims.flatMap((claim) => reportOf(claim) ?? []))].sort(),
        here: answers.has(answer),
      }))
      .filter((answer) => answer.here || answer.reports.length > 0),
  }))
}
