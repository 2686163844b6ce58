import { useRef, useState } from 'preact/hooks'
import type { ReportLine } from '../../../lib/core/library-views.ts'
import type { StoryTable } from '../../../lib/core/story-table/table.ts'
import { say } from '../../../lib/words/say.ts'
import { dateWords, titleOf } from '../names.ts'
import { hashOf } from '../route.ts'
import { MatterRow } from './matter-row.tsx'

interface MatterTableProps {
  table: StoryTable
  reports: readonly ReportLine[]
}

/**
 * Matters by reports. Heads stay in sight while it scrolls; what does not fit scrolls within the table. Each cell opens its
 * passage below the row.
 */
export function MatterTable({ table, reports }: MatterTableProps) {
  const [open, setOpen] = useState<{ matter: string; report: string } | null>(null)
  const scroller = useRef<HTMLElement>(null)
  const byId = new Map(reports.map((report) => [report.id, report]))
  const columns = table.reports.flatMap((id) => byId.get(id) ?? [])
  const close = () => {
    const opener = scroller.current?.querySelector<HTMLElement>('[aria-expanded="true"]')
    setOpen(null)
    opener?.focus()
  }
  return (
    <section
      class="lib-table"
      ref={scroller}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keys
      tabIndex={0}
      aria-label={say('matter.scroll')}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || !open) return
        event.preventDefault()
        close()
      }}
    >
      <table aria-label={say('matter.table')}>
        <thead>
          <tr>
            <th scope="col" class="lib-corner">
              {say('matter.corner')}
            </th>
            {columns.map((report) => (
              <th scope="col" key={report.id}>
                <a href={hashOf({ view: 'report', id: report.id, claim: null })} dir="auto">
                  {report.publisher?.trim() || titleOf(report)}
                </a>
                <span class="lib-column-more" dir="auto">
                  {report.publishedAt ? dateWords(report.publishedAt) : say('library.without_date')}
                </span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.matters.map((matter) => (
            <MatterRow
              key={matter.id}
              matter={matter}
              columns={columns}
              open={open?.matter === matter.id ? open.report : null}
              onOpen={(report) =>
                setOpen(
                  open?.matter === matter.id && open.report === report ? null : { matter: matter.id, report },
                )
              }
              onClose={close}
            />
          ))}
        </tbody>
      </table>
    </section>
  )
}
