import type { Failure } from '../../lib/core/result.ts'
import type { SentenceFinding } from '../../lib/core/types.ts'
import type { FindingView } from '../../lib/messaging/protocol.ts'
import { failureWords } from '../../lib/words/failure.ts'
import { say, sayCount } from '../../lib/words/say.ts'
import { Drawing, Icon } from '../stance/icon.tsx'
import { Question } from '../stance/question.tsx'
import { StanceList } from '../stance/stance-list.tsx'
import { statusExplanation, statusWord } from '../stance/words.ts'

export type PopoverNote = 'no_marks' | 'selection_alone' | 'selection_unmarked'

export type PopoverContent =
  | { kind: 'waiting' }
  | { kind: 'problem'; problem: Failure }
  /** Something that concerns the whole page, or the whole selection. */
  | { kind: 'note'; note: PopoverNote }
  | { kind: 'finding'; view: FindingView }

export interface PopoverProps {
  content: PopoverContent
  /** Which of the marked sentences this is, counted from 1, and how many there are; null for a sentence without a mark. */
  place: { number: number; of: number } | null
  onStep(by: 1 | -1): void
  onClose(): void
  /** Copies the finding with its sources. */
  onCopy(): void
  /** Whether that worked; null before it was tried. */
  copied: boolean | null
}

/** What the other reports say to one sentence. Fills a dialog that its caller opens, places and closes. */
export function Popover({ content, place, onStep, onClose, onCopy, copied }: PopoverProps) {
  return (
    <>
      <div class="ss-head">
        <h2
          class="ss-status"
          data-status={content.kind === 'finding' ? content.view.finding.status : undefined}
        >
          <Heading content={content} />
        </h2>
        <button
          type="button"
          class="ss-button ss-close"
          aria-label={say('common.close')}
          title={say('popover.close_key')}
          onClick={onClose}
        >
          <svg
            width="16"
            height="16"
            viewBox="0 0 16 16"
            stroke="currentColor"
            stroke-width="1.75"
            aria-hidden="true"
          >
            <path d="M3.5 3.5l9 9M12.5 3.5l-9 9" stroke-linecap="round" />
          </svg>
        </button>
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and must do so by keyboard */}
      <section class="ss-body" tabIndex={0} aria-label={say('popover.details')}>
        {content.kind === 'problem' && <p class="ss-explanation">{failureWords(content.problem)}</p>}
        {content.kind === 'note' && <p class="ss-explanation">{say(`popover.${content.note}`)}</p>}
        {content.kind === 'finding' && <Finding view={content.view} />}
      </section>
      <div class="ss-foot" hidden={content.kind === 'problem' || content.kind === 'note'}>
        <nav class="ss-steps" aria-label={say('popover.marked')}>
          <button
            type="button"
            class="ss-button"
            aria-label={say('popover.previous')}
            onClick={() => onStep(-1)}
          >
            <Arrow back />
          </button>
          <span class="ss-count">
            {place ? say('popover.place', { number: place.number, all: place.of }) : ''}
          </span>
          <button type="button" class="ss-button" aria-label={say('popover.next')} onClick={() => onStep(1)}>
            <Arrow />
          </button>
        </nav>
        {content.kind === 'finding' && (
          <span class="ss-copy">
            <span role="status">
              {copied === null ? '' : copied ? say('popover.copied') : say('popover.not_copied')}
            </span>
            <button type="button" class="ss-button ss-text-button" onClick={onCopy}>
              {say('popover.copy')}
            </button>
          </span>
        )}
      </div>
    </>
  )
}

function Heading({ content }: { content: PopoverContent }) {
  if (content.kind === 'waiting') return <>{say('popover.comparing')}</>
  if (content.kind === 'problem') return <>{say('popover.problem')}</>
  if (content.kind === 'note') return <>{say('manifest.name')}</>
  const { status } = content.view.finding
  return (
    <>
      <Icon name={status} size={18} />
      <span>{statusWord(status)}</span>
    </>
  )
}

function Finding({ view: { finding, reports, changed } }: { view: FindingView }) {
  return (
    <>
      <blockquote class="ss-sentence" dir="auto">
        {finding.sentence.text}
      </blockquote>
      <p class="ss-explanation">{explain(finding)}</p>
      {changed && <p class="ss-explanation">{say('popover.changed')}</p>}
      <StanceList finding={finding} reports={reports} />
      {finding.questions.map((question) => (
        <Question key={question.id} question={question} reports={reports} />
      ))}
    </>
  )
}

/** What the status means here, with numbers. */
function explain({ status, stances, origins }: SentenceFinding): string {
  const confirming = stances.filter(({ verdict, sure }) => verdict === 'confirm' && sure).length
  if (status === 'unreported') {
    return sayCount('popover.unreported', stances.length)
  }
  const copies =
    origins > 0 && origins < confirming
      ? ` ${sayCount('popover.copies', origins, { reports: confirming })}`
      : ''
  return statusExplanation(status) + copies
}

function Arrow({ back = false }: { back?: boolean }) {
  return <Drawing class={back ? 'ss-arrow ss-arrow-back' : 'ss-arrow'} path="M6 3l5 5-5 5" />
}
