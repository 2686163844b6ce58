import type { SentenceFinding, Status } from '../../lib/core/types.ts'
import type { StoredFinding } from '../../lib/messaging/protocol.ts'

/** What the list of sentences is narrowed to; `claims` is every sentence that makes a claim and was judged,
 * `disagreements` those that some report contradicts. */
export type Filter = 'claims' | 'disagreements' | Status

/** Statuses of sentences that were compared, in the order of their interest. */
export const compared = ['contradicted', 'disputed', 'confirmed', 'unreported'] as const

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
  if (filter === 'disagreements') return finding.status === 'contradicted' || finding.status === 'disputed'
  return filter === 'claims' ? isCompared(finding.status) : finding.status === filter
}

function isCompared(status: Status): boolean {
  return (compared as readonly Status[]).includes(status)
}
