import type { ReportCard, StoredFinding } from '../../lib/messaging/protocol.ts'
import { say } from '../../lib/words/say.ts'
import { GoToIcon, OpenIcon } from '../icons/action-icons.tsx'
import { Icon } from '../stance/icon.tsx'
import { Question } from '../stance/question.tsx'
import { StanceList } from '../stance/stance-list.tsx'
import { statusWord } from '../stance/words.ts'
import { findingLine, unsureHint } from './finding-line.ts'

export interface FindingRowProps {
  stored: StoredFinding
  reports: readonly ReportCard[]
  open: boolean
  /** The reader is at this sentence in the page. */
  current: boolean
  /** The page does not show the sentence any more. */
  gone?: boolean
  /** The one row of the list that the Tab key reaches; the arrow keys move between rows. */
  reachable: boolean
  onToggle: (index: number) => void
  onReach: (index: number) => void
  onGoTo: (index: number) => void
}

/** One sentence: its status and what was found in a line; opened, what each report says and the questions with all answers. */
export function FindingRow(props: FindingRowProps) {
  const { stored, reports, open, current, gone = false, reachable, onToggle, onReach, onGoTo } = props
  const { index, finding } = stored
  const id = `sentence-${index}`
  const hint = unsureHint(finding)
  const stop = reachable ? 0 : -1
  return (
    <li
      class="row"
      data-status={finding.status}
      data-open={open ? '' : undefined}
      aria-current={current ? 'location' : undefined}
      data-gone={gone ? '' : undefined}
    >
      <div class="row-head">
        <button
          type="button"
          class="row-open"
          aria-expanded={open}
          aria-controls={open ? `${id}-more` : undefined}
          tabIndex={stop}
          data-row={index}
          onFocus={() => onReach(index)}
          onClick={() => onToggle(index)}
        >
          <span class="row-status">
            <Icon name={finding.status} />{' '}
            <span class="row-found">
              <span class="row-word sample" data-status={finding.status}>
                {statusWord(finding.status)}
              </span>{' '}
              {findingLine(finding)}
              {hint && <span class="row-hint"> · {hint}</span>}
            </span>
            <OpenIcon />
          </span>{' '}
          <span class="row-text" id={id} dir="auto">
            {finding.sentence.text}
          </span>
          {gone && <span class="row-gone">{say('panel.no_longer_there')}</span>}
        </button>
        {!gone && (
          <button
            type="button"
            class="row-go"
            tabIndex={stop}
            aria-label={say('panel.go_to')}
            aria-describedby={id}
            title={say('panel.go_to')}
            onClick={() => onGoTo(index)}
          >
            <GoToIcon />
          </button>
        )}
      </div>
      {open && (
        <section class="row-more" id={`${id}-more`} aria-labelledby={id}>
          <StanceList finding={finding} reports={reports} />
          {finding.questions.map((question) => (
            <Question key={question.id} question={question} reports={reports} />
          ))}
        </section>
      )}
    </li>
  )
}
