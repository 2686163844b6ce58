import { failureWords } from '../../lib/words/failure.ts'
import { say, sayCount } from '../../lib/words/say.ts'
import { type Situation, situationOf, type WatchedPage } from '../panel/situation.ts'
import { compared, countStatuses } from '../panel/status-counts.ts'
import { Icon } from '../stance/icon.tsx'
import { statusExplanation, statusWord } from '../stance/words.ts'

export interface TrySampleProps {
  /** What is known of the sample article; null until storage has answered. */
  watched: WatchedPage | null
  /** Brings the page to a sentence and opens its popover. */
  onGoTo: (index: number) => void
  onCheck: () => void
}

/** Beside the sample article: how its check went, the key to the marks with their numbers, and the way to the first of interest. */
export function TrySample({ watched, onGoTo, onCheck }: TrySampleProps) {
  const situation = situationOf(watched, watched?.page == null)
  const counts = situation.kind === 'findings' ? countStatuses(situation.findings) : null
  const differing =
    situation.kind === 'findings'
      ? situation.findings.find(({ finding }) => ['contradicted', 'disputed'].includes(finding.status))
      : undefined
  return (
    <aside class="try-words" aria-labelledby="try-title">
      <h2 id="try-title">{say('welcome.try')}</h2>
      <p role="status">{words(situation)}</p>
      <dl class="key">
        {compared.map((status) => (
          <div class="key-row" data-status={status} key={status}>
            <dt>
              <Icon name={status} />{' '}
              <span class="key-word sample" data-status={status}>
                {statusWord(status)}
              </span>{' '}
              {counts && <span class="key-count">{counts[status]}</span>}
            </dt>
            <dd>{statusExplanation(status)}</dd>
          </div>
        ))}
      </dl>
      {differing && (
        <button type="button" class="button" data-first onClick={() => onGoTo(differing.index)}>
          {say('welcome.show')}
        </button>
      )}
      {(situation.kind === 'failed' || situation.kind === 'cleared') && (
        <button type="button" class="button" data-first onClick={onCheck}>
          {say(situation.kind === 'failed' ? 'common.try_again' : 'panel.check_this_again')}
        </button>
      )}
    </aside>
  )
}

function words(situation: Situation): string {
  switch (situation.kind) {
    case 'findings':
      return situation.judging
        ? say('panel.spoken_comparing')
        : sayCount('welcome.checked', situation.page.story?.reports.length ?? 0)
    case 'failed':
      return failureWords(situation.problem)
    case 'cleared':
      return say('panel.cleared')
    default:
      return say('panel.reading')
  }
}
