import type { ReportLine } from '../../../lib/core/library-views.ts'
import type { Matter } from '../../../lib/core/story-table/table.ts'
import { MatterCell } from './matter-cell.tsx'
import { MatterEvidence } from './matter-evidence.tsx'
import { differenceWords, matterName } from './matter-words.ts'
import { StateSign } from './state-sign.tsx'

interface MatterRowProps {
  matter: Matter
  /** Reports in the order of the columns. */
  columns: readonly ReportLine[]
  /** Id of the report whose passage is open. */
  open: string | null
  onOpen: (report: string) => void
  onClose: () => void
}

/** One matter: what it is, how the reports stand to each other, and what each says. */
export function MatterRow({ matter, columns, open, onOpen, onClose }: MatterRowProps) {
  const difference = differenceWords(matter)
  const id = `evidence-${matter.id}`
  return (
    <>
      <tr data-state={matter.state}>
        <th scope="row">
          <StateSign state={matter.state} />
          <span class="lib-matter" dir="auto">
            {matterName(matter)}
          </span>
          {difference && (
            <span class="lib-matter-more" dir="auto">
              {difference}
            </span>
          )}
        </th>
        {columns.map((report) => (
          <MatterCell
            key={report.id}
            cell={matter.cells[report.id]}
            report={report}
            open={open === report.id}
            controls={id}
            onOpen={() => onOpen(report.id)}
          />
        ))}
      </tr>
      {open !== null && (
        <tr class="lib-evidence-row">
          <td colSpan={columns.length + 1} id={id}>
            <MatterEvidence matter={matter} columns={columns} first={open} onClose={onClose} />
          </td>
        </tr>
      )}
    </>
  )
}
