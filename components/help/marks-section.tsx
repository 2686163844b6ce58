import type { Status } from '../../lib/core/types.ts'
import { keyPart, say } from '../../lib/words/say.ts'
import { Icon } from '../stance/icon.tsx'
import { statusExplanation, statusWord, toneWord } from '../stance/words.ts'

const STATUSES: readonly Status[] = [
  'confirmed',
  'contradicted',
  'disputed',
  'unreported',
  'not-a-claim',
  'not-checked',
]

/** Each status with its mark and icon, what it means and what it does not; then the quieter stances, and the button’s badge. */
export function MarksSection() {
  return (
    <>
      <table class="table help-marks">
        <thead>
          <tr>
            <th scope="col">{say('help.mark')}</th>
            <th scope="col">{say('help.means')}</th>
            <th scope="col">{say('help.means_not')}</th>
          </tr>
        </thead>
        <tbody>
          {STATUSES.map((status) => (
            <tr key={status} data-status={status}>
              <th scope="row">
                <Icon name={status} />{' '}
                <span class="key-word sample" data-status={status}>
                  {statusWord(status)}
                </span>
              </th>
              <td>{statusExplanation(status)}</td>
              <td>{say(`help.not_${keyPart(status)}`)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <h3>{say('help.unsure')}</h3>
      <ul class="help-icons">
        {(['may-differ', 'may-agree'] as const).map((tone) => (
          <li key={tone}>
            <Icon name={tone} /> {toneWord(tone)}
          </li>
        ))}
      </ul>
      <p>{say('help.unsure_words')}</p>
      <p>
        <Icon name="updated" /> {toneWord('updated')}: {say('help.updated_words')}
      </p>
      <h3>{say('help.badge')}</h3>
      <dl class="help-badges">
        {(['contradicted', 'disputed'] as const).map((status) => (
          <div key={status}>
            <dt>{say(`badge.letter_${status}`)}</dt>
            <dd>{say(`help.badge_${status}`)}</dd>
          </div>
        ))}
        <div>
          <dt>–</dt>
          <dd>{say('badge.alone')}</dd>
        </div>
        <div>
          <dt>!</dt>
          <dd>{say('badge.failed_somehow')}</dd>
        </div>
      </dl>
      <p>{say('help.badge_none')}</p>
    </>
  )
}
