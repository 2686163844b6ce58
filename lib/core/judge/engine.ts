import type { Judge, JudgeInput, JudgeSession } from '../judge.ts'
import type { Evidence, Reason, Stance, Verdict } from '../types.ts'
import { type Candidate, candidatesOf, type Table, tableOf } from './matrix.ts'
import { calibrated, isSure, judgeCandidate, judgeRow, type Weights } from './model/weights.ts'
import { agreements, differences } from './reasons.ts'
import { type Judged, rowVector } from './rows.ts'
import { readStory } from './story.ts'
import shipped from './weights.json' with { type: 'json' }

const MOST_EVIDENCE = 3

/** A judge with these weights. Evaluation makes one whose weights have not seen the story under test. */
export function makeJudge(id: string, weights: Weights): Judge {
  return { id, open: (input) => openSession(input, weights) }
}

/** The engine's own judge: words, slots and cues of both texts, weighed by two small regressions. Deterministic, offline. */
export const engineJudge: Judge = makeJudge('engine', shipped as Weights)

function openSession(input: JudgeInput, weights: Weights): JudgeSession {
  const story = readStory(input)
  const tables: Table[] = story.reports.map((report) => tableOf(story, report.said))
  return {
    stances(sentence) {
      const judged = story.reports.map((report, at) =>
        candidatesOf(story, tables[at] as Table, sentence, report.said).map((one) =>
          judgeCandidate(weights, one),
        ),
      )
      return story.reports.map((report, at) => {
        const own = judged[at] as Judged[]
        const vector = rowVector(
          own,
          judged.filter((_, other) => other !== at),
        )
        return stance(report.id, own, judgeRow(weights, vector), weights)
      })
    },
  }
}

const VERDICTS: readonly Verdict[] = ['omit', 'confirm', 'contradict']

function stance(
  report: string,
  judged: readonly Judged[],
  chances: readonly number[],
  weights: Weights,
): Stance {
  const best = judged.length === 0 ? 0 : chances.indexOf(Math.max(...chances))
  const verdict = VERDICTS[best] as Verdict
  const confidence = calibrated(weights, verdict, chances[best] as number)
  if (verdict === 'omit') return { report, verdict, confidence, sure: true, evidence: [], reasons: [] }
  const ordered = [...judged].sort((a, b) => b[verdict] - a[verdict] || a.none - b.none)
  const top = ordered[0] as Judged
  const reasons = verdict === 'contradict' ? differences(top.pair) : agreements(top.pair)
  const close = ordered.filter((one) => one === top || one[verdict] >= top[verdict] * 0.5)
  const evidence = evidenceOf(close, reasons)
  return {
    report,
    verdict,
    confidence,
    sure: isSure(weights, verdict, confidence),
    evidence,
    reasons: reasons.map((reason) => inEvidence(reason, evidence)),
  }
}

/** Claims of the best passages; at a place with several claims, the one that holds the differing words comes first. */
function evidenceOf(passages: readonly Candidate[], reasons: readonly Reason[]): Evidence[] {
  const claims = passages.flatMap(({ said }, rank) => {
    const word = rank === 0 ? reasons[0]?.there : null
    return [...said.claims].sort((a, b) => Number(holds(b.text, word)) - Number(holds(a.text, word)))
  })
  return claims.slice(0, MOST_EVIDENCE).map((claim) => ({
    claim: claim.id,
    ...claim.at,
    text: claim.text,
    ...(claim.speaker ? { speaker: claim.speaker } : {}),
    mode: claim.mode,
  }))
}

const holds = (text: string, word: string | null | undefined) =>
  word !== null && word !== undefined && text.includes(word)

/** Words that no piece of evidence holds (they run over two claims) are left out of the reason. */
function inEvidence(reason: Reason, evidence: readonly Evidence[]): Reason {
  if (reason.there === null || evidence.some((one) => one.text.includes(reason.there as string)))
    return reason
  return { ...reason, there: null }
}
