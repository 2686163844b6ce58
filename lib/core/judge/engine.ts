import type { Judge, JudgeInput, JudgeSession } from '../judge.ts'
import type { Claim, Evidence, Reason, Stance, Verdict } from '../types.ts'
import { calibrated, isSure, judgeRow, type Weights } from './model/weights.ts'
import { readRows } from './read-rows.ts'
import { openReading, type Reading } from './reading.ts'
import { agreements } from './reasons/agreements.ts'
import { differences } from './reasons/differences.ts'
import type { Judged } from './rows.ts'
import shipped from './weights.json' with { type: 'json' }

const MOST_EVIDENCE = 3

/** A judge with these weights. Evaluation makes one whose weights have not seen the story under test. */
export function makeJudge(id: string, weights: Weights): Judge {
  return { id, open: (input) => openSession(input, weights) }
}

/** The engine's own judge: words, slots and cues of both texts, weighed by two small regressions. Deterministic, offline. */
export const engineJudge: Judge = makeJudge('engine', shipped as Weights)

function openSession(input: JudgeInput, weights: Weights): JudgeSession {
  const reading = openReading(input)
  const judge = (seen: Reading, sentence: number) => {
    const { judged, vectors } = readRows(seen, sentence, weights)
    const chances = vectors.map((vector) => judgeRow(weights, vector))
    const stanceOf = (report: string, at: number) =>
      stance(
        report,
        judged[at] as Judged[],
        chances[at] as number[],
        weights,
        (passage) => seen.said(at, passage).claims,
      )
    return { chances, stanceOf }
  }
  return {
    stances(sentence) {
      return reading.reports.map(judge(reading, sentence).stanceOf)
    },
    echoes(claim) {
      const place = reading.placeOf(claim)
      if (!place) return null
      const { chances, stanceOf } = judge(reading.readAs(place.report), place.passage)
      return {
        silence: chances[place.report]?.[0] as number,
        stances: reading.reports.flatMap((report, at) => (at === place.report ? [] : [stanceOf(report, at)])),
      }
    },
  }
}

const VERDICTS: readonly Verdict[] = ['omit', 'confirm', 'contradict']

function stance(
  report: string,
  judged: readonly Judged[],
  chances: readonly number[],
  weights: Weights,
  claimsAt: (passage: number) => readonly Claim[],
): Stance {
  const best = judged.length === 0 ? 0 : chances.indexOf(Math.max(...chances))
  const verdict = VERDICTS[best] as Verdict
  const confidence = calibrated(weights, verdict, chances[best] as number)
  if (verdict === 'omit') return { report, verdict, confidence, sure: true, evidence: [], reasons: [] }
  const ordered = [...judged].sort((a, b) => b[verdict] - a[verdict] || a.none - b.none)
  const top = ordered[0] as Judged
  const reasons = verdict === 'contradict' ? differences(top.pair) : agreements(top.pair)
  const close = ordered.filter((one) => one === top || one[verdict] >= top[verdict] * 0.5)
  const evidence = evidenceOf(
    close.map((one) => claimsAt(one.passage)),
    reasons,
  )
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
function evidenceOf(passages: readonly (readonly Claim[])[], reasons: readonly Reason[]): Evidence[] {
  const claims = passages.flatMap((said, rank) => {
    const word = rank === 0 ? reasons[0]?.there : null
    return [...said].sort((a, b) => Number(holds(b.text, word)) - Number(holds(a.text, word)))
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
