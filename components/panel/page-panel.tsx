import type { Failure } from '../../lib/core/result.ts'
import type { ReadingPlace } from '../../lib/messaging/protocol.ts'
import { failureWords } from '../../lib/words/failure.ts'
import { say } from '../../lib/words/say.ts'
import { AddIcon, RepairIcon } from '../icons/action-icons.tsx'
import { FindingsView } from './findings-view.tsx'
import { Notice } from './notice.tsx'
import { PageActions } from './page-actions.tsx'
import { PageHeader } from './page-header.tsx'
import type { SiteState } from './site.ts'
import { type Situation, situationOf, type WatchedPage } from './situation.ts'
import { countStatuses } from './status-counts.ts'

export interface PagePanelProps {
  /** Null until storage has answered. */
  watched: WatchedPage | null
  /** A check was asked for and nothing of it is stored yet. */
  asked?: boolean
  /** A deed that failed, with its next step. */
  trouble?: Failure | null
  /** A deed that went well and cannot be seen otherwise. */
  news?: string | null
  /** Takes back what the news tell of. */
  onUndo?: (() => void) | undefined
  /** The site that the page is on; null where none can be chosen. */
  site?: SiteState | null
  /** Addresses of our own pages. */
  library: string
  help: string
  /** Codes of problems that putting the bundled corpus back may cure. */
  repairable?: readonly string[]
  /** Where the reader is in the page; absent where the panel does not stand beside it. */
  place?: ReadingPlace | null
  /** Only sentences that some report contradicts are shown. */
  onlyDisagreements?: boolean
  onDisagreements: (only: boolean) => void
  onCheck: () => void
  onClear: () => void
  onGoTo: (index: number) => void
  /** Puts the bundled corpus back. */
  onRepair: () => void
  /** Deletes all that is stored and begins anew; offered only when a repair was not possible without. */
  onRebuild?: (() => void) | undefined
  /** Absent in the panel itself. */
  onOpenPanel?: (() => void) | undefined
  /** Shows what would be added of the page. */
  onAdd: () => void
  /** Has pages of this site checked by themselves, or no longer. */
  onSite?: () => void
}

/** The whole popup or panel: one page, what the other reports say of it, and what can be done. */
export function PagePanel(props: PagePanelProps) {
  const { watched, asked = false, trouble = null, news = null } = props
  const situation = situationOf(watched, asked)
  return (
    <div class="panel">
      <PageHeader page={watched?.page ?? null} comparison={situation.kind === 'findings'} />
      <div class="messages">
        <p class="unseen" role="status">
          {spoken(situation)}
        </p>
        {trouble && (
          <p class="message" data-kind="trouble" role="alert">
            {failureWords(trouble)}
          </p>
        )}
        {news && (
          <p class="message" data-kind="news" role="status">
            {news}{' '}
            {props.onUndo && (
              <button type="button" class="button" data-quiet data-next onClick={props.onUndo}>
                {say('panel.undo')}
              </button>
            )}
          </p>
        )}
      </div>
      <main class="body">
        <Body situation={situation} props={props} trouble={trouble} />
      </main>
      <footer class="foot">
        <PageActions
          onAdd={['reading', 'failed'].includes(situation.kind) ? undefined : props.onAdd}
          site={props.site ?? null}
          onSite={props.onSite}
          onOpenPanel={props.onOpenPanel}
          onCheck={isChecked(situation) ? props.onCheck : undefined}
          onClear={situation.kind === 'findings' ? props.onClear : undefined}
          library={props.library}
        />
        <p class="creed">
          {say('common.creed')}{' '}
          <a class="quiet" href={props.help} target="_blank" rel="noreferrer">
            {say('panel.help')}
          </a>
        </p>
      </footer>
    </div>
  )
}

const isChecked = ({ kind }: Situation) => kind === 'findings' || kind === 'alone'

interface BodyProps {
  situation: Situation
  props: PagePanelProps
  trouble: Failure | null
}

function Body({ situation, props, trouble }: BodyProps) {
  const check = (label: string) => (
    <button type="button" class="button" data-first onClick={props.onCheck}>
      {label}
    </button>
  )
  const repairs = (code: string | undefined) => code !== undefined && props.repairable?.includes(code)
  const repair = (
    <>
      <button type="button" class="button" data-first onClick={props.onRepair}>
        <RepairIcon /> {say('panel.repair')}
      </button>
      {props.onRebuild && (
        <button type="button" class="button" onClick={props.onRebuild}>
          {say('panel.rebuild')}
        </button>
      )}
    </>
  )
  switch (situation.kind) {
    case 'reading':
      return <Notice kind="busy" title={say('panel.reading')} />
    case 'unchecked':
      return (
        <Notice
          kind="plain"
          title={say('panel.unchecked')}
          actions={repairs(trouble?.code) ? repair : check(say('panel.check'))}
        >
          {say('panel.unchecked_next')}
        </Notice>
      )
    case 'failed':
      return (
        <Notice
          kind="trouble"
          title={say('panel.failed')}
          actions={repairs(situation.problem.code) ? repair : check(say('common.try_again'))}
        >
          {failureWords(situation.problem)}
        </Notice>
      )
    case 'cleared':
      return (
        <Notice kind="plain" title={say('panel.cleared')} actions={check(say('panel.check_this_again'))}>
          {say('panel.cleared_next')}
        </Notice>
      )
    case 'alone':
      if (situation.page.story?.sameAs)
        return (
          <Notice kind="plain" title={say('panel.first_of_story')}>
            {say('panel.first_of_story_next')}
          </Notice>
        )
      return situation.language === 'other' ? (
        <Notice kind="plain" title={say('panel.other_language')}>
          {say('panel.other_language_next')}
        </Notice>
      ) : (
        <Notice
          kind="plain"
          title={say('panel.alone')}
          actions={
            <button type="button" class="button" data-first onClick={props.onAdd}>
              <AddIcon /> {say('panel.add')}
            </button>
          }
        >
          {say('panel.alone_next')}
        </Notice>
      )
    case 'findings':
      return (
        <>
          {situation.page.story?.language === 'names-and-numbers-only' && (
            <p class="message" data-kind="news">
              {say('panel.partly_compared')}
            </p>
          )}
          {situation.page.changed !== undefined && (
            <p class="message" data-kind="news">
              {say('panel.changed')}
            </p>
          )}
          {situation.page.excerpt && (
            <p class="message" data-kind="news">
              {say('panel.excerpt')}
            </p>
          )}
          <FindingsView
            onlyDisagreements={props.onlyDisagreements ?? false}
            onDisagreements={props.onDisagreements}
            page={situation.page}
            findings={situation.findings}
            judging={situation.judging}
            onGoTo={props.onGoTo}
            place={props.place ?? null}
          />
        </>
      )
  }
}

/** What a screen reader is told when the view changes; progress is not read out step by step. */
function spoken(situation: Situation): string {
  if (situation.kind === 'reading') return say('panel.spoken_reading')
  if (situation.kind !== 'findings') return ''
  if (situation.judging) return say('panel.spoken_comparing')
  const counts = countStatuses(situation.findings)
  const { contradicted, disputed, confirmed, unreported } = counts
  return say('panel.spoken_done', { contradicted, disputed, confirmed, unreported })
}
