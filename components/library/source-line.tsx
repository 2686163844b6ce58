import type { ReportLine } from '../../lib/core/library-views.ts'
import { dateWords } from './names.ts'

/** Publisher and date of a report, as far as they are known. */
export function SourceLine({ report }: { report: Pick<ReportLine, 'publisher' | 'publishedAt'> }) {
  const publisher = report.publisher?.trim()
  return (
    <>
      {publisher && <bdi>{publisher}</bdi>}
      {report.publishedAt && <bdi>{dateWords(report.publishedAt)}</bdi>}
    </>
  )
}
