import { CLASSES } from './dataset.ts'
import type { Judgement } from './held-out.ts'
import { type Figures, tableOf } from './table.ts'

/** Precision and recall of stances shown as plain. */
export interface Sure {
  precision: number
  recall: number
  said: number
}

/** All figures of one run over held-out stories. Shares from 0 to 1. */
export interface Measured {
  rows: number
  figures: Figures
  sure: { confirm: Sure; contradict: Sure }
  /** Recall of contradictions by their gold kind. */
  kinds: Record<string, { rows: number; found: number; calledConfirm: number }>
  /** Stances that are no omission, in bands of confidence: how many, mean confidence, share that is right. */
  calibration: { from: number; stances: number; confidence: number; right: number }[]
  /** Where the verdict is right: the first, or one of three, pieces of evidence is a gold one. */
  evidence: { first: number; three: number }
}

const round = (value: number) => Number(value.toFixed(4))
const share = (part: number, whole: number) => (whole > 0 ? round(part / whole) : 0)

/** Measures judgements against their gold. */
export function measure(judgements: readonly Judgement[]): Measured {
  const said = judgements.filter((one) => one.stance.verdict !== 'omit')
  const right = said.filter((one) => one.stance.verdict === one.gold)
  const hits = (count: number) =>
    right.filter((one) =>
      one.stance.evidence.slice(0, count).some((piece) => one.wanted.includes(piece.claim)),
    ).length
  const figures = tableOf(
    judgements.map((one) => CLASSES.indexOf(one.gold)),
    judgements.map((one) => CLASSES.indexOf(one.stance.verdict)),
  )
  return {
    rows: judgements.length,
    figures: {
      macro: round(figures.macro),
      per: figures.per.map((one) => ({
        ...one,
        precision: round(one.precision),
        recall: round(one.recall),
        f1: round(one.f1),
      })),
    },
    sure: { confirm: sureOf(judgements, 'confirm'), contradict: sureOf(judgements, 'contradict') },
    kinds: kindsOf(judgements),
    calibration: bandsOf(said),
    evidence: { first: share(hits(1), right.length), three: share(hits(3), right.length) },
  }
}

function sureOf(judgements: readonly Judgement[], verdict: 'confirm' | 'contradict'): Sure {
  const said = judgements.filter((one) => one.stance.verdict === verdict && one.stance.sure)
  const right = said.filter((one) => one.gold === verdict).length
  return {
    precision: share(right, said.length),
    recall: share(right, judgements.filter((one) => one.gold === verdict).length),
    said: said.length,
  }
}

function kindsOf(judgements: readonly Judgement[]): Measured['kinds'] {
  const kinds: Measured['kinds'] = {}
  for (const one of judgements) {
    if (one.gold !== 'contradict') continue
    const kind = one.kind ?? 'not named'
    const known = kinds[kind] ?? { rows: 0, found: 0, calledConfirm: 0 }
    known.rows++
    if (one.stance.verdict === 'contradict') known.found++
    if (one.stance.verdict === 'confirm') known.calledConfirm++
    kinds[kind] = known
  }
  return kinds
}

function bandsOf(said: readonly Judgement[]): Measured['calibration'] {
  return Array.from({ length: 10 }, (_, band) => {
    const mine = said.filter(({ stance }) => Math.min(9, Math.floor(stance.confidence * 10)) === band)
    return {
      from: band / 10,
      stances: mine.length,
      confidence: share(
        mine.reduce((sum, one) => sum + one.stance.confidence, 0),
        mine.length,
      ),
      right: share(mine.filter((one) => one.stance.verdict === one.gold).length, mine.length),
    }
  }).filter((band) => band.stances > 0)
}
