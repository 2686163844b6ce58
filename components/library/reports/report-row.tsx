import type { ReportLine } from '../../../lib/core/library-views.ts'
import { say } from '../../../lib/words/say.ts'
import { titleOf } from '../names.ts'
import { hashOf } from '../route.ts'
import type { Selection } from '../selection.ts'
import { SourceLine } from '../source-line.tsx'

interface ReportRowProps {
  report: ReportLine
  selection: Selection
  /** Name of its story, where that is not plain. */
  story?: string | undefined
  tabIndex: 0 | -1
}

/** One report in a list: title, outlet, date, story. */
export function ReportRow({ report, selection, story, tabIndex }: ReportRowProps) {
  const title = titleOf(report)
  return (
    <div class="lib-row-chosen">
      <input
        type="checkbox"
        tabIndex={tabIndex}
        checked={selection.has(report.id)}
        aria-label={say('library.select', { title })}
        onChange={() => selection.toggle(report.id)}
      />
      <a
        class="lib-row-link"
        data-row
        tabIndex={tabIndex}
        href={hashOf({ view: 'report', id: report.id, claim: null })}
      >
        <span class="lib-row-main" dir="auto">
          {title}
        </span>
        <span class="lib-row-more">
          {report.origin === 'bundled' && <span class="lib-tag">{say('maker.bundled')}</span>}
          <SourceLine report={report} />
          {story !== undefined && <bdi>{story}</bdi>}
        </span>
      </a>
    </div>
  )
}
