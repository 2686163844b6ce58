import type { Candidate } from '../../lib/core/judge/matrix.ts'
import { openReading, type Reading } from '../../lib/core/judge/reading.ts'
import type { Verdict } from '../../lib/core/types.ts'
import { type GoldStory, inputFor } from './stories.ts'

export const CLASSES: readonly Verdict[] = ['omit', 'confirm', 'contradict']

/** One checkable sentence and one report: the candidates that the engine sees, and the gold. */
export interface Row {
  story: string
  /** The story is only trained on. */
  training: boolean
  /** The report's sentence was changed so that it contradicts: this teaches what contradicts, and not how often. */
  changed: boolean
  /** Id of the report that is read as the article. */
  article: string
  /** Shared by all rows of that article. */
  reading: Reading
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
  return Object.keys(story.gold).flatMap((article) => {
    const reading = keepCandidates(openReading(inputFor(story, article)))
    return (story.gold[article] ?? []).flatMap((gold, sentence) => {
      if (gold.checkable !== true) return []
      return reading.reports.flatMap((report, at): Row[] => {
        const verdict = gold.verdicts[report]
        if (!verdict) return []
        const candidates = reading.candidates(sentence, at)
        const label = CLASSES.indexOf(verdict.v)
        const targets = candidates.map((one) =>
          reading.said(at, one.passage).claims.some((claim) => verdict.evidence.includes(claim.id))
            ? label
            : 0,
        )
        return [
          {
            story: story.name,
            training: story.training === true,
            changed: story.changed === true,
            article,
            reading,
            report,
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

/** The same reading, its candidates computed once: training asks for them again and again. */
function keepCandidates(reading: Reading): Reading {
  const known = new Map<string, Candidate[]>()
  return {
    ...reading,
    candidates(sentence, report) {
      const key = `${sentence} ${report}`
      const found = known.get(key) ?? reading.candidates(sentence, report)
      known.set(key, found)
      return found
    },
  }
}
