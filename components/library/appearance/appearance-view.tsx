import type { MarkedStatus, Settings } from '../../../lib/core/settings.ts'
import { say } from '../../../lib/words/say.ts'
import type { LibraryDeeds } from '../deeds.ts'
import { useNews } from '../news.tsx'
import { Standing } from '../standing.tsx'
import { View } from '../view.tsx'
import { useWatched } from '../watched.ts'

const THEMES: readonly Settings['theme'][] = ['system', 'light', 'dark']
const SIZES: readonly Settings['textSize'][] = ['small', 'medium', 'large']
const STATUSES: readonly MarkedStatus[] = ['contradicted', 'disputed', 'confirmed', 'unreported']

/** How windows and marks look. Each change is kept at once. */
export function AppearanceView({ deeds }: { deeds: LibraryDeeds }) {
  const settings = useWatched(deeds.settings)
  return (
    <View title={say('library.appearance')} about={say('appearance_view.about')}>
      <Standing told={settings}>{(now) => <Choices settings={now} deeds={deeds} />}</Standing>
    </View>
  )
}

function Choices({ settings, deeds }: { settings: Settings; deeds: LibraryDeeds }) {
  const { tell } = useNews()
  const keep = (change: Partial<Settings>) =>
    void tell(deeds.keepSettings({ ...settings, ...change }), say('appearance_view.saved'))
  return (
    <form class="lib-choices" onSubmit={(event) => event.preventDefault()}>
      <OneOf
        name={say('appearance_view.theme')}
        group="theme"
        values={THEMES}
        chosen={settings.theme}
        words={(theme) => say(`theme.${theme}`)}
        onChoose={(theme) => keep({ theme })}
      />
      <OneOf
        name={say('appearance_view.text_size')}
        group="size"
        values={SIZES}
        chosen={settings.textSize}
        words={(size) => say(`text_size.${size}`)}
        onChoose={(textSize) => keep({ textSize })}
      />
      <fieldset>
        <legend>{say('appearance_view.marks')}</legend>
        <p class="hint">{say('appearance_view.marks_explained')}</p>
        {STATUSES.map((status) => (
          <label class="choice" key={status}>
            <input
              type="checkbox"
              checked={settings.marks[status]}
              onChange={(event) =>
                keep({ marks: { ...settings.marks, [status]: event.currentTarget.checked } })
              }
            />
            <span class="sample" data-status={status}>
              {say(`status.${status}`)}
            </span>
          </label>
        ))}
      </fieldset>
      <fieldset>
        <legend>{say('appearance_view.disagreements')}</legend>
        <label class="choice">
          <input
            type="checkbox"
            checked={settings.onlyDisagreements}
            onChange={(event) => keep({ onlyDisagreements: event.currentTarget.checked })}
          />
          <span>{say('appearance_view.disagreements_explained')}</span>
        </label>
      </fieldset>
    </form>
  )
}

interface OneOfProps<T extends string> {
  name: string
  group: string
  values: readonly T[]
  chosen: T
  words: (value: T) => string
  onChoose: (value: T) => void
}

function OneOf<T extends string>({ name, group, values, chosen, words, onChoose }: OneOfProps<T>) {
  return (
    <fieldset>
      <legend>{name}</legend>
      <div class="lib-options">
        {values.map((value) => (
          <label class="choice" key={value}>
            <input type="radio" name={group} checked={value === chosen} onChange={() => onChoose(value)} />
            <span>{words(value)}</span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}
