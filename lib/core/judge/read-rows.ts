import { judgeCandidate, type Weights } from './model/weights.ts'
import type { Reading } from './reading.ts'
import { type Judged, rowVector, type Third } from './rows.ts'

/** One sentence beside every report: its candidates, judged, and the vector of each row. Training uses the same code. */
export function readRows(
  reading: Reading,
  sentence: number,
  weights: Pick<Weights, 'evidence' | 'polarity'>,
): { judged: Judged[][]; vectors: number[][] } {
  const judged = reading.reports.map((_, report) =>
    reading.candidates(sentence, report).map((one) => judgeCandidate(weights, one)),
  )
  const best = judged.map((list) =>
    list.reduce<Judged | null>((top, one) => (top && top.none <= one.none ? top : one), null),
  )
  const vectors = judged.map((own, report) => {
    const top = best[report]
    const thirds = best.flatMap((toSentence, other): Third[] => {
      if (!top || !toSentence || other === report) return []
      const toPassage = both(reading, weights, report, top.passage, other, toSentence.passage)
      return toPassage ? [{ toSentence, toPassage }] : []
    })
    return rowVector(
      own,
      judged.filter((_, other) => other !== report),
      thirds,
    )
  })
  return { judged, vectors }
}

/** Two passages of two reports, judged from both sides where each is among the other's candidates. */
function both(
  reading: Reading,
  weights: Pick<Weights, 'evidence' | 'polarity'>,
  report: number,
  passage: number,
  other: number,
  otherPassage: number,
): Judged | null {
  const [low, high] = report < other ? [report, other] : [other, report]
  const [a, b] = report < other ? [passage, otherPassage] : [otherPassage, passage]
  const one = reading.between(low, a, high, b)
  return one && judgeCandidate(weights, one)
}
