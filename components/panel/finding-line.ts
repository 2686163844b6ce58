import type { SentenceFinding } from '../../lib/core/types.ts'
import { TONE_WORDS } from '../stance/words.ts'
import { count } from './status-counts.ts'

/** What the reports say to one sentence, in one line: "2 of 4 reports contradict it". Only sure stances are counted. */
export function findingLine(finding: SentenceFinding): string {
  const all = finding.stances.length
  const confirm = sure(finding, 'confirm')
  const contradict = sure(finding, 'contradict')
  switch (finding.status) {
    case 'contradicted':
      return `${someOf(contradict, all)} ${contradict === 1 ? 'contradicts' : 'contradict'} it`
    case 'disputed':
      return `${count(contradict, 'report')} ${contradict === 1 ? 'contradicts' : 'contradict'} it, ${confirm} ${confirm === 1 ? 'confirms' : 'confirm'} it`
    case 'confirmed':
      return `${someOf(confirm, all)} ${confirm === 1 ? 'confirms' : 'confirm'} it${origins(confirm, finding.origins)}`
    case 'unreported':
      if (unsureHint(finding)) return 'Checked: no other report surely speaks of it'
      if (all === 1) return 'Checked: the other report does not mention it'
      return `Checked: none of the ${all} other reports mentions it`
    case 'not-a-claim':
      return 'An opinion, a question, an outlook or a scene: nothing to compare'
    case 'not-checked':
      return 'Not compared with any report'
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

const someOf = (some: number, all: number) => (all === 1 ? 'The other report' : `${some} of ${all} reports`)

const origins = (reports: number, found: number) =>
  found > 0 && found < reports ? ` (${count(found, 'origin')})` : ''
