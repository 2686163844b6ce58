import { render } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import designStyle from '../../../../components/design/design.css?inline'
import * as icons from '../../../../components/icons/action-icons.tsx'
import { Logo } from '../../../../components/icons/logo.tsx'
import { Notice } from '../../../../components/panel/notice.tsx'
import { Icon } from '../../../../components/stance/icon.tsx'
import { statusExplanation, statusWord, TONES, toneWord } from '../../../../components/stance/words.ts'
import tokens from '../../../../components/tokens.css?inline'
import type { Status } from '../../../../lib/core/types.ts'
import { say } from '../../../../lib/words/say.ts'
import type { View, Views } from '../view.ts'
import sheetStyle from './design.css?inline'

const STATUSES: Status[] = [
  'contradicted',
  'disputed',
  'confirmed',
  'unreported',
  'not-a-claim',
  'not-checked',
]

function Buttons() {
  return (
    <section>
      <div class="buttons">
        <button type="button" class="button" data-first>
          <icons.AgainIcon /> {say('panel.check')}
        </button>
        <button type="button" class="button">
          {say('panel.check_again')}
        </button>
        <button type="button" class="button" data-quiet>
          {say('popover.copy')}
        </button>
        <button type="button" class="button" data-grave>
          {say('panel.rebuild')}
        </button>
        <button type="button" class="button" data-first data-grave>
          {say('panel.rebuild')}
        </button>
        <button type="button" class="button" disabled>
          {say('panel.clear')}
        </button>
      </div>
    </section>
  )
}

function Fields() {
  return (
    <section class="sheet-fields">
      <div class="field">
        <label for="one">{say('panel.sentences')}</label>
        <input class="input" id="one" value={say('panel.left_out')} aria-describedby="one-hint" />
        <p class="hint" id="one-hint">
          {say('panel.list_keys')}
        </p>
      </div>
      <div class="field">
        <label for="two">{say('panel.findings')}</label>
        <input
          class="input"
          id="two"
          aria-invalid="true"
          aria-describedby="two-fault"
          placeholder={say('panel.show_only')}
        />
        <p class="fault" id="two-fault">
          {say('panel.without_claims')}
        </p>
      </div>
      <div class="field">
        <label for="three">{say('popover.details')}</label>
        <textarea class="input" id="three" rows={2} value={say('panel.alone_next')} />
      </div>
      <div class="field">
        <label for="four">{say('panel.show_only')}</label>
        <select class="input" id="four">
          {STATUSES.map((status) => (
            <option key={status}>{statusWord(status)}</option>
          ))}
        </select>
      </div>
      <label class="choice">
        <input type="checkbox" checked /> <span>{say('panel.first_on_their_way')}</span>
      </label>
      <label class="choice">
        <input type="radio" name="radio" checked /> <span>{say('panel.left_out_later')}</span>
      </label>
    </section>
  )
}

function Statuses() {
  return (
    <section>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and must do so by keyboard */}
      <section class="table-frame" tabIndex={0} aria-label={say('panel.findings')}>
        <table class="table">
          <caption>{say('panel.findings')}</caption>
          <tbody>
            {STATUSES.map((status) => (
              <tr key={status} data-status={status}>
                <td class="sheet-sign">
                  <Icon name={status} />
                </td>
                <th scope="row">
                  <span class="sample" data-status={status}>
                    {statusWord(status)}
                  </span>
                </th>
                <td>{statusExplanation(status)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <p class="buttons">
        {TONES.map((tone) => (
          <span key={tone}>
            <Icon name={tone} /> {toneWord(tone)}
          </span>
        ))}
      </p>
    </section>
  )
}

function Signs() {
  return (
    <section>
      <p class="buttons">
        {[16, 20, 32, 48].map((size) => (
          <Logo key={size} size={size} />
        ))}
      </p>
      <p class="buttons">
        {Object.entries(icons).map(([name, Sign]) => (
          <Sign key={name} chosen />
        ))}
      </p>
    </section>
  )
}

function Sheet() {
  return (
    <main class="sheet">
      <h1>{say('manifest.name')}</h1>
      <p>{say('common.creed')}</p>
      <div class="tabs" role="tablist" aria-label={say('panel.findings')}>
        {(['panel.sentences', 'panel.left_out'] as const).map((key, at) => (
          <button type="button" role="tab" class="tab" key={key} aria-selected={at === 0}>
            {say(key)} <span class="tab-number">{at + 3}</span>
          </button>
        ))}
      </div>
      <p class="message">{say('panel.partly_compared')}</p>
      <p class="message" data-kind="trouble">
        {say('failure.database_damaged')}
      </p>
      <Buttons />
      <Fields />
      <Statuses />
      <Signs />
      {(['plain', 'busy', 'trouble'] as const).map((kind) => (
        <Notice key={kind} kind={kind} title={say('panel.unchecked')}>
          {say('panel.alone_next')}
        </Notice>
      ))}
    </main>
  )
}

function Asking() {
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => dialog.current?.showModal(), [])
  return (
    <dialog class="dialog" ref={dialog} aria-labelledby="asked">
      <h2 class="dialog-title" id="asked">
        {say('panel.rebuild')}
      </h2>
      <p>{say('failure.cannot_repair')}</p>
      <div class="buttons">
        <button type="button" class="button" data-first data-grave>
          {say('panel.rebuild')}
        </button>
        <button type="button" class="button">
          {say('common.close')}
        </button>
      </div>
    </dialog>
  )
}

const page = (Drawn: () => preact.JSX.Element): View => ({
  room: 'page',
  style: tokens + designStyle + sheetStyle,
  mount: (root) => render(<Drawn />, root),
})

/** The design system: every thing it has, in one page. */
export const designViews: Views = { 'design/sheet': page(Sheet), 'design/dialog': page(Asking) }
