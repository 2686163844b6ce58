import type { Omission } from '../../lib/core/types.ts'
import type { ReportCard } from '../../lib/messaging/protocol.ts'
import { say, sayCount } from '../../lib/words/say.ts'
import { nameById } from '../stance/words.ts'

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
  if (omissions.length === 0) {
    return <p class="empty">{judging ? say('panel.left_out_later') : say('panel.left_out_nothing')}</p>
  }
  return (
    <ul class="omissions" aria-label={say('panel.left_out')}>
      {omissions.map((omission) => (
        <li class="omission" key={omission.claim}>
          <p class="omission-text" dir="auto">
            {omission.text}
          </p>
          <p class="omission-count">
            {compared > 1 && omission.reports.length === compared
              ? sayCount('panel.tell_all', compared)
              : sayCount('panel.tell', omission.reports.length)}
          </p>
          <ul class="omission-reports">
            {omission.reports.map((id) => (
              <li key={id} title={nameById(reports, id)}>
                <bdi>{nameById(reports, id)}</bdi>
              </li>
            ))}
          </ul>
        </li>
      ))}
    </ul>
  )
}
