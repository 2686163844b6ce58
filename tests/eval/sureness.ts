import { calibrated, type Weights } from '../../lib/core/judge/model/weights.ts'
import { barFor, fitCurve } from './calibrate.ts'
import { CLASSES } from './dataset.ts'

/** Precision that sure stances must have on stories left out; above what is promised, since it shrinks on new ones. */
const WANTED = { confirm: 0.81, contradict: 0.76 }

/** What the judge said to one row of a story left out. */
export interface Prediction {
  label: number
  fold: number
  chances: readonly number[]
  said: number
}

/** Curves and bars from predictions on stories that were left out. */
export function sureness(predictions: readonly Prediction[]): Pick<Weights, 'curves' | 'bars'> {
  const of = (c: number) => predictions.filter((one) => one.said === c)
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
