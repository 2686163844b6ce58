import type { Job } from '../../../lib/core/library.ts'
import { failureWords } from '../../../lib/words/failure.ts'
import { say, sayCount, sayNumber, sayTogether } from '../../../lib/words/say.ts'
import type { LibraryDeeds } from '../deeds.ts'
import { spanWords } from '../names.ts'
import { useNews } from '../news.tsx'
import { ImportPreview } from './import-preview.tsx'
import { isGoingOn, jobWords, paceOf, progressWords } from './job-words.ts'

/** Files that are named; the others are counted in the preview. */
const NAMED = 3

/** One piece of long work: what it is, how far it has come, and what can be done about it. */
export function JobCard({ job, deeds }: { job: Job; deeds: LibraryDeeds }) {
  const { tell } = useNews()
  const { id, state, preview, problem, step, about } = job
  const files = preview?.files.slice(0, NAMED) ?? (about ? [about] : [])
  const button = (words: string, onClick: () => void) => (
    <button type="button" class="button" onClick={onClick}>
      {words}
    </button>
  )
  return (
    <article class="lib-job" data-state={state}>
      <h3 class="lib-job-title">{jobWords(job)}</h3>
      {files.length > 0 && (
        <p class="hint" dir="auto">
          {say('import_view.files', { files: sayTogether(files) })}
        </p>
      )}
      {state === 'done' && preview && <p>{sayCount('library.reports_count', preview.reports)}</p>}
      {isGoingOn(job) && <Progress job={job} />}
      {problem && <p>{failureWords(problem)}</p>}
      {state === 'ready' && preview && (
        <ImportPreview
          preview={preview}
          onAdd={() => void tell(deeds.startJob(id), null)}
          onDismiss={() => void tell(deeds.dismissJob(id), null)}
        />
      )}
      <div class="buttons">
        {isGoingOn(job) && button(say('import_view.stop'), () => void tell(deeds.cancelJob(id), null))}
        {step !== null &&
          !isGoingOn(job) &&
          button(say('import_view.undo'), async () => {
            if (await tell(deeds.undoTo(step), say('library.undone')))
              await tell(deeds.dismissJob(id), say('library.undone'))
          })}
        {['done', 'cancelled', 'failed'].includes(state) &&
          button(say('import_view.dismiss'), () => void tell(deeds.dismissJob(id), null))}
      </div>
    </article>
  )
}

function Progress({ job }: { job: Job }) {
  const pace = paceOf(job)
  const known = job.total > 0
  return (
    <div class="lib-progress">
      <progress
        aria-label={say('import_view.progress')}
        {...(known ? { value: job.done, max: job.total } : {})}
      />
      {known && (
        <p class="hint lib-figures">
          <span>{progressWords(job)}</span>
          {pace && (
            <>
              <span>{say('import_view.rate', { rate: sayNumber(Math.round(pace.rate)) })}</span>
              <span>{say('import_view.left', { time: spanWords(pace.left) })}</span>
            </>
          )}
        </p>
      )}
    </div>
  )
}
