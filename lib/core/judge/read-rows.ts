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
  // What the best passages of two reports say to each other serves the rows of both.
  const between = best.map((one, low) =>
    best.map((other, high) => {
      if (!one || !other || high <= low) return null
      const pair = reading.between(low, one.passage, high, other.passage)
      return pair && judgeCandidate(weights, pair)
    }),
  )
  const vectors = judged.map((own, report) => {
    const thirds = best.flatMap((toSentence, other): Third[] => {
      const toPassage = between[Math.min(report, other)]?.[Math.max(report, other)]
      return toSentence && toPassage ? [{ toSentence, toPassage }] : []
    })
    return rowVector(
      own,
      judged.filter((_, other) => other !== report),
      thirds,
    )
  })
  return { judged, vectors }
}
