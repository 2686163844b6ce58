import type { Accuracy } from '../../lib/core/accuracy.ts'
import { say, sayCount } from '../../lib/words/say.ts'

/** How often the marks are right: every figure is one that was measured. */
export function AccuracySection({ accuracy }: { accuracy: Accuracy }) {
  const { sure, all, otherEvents } = accuracy
  const rows = [
    { name: say('stance.confirms'), share: sure.confirm },
    { name: say('stance.contradicts'), share: sure.contradict },
    { name: say('help.confirms_with_unsure'), share: all.confirm },
    { name: say('help.contradicts_with_unsure'), share: all.contradict },
  ]
  return (
    <>
      <p>{sayCount('help.measured', accuracy.stories, { pairs: accuracy.pairs })}</p>
      <table class="table help-figures">
        <thead>
          <tr>
            <th scope="col">{say('help.stance')}</th>
            <th scope="col">{say('help.right')}</th>
            <th scope="col">{say('help.found')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ name, share }) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              <td>{percent(share.right)}</td>
              <td>{percent(share.found)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p>
        {say('help.accuracy_plainly', {
          right: percent(sure.contradict.right),
          found: percent(sure.contradict.found),
        })}
      </p>
      <p>{say('help.other_events', otherEvents)}</p>
      <p>{say('help.accuracy_bundled')}</p>
    </>
  )
}

const percent = (share: number): string =>
  new Intl.NumberFormat(say('language.tag'), { style: 'percent', maximumFractionDigits: 0 }).format(share)
