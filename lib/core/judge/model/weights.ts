import type { Verdict } from '../../types.ts'
import type { Candidate } from '../matrix.ts'
import type { Judged } from '../rows.ts'
import { type Logistic, scoresOf } from './logistic.ts'
import { softmax } from './softmax.ts'

/** A logistic curve from a raw probability's log-odds to how often such a stance was right (Platt, 1999). */
export interface Curve {
  slope: number
  offset: number
}

/** All that training gives the engine. */
export interface Weights {
  /** Judges a sentence beside one passage: no evidence, confirms, contradicts. */
  pair: Logistic
  /** Judges a sentence beside a report: omits, confirms, contradicts. */
  row: Logistic
  /** Factors on the row's chances, so that rare classes are said often enough. */
  boost: number[]
  curves: Record<Verdict, Curve>
  /** Calibrated confidence from which a stance is sure. */
  bars: Record<'confirm' | 'contradict', number>
}

/** Share of the seen-from-the-sentence judgement; the rest is the same pair seen from the passage. */
const FORWARD = 2 / 3

/** Judges one candidate from both sides. */
export function judgeCandidate({ pair }: Pick<Weights, 'pair'>, one: Candidate): Judged {
  const ahead = softmax(scoresOf(pair, one.vector))
  const back = softmax(scoresOf(pair, one.backVector))
  const mix = (at: number) => (ahead[at] as number) * FORWARD + (back[at] as number) * (1 - FORWARD)
  return { ...one, none: mix(0), confirm: mix(1), contradict: mix(2) }
}

/** Chances of omit, confirm and contradict, after the boost; they sum to 1. */
export function judgeRow(
  { row, boost }: Pick<Weights, 'row' | 'boost'>,
  vector: readonly number[],
): number[] {
  const chances = softmax(scoresOf(row, vector)).map((chance, at) => chance * (boost[at] as number))
  const sum = chances.reduce((total, chance) => total + chance, 0)
  return chances.map((chance) => chance / sum)
}

/** How often a stance with this chance was right on stories not trained on. */
export function calibrated({ curves }: Pick<Weights, 'curves'>, verdict: Verdict, chance: number): number {
  const safe = Math.min(0.999, Math.max(0.001, chance))
  const { slope, offset } = curves[verdict]
  return 1 / (1 + Math.exp(-(slope * Math.log(safe / (1 - safe)) + offset)))
}

/** Whether a stance is shown as plain. */
export function isSure(
  { bars }: Pick<Weights, 'bars'>,
  verdict: 'confirm' | 'contradict',
  confidence: number,
): boolean {
  return confidence >= bars[verdict]
}
