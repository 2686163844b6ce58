import type { Omission } from '../../lib/core/types.ts'
import type { ReportCard } from '../../lib/messaging/protocol.ts'
import { nameOf } from '../stance/words.ts'
import { count } from './status-counts.ts'

interface OmissionListProps {
  omissions: readonly Omission[]
  reports: readonly ReportCard[]
  /** Reports that the article was compared with. */
  compared: number
  /** The article is still being compared. */
  judging: boolean
}

/** What other reports tell and this article leaves out, with the reports that tell it. */
export function OmissionList({ omissions, reports, compared, judging }: OmissionListProps) {
  const names = new Map(reports.map((report) => [report.id, nameOf(report)]))
  if (omissions.length === 0) {
    return (
      <p class="empty">
        {judging
          ? 'This is known when every sentence has been compared.'
          : 'Nothing was found that the other reports tell and this article leaves out.'}
      </p>
    )
  }
  return (
    <ul class="omissions" aria-label="What this article leaves out">
      {omissions.map((omission) => (
        <li class="omission" key={omission.claim}>
          <p class="omission-text">{omission.text}</p>
          <p class="omission-count">
            {compared > 1 && omission.reports.length === compared
              ? `All ${compared} other reports tell it:`
              : `${count(omission.reports.length, 'report tells', 'reports tell')} it:`}
          </p>
          <ul class="omission-reports">
            {omission.reports.map((id) => (
              <li key={id} title={names.get(id)}>
                {names.get(id) ?? `Report ${id}`}
              </li>
            ))}
          </ul>
        </li>
      ))}
    </ul>
  )
}
