import type { Failure } from '../../lib/core/result.ts'
import { RepairIcon } from '../icons/action-icons.tsx'
import { FindingsView } from './findings-view.tsx'
import { Notice } from './notice.tsx'
import { PageActions } from './page-actions.tsx'
import { PageHeader } from './page-header.tsx'
import { type Situation, situationOf, type WatchedPage } from './situation.ts'
import { count, countStatuses } from './status-counts.ts'

export interface PagePanelProps {
  /** Null until storage has answered. */
  watched: WatchedPage | null
  /** A check was asked for and nothing of it is stored yet. */
  asked?: boolean
  /** A deed that failed, with its next step. */
  trouble?: Failure | null
  /** A deed that went well and cannot be seen otherwise. */
  news?: string | null
  /** Codes of problems that putting the bundled corpus back may cure. */
  repairable?: readonly string[]
  onCheck: () => void
  onClear: () => void
  onGoTo: (index: number) => void
  /** Puts the bundled corpus back. */
  onRepair: () => void
  /** Deletes all that is stored and begins anew; offered only when a repair was not possible without. */
  onRebuild?: (() => void) | undefined
  /** Absent in the panel itself. */
  onOpenPanel?: (() => void) | undefined
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
            {trouble.message}
          </p>
        )}
        {news && (
          <p class="message" data-kind="news" role="status">
            {news}
          </p>
        )}
      </div>
      <main class="body">
        <Body situation={situation} props={props} trouble={trouble} />
      </main>
      <footer class="foot">
        {(situation.kind === 'findings' || situation.kind === 'alone') && (
          <PageActions
            onCheck={props.onCheck}
            onClear={situation.kind === 'findings' ? props.onClear : undefined}
            onOpenPanel={props.onOpenPanel}
          />
        )}
        <p class="creed">Second Source says what reports say, not what is true.</p>
      </footer>
    </div>
  )
}

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
        <RepairIcon /> Repair the bundled corpus
      </button>
      {props.onRebuild && (
        <button type="button" class="button" onClick={props.onRebuild}>
          Rebuild: delete all and begin anew
        </button>
      )}
    </>
  )
  switch (situation.kind) {
    case 'reading':
      return <Notice kind="busy" title="Reading this page…" />
    case 'unchecked':
      return (
        <Notice
          kind="plain"
          title="This page has not been checked."
          actions={repairs(trouble?.code) ? repair : check('Check this page')}
        >
          Nothing of it has been read yet.
        </Notice>
      )
    case 'failed':
      return (
        <Notice
          kind="trouble"
          title="This page was not checked."
          actions={repairs(situation.problem.code) ? repair : check('Try again')}
        >
          {situation.problem.message}
        </Notice>
      )
    case 'cleared':
      return (
        <Notice kind="plain" title="The marks were removed." actions={check('Check this page again')}>
          The page is as it was. Your corpus has not changed.
        </Notice>
      )
    case 'alone':
      return situation.language === 'other' ? (
        <Notice kind="plain" title="This article does not seem to be in English.">
          Only English can be compared in full; its names and numbers led to no report in your corpus. Open an
          English report of the story.
        </Notice>
      ) : (
        <Notice kind="plain" title="No other report of this story is in your corpus.">
          So nothing was compared, and nothing is said about this article. Open an article on a story that
          your corpus holds.
        </Notice>
      )
    case 'findings':
      return (
        <>
          {situation.page.story?.language === 'names-and-numbers-only' && (
            <p class="message" data-kind="news">
              This article does not seem to be in English: only names and numbers were compared.
            </p>
          )}
          <FindingsView
            page={situation.page}
            findings={situation.findings}
            judging={situation.judging}
            onGoTo={props.onGoTo}
          />
        </>
      )
  }
}

/** What a screen reader is told when the view changes; progress is not read out step by step. */
function spoken(situation: Situation): string {
  if (situation.kind === 'reading') return 'Reading this page'
  if (situation.kind !== 'findings') return ''
  if (situation.judging) return 'Comparing with the other reports'
  const counts = countStatuses(situation.findings)
  const { contradicted, disputed, confirmed, unreported } = counts
  return `Compared. ${count(contradicted, 'sentence')} contradicted, ${disputed} disputed, ${confirmed} confirmed, ${unreported} unreported.`
}
