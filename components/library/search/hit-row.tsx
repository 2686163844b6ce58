import type { ReportLine } from '../../../lib/core/library-views.ts'
import type { Hit } from '../../../lib/core/search/search.ts'
import { say } from '../../../lib/words/say.ts'
import { titleOf } from '../names.ts'
import { hashOf, type Route } from '../route.ts'
import { SourceLine } from '../source-line.tsx'
import { Highlighted } from './highlighted.tsx'

interface HitRowProps {
  /** Null until it was read. */
  hit: Hit | null
  reports: ReadonlyMap<string, ReportLine>
  tabIndex: 0 | -1
}

/** One result: what it is, its text with what matched, and where it stands. Leads to its report or story. */
export function HitRow({ hit, reports, tabIndex }: HitRowProps) {
  if (!hit) return <p class="lib-row-waiting" aria-hidden="true" />
  const report = reports.get(hit.claim?.report ?? (hit.kind === 'report' ? hit.id : ''))
  return (
    <a class="lib-row-link" data-row tabIndex={tabIndex} href={hashOf(routeTo(hit))}>
      <span class="lib-row-main" dir="auto">
        <Highlighted text={hit.text} marks={hit.marks} />
      </span>
      <span class="lib-row-more">
        <span class="lib-tag">{say(`hit.${hit.kind}`)}</span>
        {report && hit.claim && <bdi>{say('search_view.in_report', { report: titleOf(report) })}</bdi>}
        {report && !hit.claim && <SourceLine report={report} />}
      </span>
    </a>
  )
}

function routeTo({ kind, id, claim, story }: Hit): Route {
  if (claim) return { view: 'report', id: claim.report, claim: claim.id }
  if (kind === 'report') return { view: 'report', id, claim: null }
  if (kind === 'story') return { view: 'story', id }
  return story === undefined ? { view: 'stories' } : { view: 'story', id: story }
}
