import { calibrated, type Weights } from '../../lib/core/judge/model/weights.ts'
import { barFor, fitCurve } from './calibrate.ts'
import { CLASSES } from './dataset.ts'
import { tableOf } from './table.ts'

/** Precision that sure stances must have on stories left out: about what is promised; bars from other folds kept it. */
const WANTED = { confirm: 0.8, contradict: 0.755 }

/** Factors that are tried for confirmations and for contradictions. */
const FACTORS = [0.7, 0.8, 0.9, 1, 1.1, 1.25, 1.4, 1.6]

/** What the judge said to one row of a story left out. */
export interface Prediction {
  label: number
  fold: number
  /** Chances of the classes; they sum to 1. */
  chances: readonly number[]
}

/** The class with the greatest chance. */
export const saidBy = (one: Prediction): number => one.chances.indexOf(Math.max(...one.chances))

/** The predictions with factors on the chances of their classes. */
export const boosted = (predictions: readonly Prediction[], boost: readonly number[]): Prediction[] =>
  predictions.map((one) => {
    const chances = one.chances.map((chance, at) => chance * (boost[at] as number))
    const sum = chances.reduce((total, chance) => total + chance, 0)
    return { ...one, chances: chances.map((chance) => chance / sum) }
  })

/** The factors with the best macro-F1 on these predictions: a loss over rows says rare classes too seldom. */
export function boostFor(predictions: readonly Prediction[]): number[] {
  let best = { boost: [1, 1, 1], macro: 0 }
  for (const confirm of FACTORS)
    for (const contradict of FACTORS) {
      const boost = [1, confirm, contradict]
      const { macro } = tableOf(
        predictions.map((one) => one.label),
        boosted(predictions, boost).map(saidBy),
      )
      if (macro > best.macro) best = { boost, macro }
    }
  return best.boost
}

/** Curves and bars from predictions on stories that were left out. */
export function sureness(predictions: readonly Prediction[]): Pick<Weights, 'curves' | 'bars'> {
  const of = (c: number) => predictions.filter((one) => saidBy(one) === c)
  const right = (list: readonly Prediction[], c: number) => list.map((one) => one.label === c)
  const curves = Object.fromEntries(
    CLASSES.map((verdict, c) => [
      verdict,
      fitCurve(
        of(c).map((one) => one.chances[c] as number),
        right(of(c), c),
      ),
    ]),
  ) as Weights['curves']
  const bar = (verdict: 'confirm' | 'contradict') => {
    const c = CLASSES.indexOf(verdict)
    const mine = of(c)
    const confidences = mine.map((one) => calibrated({ curves }, verdict, one.chances[c] as number))
    return barFor(confidences, right(mine, c), WANTED[verdict], 20)
  }
  return { curves, bars: { confirm: bar('confirm'), contradict: bar('contradict') } }
}
