import type { ReportLine } from '../../../lib/core/library-views.ts'
import type { Cell } from '../../../lib/core/story-table/table.ts'
import { say } from '../../../lib/words/say.ts'
import { MarkedText } from '../../stance/marked-text.tsx'
import { titleOf } from '../names.ts'
import { GroupSign } from './group-sign.tsx'
import { letterOf } from './matter-words.ts'

interface MatterCellProps {
  /** Undefined when the report says nothing of it. */
  cell: Cell | undefined
  report: ReportLine
  open: boolean
  /** Id of the element that shows the passage. */
  controls: string
  onOpen: () => void
}

/** What one report says to one matter; opens its passage. */
export function MatterCell({ cell, report, open, controls, onOpen }: MatterCellProps) {
  if (!cell)
    return (
      <td class="lib-cell" data-silent>
        <span aria-hidden="true">–</span>
        <span class="unseen">{say('matter.silent')}</span>
      </td>
    )
  const { groups, labels, evidence, stance } = cell
  const unsure = stance && !stance.sure
  // Where they agree, no word tells them apart.
  const differing = stance?.verdict === 'contradict' ? stance.differences.map(({ there }) => there) : []
  const said = labels.length > 0 ? labels : [evidence[0]?.text ?? '']
  return (
    <td class="lib-cell" data-unsure={unsure ? '' : undefined}>
      <button
        type="button"
        class="lib-cell-open"
        aria-expanded={open}
        aria-controls={open ? controls : undefined}
        aria-description={say('matter.open_evidence', { report: titleOf(report) })}
        onClick={onOpen}
      >
        <span class="lib-cell-signs">
          {groups.map((group) => (
            <GroupSign key={group} group={group} />
          ))}
          {groups.map((group) => (
            <span class="unseen" key={group}>
              {say('matter.group', { letter: letterOf(group) })}
            </span>
          ))}
          {unsure && (
            <span class="lib-unsure">
              {say(stance.verdict === 'contradict' ? 'matter.unsure_differs' : 'matter.unsure_agrees')}
            </span>
          )}
        </span>
        {said.map((words) => (
          <span class="lib-cell-words" key={words} dir="auto">
            <MarkedText text={words} words={differing} />
          </span>
        ))}
      </button>
    </td>
  )
}
