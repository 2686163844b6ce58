import type { Verdict } from '../../types.ts'
import { deniesTheRest } from '../denial.ts'
import type { Candidate } from '../matrix.ts'
import type { Judged } from '../rows.ts'
import { type Logistic, scoresOf } from './logistic.ts'
import { chancesOf, type Network } from './network.ts'
import { softmax } from './softmax.ts'

/**
 * A logistic curve from a raw probability's log-odds to how often such a stance was right (Platt, 1999). It ends at `top`, not
 * at 1: even the plainest stances are sometimes wrong, and people who label differ, too.
 */
export interface Curve {
  slope: number
  offset: number
  top: number
}

/** All that training gives the engine. */
export interface Weights {
  /** Whether a passage bears on a sentence: no, yes. */
  evidence: Network
  /** What a passage that bears on it says: confirms, contradicts. */
  polarity: Network
  /** Judges a sentence beside a report: omits, confirms, contradicts. */
  row: Logistic
  /** Factors on the row's chances, so that rare classes are said often enough. */
  boost: number[]
  curves: Record<Verdict, Curve>
  /** Calibrated confidence from which a stance is sure. */
  bars: Record<'confirm' | 'contradict', number>
}

/** Weight of the pair as seen from the passage; the rest is as seen from the sentence. */
const BACK = { evidence: 1 / 3, polarity: 1 / 2 }

/** Chance that a passage contradicts the sentence when it denies just what that says. */
const DENIED = 0.98

/** Judges one candidate from both sides. */
export function judgeCandidate(weights: Pick<Weights, 'evidence' | 'polarity'>, one: Candidate): Judged {
  const chance = (name: 'evidence' | 'polarity') => {
    const [ahead, back] = [one.vector, one.backVector].map(
      (vector) => chancesOf(weights[name], vector)[1] as number,
    )
    return (ahead as number) * (1 - BACK[name]) + (back as number) * BACK[name]
  }
  const bears = chance('evidence')
  const against = deniesTheRest(one.pair) ? DENIED : chance('polarity')
  return { ...one, none: 1 - bears, confirm: bears * (1 - against), contradict: bears * against }
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
  const { slope, offset, top } = curves[verdict]
  return top / (1 + Math.exp(-(slope * Math.log(safe / (1 - safe)) + offset)))
}

/** Whether a stance is shown as plain. */
export function isSure(
  { bars }: Pick<Weights, 'bars'>,
  verdict: 'confirm' | 'contradict',
  confidence: number,
): boolean {
  return confidence >= bars[verdict]
}
