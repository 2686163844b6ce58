import { type Candidate, candidatesOf, tableOf } from '../../lib/core/judge/matrix.ts'
import { readStory } from '../../lib/core/judge/story.ts'
import type { Verdict } from '../../lib/core/types.ts'
import { type GoldStory, inputFor } from './stories.ts'

export const CLASSES: readonly Verdict[] = ['omit', 'confirm', 'contradict']

/** One checkable sentence and one report: the candidates that the engine sees, and the gold. */
export interface Row {
  story: string
  reading: string
  report: string
  sentence: number
  text: string
  /** Index into CLASSES. */
  label: number
  kind: string | null
  note: string
  evidence: string[]
  candidates: Candidate[]
  /** Gold class of each candidate: 0 no evidence, else the row's label. */
  targets: number[]
}

/** Rows of one story through the engine's own analysis, each report read in turn against the other three. */
export function rowsOf(story: GoldStory): Row[] {
  return Object.keys(story.gold).flatMap((reading) => {
    const input = inputFor(story, reading)
    const analysed = readStory(input)
    const tables = analysed.reports.map((report) => tableOf(analysed, report.said))
    return (story.gold[reading] ?? []).flatMap((gold, sentence) => {
      if (gold.checkable !== true) return []
      return analysed.reports.flatMap((report, at): Row[] => {
        const verdict = gold.verdicts[report.id]
        if (!verdict) return []
        const candidates = candidatesOf(
          analysed,
          tables[at] as ReturnType<typeof tableOf>,
          sentence,
          report.said,
        )
        const label = CLASSES.indexOf(verdict.v)
        const targets = candidates.map((one) =>
          one.said.claims.some((claim) => verdict.evidence.includes(claim.id)) ? label : 0,
        )
        return [
          {
            story: story.name,
            reading,
            report: report.id,
            sentence,
            text: gold.text,
            label,
            kind: verdict.kind ?? null,
            note: verdict.note,
            evidence: verdict.evidence,
            candidates,
            targets,
          },
        ]
      })
    })
  })
}
