import { keyPart, say, sayAny } from '../../lib/words/say.ts'

/** A command of ours and its keys, as the browser writes them; null when it has none. */
export interface Shortcut {
  command: string
  keys: string | null
}

interface KeysSectionProps {
  shortcuts: readonly Shortcut[]
  onKeys: () => void
}

/** Keys inside our windows; they are the same everywhere. */
const FIXED: readonly { keys: string; words: () => string }[] = [
  { keys: 'Esc', words: () => say('help.key_escape') },
  { keys: 'Tab', words: () => say('help.key_tab') },
  { keys: '↑ ↓ ← →', words: () => say('help.key_arrows') },
  { keys: 'Enter', words: () => say('help.key_enter') },
]

/** The keys as they are now, and the way to change them. */
export function KeysSection({ shortcuts, onKeys }: KeysSectionProps) {
  return (
    <>
      <table class="table help-keys">
        <thead>
          <tr>
            <th scope="col">{say('help.key_does')}</th>
            <th scope="col">{say('help.key')}</th>
          </tr>
        </thead>
        <tbody>
          {shortcuts.map(({ command, keys }) => (
            <tr key={command}>
              <th scope="row">{sayAny(`command.${keyPart(command.replace(/^_/, ''))}`) || command}</th>
              <td>{keys ? <kbd dir="ltr">{keys}</kbd> : say('help.key_none')}</td>
            </tr>
          ))}
          {FIXED.map(({ keys, words }) => (
            <tr key={keys}>
              <th scope="row">{words()}</th>
              <td>
                <kbd dir="ltr">{keys}</kbd>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p>
        <button type="button" class="button" onClick={onKeys}>
          {say('help.keys_change')}
        </button>
      </p>
    </>
  )
}
