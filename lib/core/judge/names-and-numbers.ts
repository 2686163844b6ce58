import { evidenceOf } from '../evidence.ts'
import type { Judge, JudgeInput } from '../judge.ts'
import type { Claim, Reason, ReasonKind, Stance } from '../types.ts'
import {
  type Details,
  detailsOf,
  namesWeight,
  type SharedDetails,
  sharedDetails,
  speakOfTheSame,
  withoutBeginnings,
} from './any-language/details.ts'
import { reason } from './reasons/reason.ts'

/** Not measured on labelled texts, so no stance of this judge is ever sure. */
const CONFIDENCE = 0.5
const MOST_REASONS = 3

/**
 * Judges an article in a language that the engine does not read: by the names, numbers and dates that a report's claim shares
 * with a sentence. It says no more than that the two may agree, or may differ in a figure.
 */
export const namesAndNumbersJudge: Judge = {
  id: 'names-and-numbers',
  open(input) {
    const tag = input.article.language ?? 'und'
    const sentences = withoutBeginnings(input.article.sentences.map(({ text }) => detailsOf(text, tag)))
    const reports = input.reports.map((one) => ({ ...one, details: readClaims(one) }))
    return {
      stances: (sentence) =>
        reports.map(({ report, claims, details }) =>
          stance(
            report.id,
            input.article.sentences[sentence]?.text ?? '',
            sentences[sentence] ?? { names: [], figures: [] },
            claims,
            details,
          ),
        ),
    }
  },
}

const readClaims = ({ report, claims }: JudgeInput['reports'][number]): Details[] =>
  withoutBeginnings(claims.map(({ text }) => detailsOf(text, report.language)))

function stance(
  report: string,
  sentence: string,
  here: Details,
  claims: readonly Claim[],
  details: readonly Details[],
): Stance {
  let best: { claim: Claim; shared: SharedDetails; score: number } | null = null
  claims.forEach((claim, at) => {
    const shared = sharedDetails(here, details[at] as Details)
    if (!speakOfTheSame(shared)) return
    const score = namesWeight(shared) + shared.figures.length
    if (score > (best?.score ?? 0)) best = { claim, shared, score }
  })
  const none: Stance = {
    report,
    verdict: 'omit',
    confidence: CONFIDENCE,
    sure: false,
    evidence: [],
    reasons: [],
  }
  if (best === null) return none
  const { claim, shared } = best as { claim: Claim; shared: SharedDetails }
  const differs = shared.figures.length === 0 && shared.apart.length > 0 && namesWeight(shared) >= 2
  // Names alone say little where the sentence gives figures and the claim none of them.
  if (!differs && here.figures.length > 0 && shared.figures.length === 0) return none
  return {
    ...none,
    verdict: differs ? 'contradict' : 'confirm',
    evidence: [evidenceOf(claim)],
    reasons: differs ? differing(shared, sentence, claim.text) : common(shared, sentence, claim.text),
  }
}

const KINDS: Record<string, ReasonKind> = {
  money: 'money',
  percent: 'percentage',
  clock: 'time',
  'half-clock': 'time',
  day: 'date',
  weekday: 'date',
  year: 'date',
  time: 'duration',
  count: 'number',
  rank: 'number',
  age: 'number',
}
const kindOf = (dimension: string): ReasonKind => KINDS[dimension] ?? 'quantity'

type Piece = { here: { start: number; end: number }; there: { start: number; end: number } }
const wordsOf = ({ here, there }: Piece, sentence: string, claim: string) =>
  [sentence.slice(here.start, here.end), claim.slice(there.start, there.end)] as const

const differing = ({ apart }: SharedDetails, sentence: string, claim: string): Reason[] =>
  apart.slice(0, MOST_REASONS).map((one) => {
    const { strength: _, ...told } = reason(kindOf(one.here.dimension), ...wordsOf(one, sentence, claim), 1)
    return told
  })

const common = ({ figures, names }: SharedDetails, sentence: string, claim: string): Reason[] =>
  [
    ...figures.map((one) => ({ kind: kindOf(one.here.dimension), words: wordsOf(one, sentence, claim) })),
    ...names.map((one) => ({ kind: 'person' as const, words: wordsOf(one, sentence, claim) })),
  ]
    .slice(0, MOST_REASONS)
    .map(({ kind, words: [here, there] }) => ({
      kind,
      here,
      there,
      text: `Both name the same: “${here}” in the article, “${there}” in this report.`,
      template: { code: 'both-name', values: { here, there } },
    }))
