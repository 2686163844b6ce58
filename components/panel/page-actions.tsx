import { direction, say } from '../../lib/words/say.ts'
import { AddIcon, PanelIcon, SiteIcon } from '../icons/action-icons.tsx'
import type { SiteState } from './site.ts'

interface PageActionsProps {
  /** What is absent cannot be done with this page, or not from this window. */
  onAdd: (() => void) | undefined
  onCheck: (() => void) | undefined
  onClear: (() => void) | undefined
  onOpenPanel: (() => void) | undefined
  /** The site that can be chosen; null where none can. */
  site: SiteState | null
  onSite: (() => void) | undefined
  library: string
}

/** What can be done with a page, and in a quieter row below what is needed less often. Left and right move in a row, Tab does, too. */
export function PageActions(props: PageActionsProps) {
  const { onAdd, onCheck, onClear, onOpenPanel, site } = props
  return (
    <>
      <div class="actions" role="toolbar" aria-label={say('panel.this_page')} onKeyDown={move}>
        {onAdd && (
          <button type="button" class="action" data-next onClick={onAdd}>
            <AddIcon /> {say('panel.add')}
          </button>
        )}
        {onOpenPanel && (
          <button type="button" class="action" onClick={onOpenPanel}>
            <PanelIcon /> {say('panel.open_panel')}
          </button>
        )}
        {site && (
          <button
            type="button"
            class="action"
            aria-pressed={site.chosen}
            title={say(site.chosen ? 'panel.site_chosen' : 'panel.site_choose', { host: site.host })}
            onClick={props.onSite}
          >
            <SiteIcon chosen={site.chosen} /> {say('panel.site')}
          </button>
        )}
      </div>
      <p class="more-actions">
        {onCheck && (
          <button type="button" class="quiet" onClick={onCheck}>
            {say('panel.check_again')}
          </button>
        )}
        {onClear && (
          <button type="button" class="quiet" onClick={onClear}>
            {say('panel.clear')}
          </button>
        )}
        <a class="quiet" href={props.library} target="_blank" rel="noreferrer">
          {say('panel.library')}
        </a>
      </p>
    </>
  )
}

function move(event: KeyboardEvent & { currentTarget: HTMLElement }) {
  const forward = direction() === 'rtl' ? 'ArrowLeft' : 'ArrowRight'
  if (!['ArrowLeft', 'ArrowRight'].includes(event.key)) return
  const by = event.key === forward ? 1 : -1
  const buttons = [...event.currentTarget.querySelectorAll('button')]
  event.preventDefault()
  buttons[buttons.indexOf(event.target as HTMLButtonElement) + by]?.focus()
}
