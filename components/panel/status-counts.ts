import type { SentenceFinding, Status } from '../../lib/core/types.ts'
import type { StoredFinding } from '../../lib/messaging/protocol.ts'

/** What the list of sentences is narrowed to; `claims` is every sentence that makes a claim and was judged. */
export type Filter = 'claims' | Status

/** Statuses of sentences that were compared, in the order of their interest. */
export const compared = ['contradicted', 'disputed', 'confirmed', 'unreported'] as const

/** Words for a status, as a label. None says that a sentence is true or false. */
export const statusWord: Record<Status, string> = {
  contradicted: 'Contradicted',
  disputed: 'Disputed',
  confirmed: 'Confirmed',
  unreported: 'Unreported',
  'not-a-claim': 'Not a claim',
  'not-checked': 'Not checked',
}

/** How many sentences have each status. */
export function countStatuses(findings: readonly StoredFinding[]): Record<Status, number> {
  const counts: Record<Status, number> = {
    contradicted: 0,
    disputed: 0,
    confirmed: 0,
    unreported: 0,
    'not-a-claim': 0,
    'not-checked': 0,
  }
  for (const { finding } of findings) counts[finding.status] += 1
  return counts
}

/** Whether a sentence stands in the list under this filter. */
export function passes(filter: Filter, finding: SentenceFinding): boolean {
  return filter === 'claims' ? isCompared(finding.status) : finding.status === filter
}

function isCompared(status: Status): boolean {
  return (compared as readonly Status[]).includes(status)
}

/** "1 report", "3 reports". */
export const count = (number: number, one: string, many = `${one}s`): string =>
  `${number} ${number === 1 ? one : many}`

/** What the reports say to one sentence, in one line: "Contradicted by 2 of 4 reports". Only sure stances are counted. */
export function findingLine(finding: SentenceFinding): string {
  const all = finding.stances.length
  const sure = (verdict: 'confirm' | 'contradict') =>
    finding.stances.filter((stance) => stance.sure && stance.verdict === verdict).length
  const confirm = sure('confirm')
  const contradict = sure('contradict')
  switch (finding.status) {
    case 'contradicted':
      return `${of(contradict, all)} ${contradict === 1 ? 'contradicts' : 'contradict'} it`
    case 'disputed':
      return `${count(contradict, 'report')} ${contradict === 1 ? 'contradicts' : 'contradict'} it, ${confirm} ${confirm === 1 ? 'confirms' : 'confirm'} it`
    case 'confirmed':
      return `${of(confirm, all)} ${confirm === 1 ? 'confirms' : 'confirm'} it${shared(confirm, finding.origins)}`
    case 'unreported':
      return all === 1
        ? 'The other report does not mention it'
        : `None of the ${all} other reports mentions it`
    case 'not-a-claim':
      return 'Opinion, question, outlook or scene: nothing to compare'
    case 'not-checked':
      return 'It was not compared with any report'
  }
}

/** Whether a report may say otherwise or may agree, but not surely enough to count. */
export function unsureHint(finding: SentenceFinding): string | null {
  const unsure = finding.stances.filter((stance) => !stance.sure && stance.verdict !== 'omit')
  if (unsure.some((stance) => stance.verdict === 'contradict')) return 'One may differ: compare'
  return unsure.length > 0 ? 'One may agree: compare' : null
}

const of = (some: number, all: number) =>
  some === all && all === 1 ? 'The other report' : `${some} of ${all} reports`

const shared = (reports: number, origins: number) =>
  reports > 1 && origins > 0 && origins < reports ? `, ${count(origins, 'origin')}` : ''
