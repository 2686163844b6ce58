import { type Checked, type Fields, Inspector, is, isObject, type Kind } from './inspector.ts'
import type { Answer, Claim, Mode, Place, Question, ReasonKind, ReportWithClaims, Speaker } from './types.ts'

/** The corpus that ships with the extension: the asset `corpus/bundled.json`. */
export interface BundledCorpus {
  /** Grows with every change of the content; stored bundled rows of another version are replaced. */
  version: number
  reports: ReportWithClaims[]
  questions: Question[]
}

const MODES: readonly Mode[] = ['asserted', 'alleged', 'denied', 'planned', 'possible']
const KINDS: readonly ReasonKind[] = [
  ...(['number', 'money', 'percentage', 'date', 'time', 'duration', 'place', 'person', 'role'] as const),
  ...(['organisation', 'quantity', 'negation', 'silence', 'attribution', 'cause', 'scope', 'state'] as const),
  ...(['wording', 'same', 'missing-detail', 'update'] as const),
]
const HASH = /^[0-9a-f]{8}$/
const ISO = /^\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:\d{2})?)?$/

function inspectSpeaker(look: Inspector, value: unknown, place: string): void {
  if (!look.fields(value, place, { 'name?': 'text', 'role?': 'text', named: 'truth' })) return
  const speaker = value as unknown as Speaker
  if (speaker.named !== (speaker.name !== undefined))
    look.note(`${place}.named`, 'does not fit the name', 'true with a name, false without')
  if (speaker.name === undefined && speaker.role === undefined)
    look.note(place, 'says nothing of the speaker', 'give a name or a role')
}

function inspectClaim(look: Inspector, value: unknown, place: string, report: Fields): void {
  const shape: Record<string, Kind> = { id: 'text', report: 'text', at: 'object', text: 'text', mode: 'text' }
  if (!look.fields(value, place, { ...shape, 'quote?': 'text', 'speaker?': 'object' })) return
  const claim = value as unknown as Claim
  look.oneOf(claim.mode, `${place}.mode`, MODES)
  if (claim.report !== report.id)
    look.note(`${place}.report`, 'names another report', `use "${String(report.id)}"`)
  if (claim.speaker !== undefined) inspectSpeaker(look, claim.speaker, `${place}.speaker`)
  if (!look.fields(claim.at, `${place}.at`, { paragraph: 'count', sentence: 'count' })) return
  const { paragraph, sentence } = claim.at as Place
  const sentences = (report.fingerprint as unknown[][])[paragraph - 1]
  if (!Array.isArray(sentences) || sentence > sentences.length)
    look.note(`${place}.at`, 'is no place of the report', 'count paragraphs and sentences from 1')
}

function inspectFingerprint(look: Inspector, report: Fields, place: string): void {
  const rows = report.fingerprint as unknown[]
  const good = rows.every(
    (row) =>
      Array.isArray(row) &&
      row.length > 0 &&
      row.every((hash) => typeof hash === 'string' && HASH.test(hash)),
  )
  if (!good || rows.length !== report.paragraphs)
    look.note(
      `${place}.fingerprint`,
      'is not one list of eight-digit hashes for each paragraph',
      'write it with seeds/fingerprint.ts',
    )
}

function inspectReport(look: Inspector, value: unknown, place: string): void {
  const good = look.fields(value, place, {
    ...{ id: 'text', title: 'text', publisher: 'any', url: 'any', publishedAt: 'any', language: 'text' },
    ...{ origin: 'text', paragraphs: 'count', fingerprint: 'list', 'source?': 'text', claims: 'list' },
  })
  if (!good) return
  const report = value as Fields
  for (const key of ['publisher', 'url', 'publishedAt'])
    if (report[key] !== null && !is('text', report[key]))
      look.note(`${place}.${key}`, 'is neither a text nor null', 'write null when unknown')
  if (typeof report.url === 'string' && !/^https?:\/\//.test(report.url))
    look.note(`${place}.url`, 'is no web address', 'begin it with https:// or write null')
  if (typeof report.publishedAt === 'string' && !ISO.test(report.publishedAt))
    look.note(`${place}.publishedAt`, 'is no ISO 8601 date', 'write it as 2026-01-31')
  look.oneOf(report.origin, `${place}.origin`, ['bundled'])
  inspectFingerprint(look, report, place)
  const claims = report.claims as unknown[]
  if (claims.length === 0) look.note(`${place}.claims`, 'is empty', 'write at least one claim')
  claims.forEach((claim, at) => {
    inspectClaim(look, claim, `${place}.claims[${at}]`, report)
  })
}

function inspectAnswer(
  look: Inspector,
  answer: Answer,
  place: string,
  question: Question,
  owners: Owners,
): void {
  if (answer.claims.length === 0)
    look.note(`${place}.claims`, 'is empty', 'name the claims that give this answer')
  for (const id of answer.claims)
    if (!owners.has(id))
      look.note(`${place}.claims`, `names the unknown claim "${id}"`, 'correct or remove the id')
  look.unique(answer.together, `${place}.together`, 'answer')
  for (const id of answer.together) {
    const other = question.answers.find((one) => one.id === id)
    if (other === undefined || other === answer)
      look.note(
        `${place}.together`,
        `names "${id}", no other answer of this question`,
        'correct or remove it',
      )
    else if (!other.together.includes(answer.id))
      look.note(
        `${place}.together`,
        `names "${id}", which does not name "${answer.id}"`,
        'name each other in both',
      )
  }
}

/** Which report each claim belongs to. */
type Owners = ReadonlyMap<string, string>

function inspectQuestion(look: Inspector, value: unknown, place: string, owners: Owners): void {
  if (!look.fields(value, place, { id: 'text', text: 'text', kind: 'text', answers: 'list' })) return
  const question = value as unknown as Question
  look.oneOf(question.kind, `${place}.kind`, KINDS)
  const good = question.answers.map((answer: unknown, at) => {
    const spot = `${place}.answers[${at}]`
    if (!look.fields(answer, spot, { id: 'text', label: 'text', claims: 'list', together: 'list' }))
      return false
    return look.texts(answer.claims, `${spot}.claims`) && look.texts(answer.together, `${spot}.together`)
  })
  if (good.includes(false)) return
  question.answers.forEach((answer, at) => {
    inspectAnswer(look, answer, `${place}.answers[${at}]`, question, owners)
  })
  look.unique(
    question.answers.map((answer) => answer.id),
    `${place}.answers`,
    'answer',
  )
  const claims = question.answers.flatMap((answer) => answer.claims)
  look.unique(claims, `${place}.answers`, 'claim')
  if (new Set(claims.map((id) => owners.get(id))).size < 2)
    look.note(place, 'is answered by fewer than two reports', 'add an answer of another report or remove it')
}

/**
 * Checks a bundled corpus from outside (the built asset, or the seeds while building) down to every field and reference.
 * @returns the corpus, or all faults at once with their places; it never throws.
 */
export function validateBundledCorpus(value: unknown): Checked<BundledCorpus> {
  const look = new Inspector()
  if (look.fields(value, 'corpus', { version: 'count', reports: 'list', questions: 'list' })) {
    const reports = value.reports as unknown[]
    reports.forEach((report, at) => {
      inspectReport(look, report, `reports[${at}]`)
    })
    const owners = new Map<string, string>()
    for (const report of reports.filter(isObject))
      for (const claim of Array.isArray(report.claims) ? report.claims.filter(isObject) : []) {
        if (owners.has(String(claim.id)))
          look.note('reports', `claim "${String(claim.id)}" occurs twice`, 'keep one of them')
        owners.set(String(claim.id), String(report.id))
      }
    const questions = value.questions as unknown[]
    questions.forEach((question, at) => {
      inspectQuestion(look, question, `questions[${at}]`, owners)
    })
    const ids = (list: unknown[]) => list.filter(isObject).map((item) => String(item.id))
    look.unique(ids(reports), 'reports', 'id')
    look.unique(ids(questions), 'questions', 'id')
  }
  if (look.problems.length > 0) return { ok: false, problems: look.problems }
  return { ok: true, value: value as unknown as BundledCorpus }
}
