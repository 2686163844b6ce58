import { CLASSES } from './dataset.ts'

/** Precision, recall and F1 of one class. */
export interface ClassFigures {
  precision: number
  recall: number
  f1: number
  gold: number
  said: number
}

export interface Figures {
  macro: number
  per: ClassFigures[]
}

/** Figures of each class and their mean F1; classes without gold rows do not count. */
export function tableOf(labels: readonly number[], said: readonly number[]): Figures {
  const per = CLASSES.map((_, c) => {
    const gold = labels.filter((label) => label === c).length
    const saidCount = said.filter((one) => one === c).length
    const right = labels.filter((label, at) => label === c && said[at] === c).length
    const precision = saidCount > 0 ? right / saidCount : 0
    const recall = gold > 0 ? right / gold : 0
    return {
      precision,
      recall,
      f1: precision + recall > 0 ? (2 * precision * recall) / (precision + recall) : 0,
      gold,
      said: saidCount,
    }
  })
  const present = per.filter((one) => one.gold > 0)
  return { macro: present.reduce((sum, one) => sum + one.f1, 0) / Math.max(1, present.length), per }
}

/** One line for people. */
export const show = ({ macro, per }: Figures): string =>
  [
    `macro-F1 ${macro.toFixed(3)}`,
    ...CLASSES.map((name, c) => `${name} P ${per[c]?.precision.toFixed(2)} R ${per[c]?.recall.toFixed(2)}`),
  ].join(' · ')
