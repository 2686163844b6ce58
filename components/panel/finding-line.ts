import type { SentenceFinding } from '../../lib/core/types.ts'
import { TONE_WORDS } from '../stance/words.ts'
import { count } from './status-counts.ts'

/**
 * What the reports say to one sentence, in a few words that follow its status: "Contradicted" "by 2 of 4 reports". Only sure
 * stances are counted. Empty when there is nothing to add.
 */
export function findingLine(finding: SentenceFinding): string {
  const all = finding.stances.length
  const confirm = sure(finding, 'confirm')
  const contradict = sure(finding, 'contradict')
  switch (finding.status) {
    case 'contradicted':
      return `by ${someOf(contradict, all)}`
    case 'disputed':
      return `${confirm} ${confirm === 1 ? 'confirms' : 'confirm'}, ${contradict} ${contradict === 1 ? 'contradicts' : 'contradict'}`
    case 'confirmed':
      return `by ${someOf(confirm, all)}${origins(confirm, finding.origins)}`
    case 'unreported':
      if (unsureHint(finding)) return 'no report surely speaks of it'
      return all === 1 ? 'the other report is silent' : `all ${all} other reports are silent`
    case 'not-a-claim':
      return 'nothing to compare'
    case 'not-checked':
      return 'compared with no report'
  }
}

/** "may differ: compare" or "may agree: compare" when a report does so without being sure enough to count; else null. */
export function unsureHint(finding: SentenceFinding): string | null {
  const unsure = finding.stances.filter((stance) => !stance.sure)
  if (unsure.some((stance) => stance.verdict === 'contradict')) return TONE_WORDS['may-differ']
  if (unsure.some((stance) => stance.verdict === 'confirm')) return TONE_WORDS['may-agree']
  return null
}

const sure = (finding: SentenceFinding, verdict: 'confirm' | 'contradict') =>
  finding.stances.filter((stance) => stance.sure && stance.verdict === verdict).length

const someOf = (some: number, all: number) => (all === 1 ? 'the other report' : `${some} of ${all} reports`)

const origins = (reports: number, found: number) =>
  found > 0 && found < reports ? `, ${count(found, 'origin')}` : ''
