import type { UndoStep } from '../../../lib/core/library.ts'
import { say, sayCount } from '../../../lib/words/say.ts'
import type { LibraryDeeds } from '../deeds.ts'
import { momentWords } from '../names.ts'
import { useNews } from '../news.tsx'
import { Standing } from '../standing.tsx'
import { useWatched } from '../watched.ts'

/** The last changes, newest first; each can be taken back with all that came after it. */
export function UndoHistory({ deeds }: { deeds: LibraryDeeds }) {
  const { tell } = useNews()
  const steps = useWatched(deeds.steps)
  const undo = async (step: number) => {
    const result = await deeds.undoTo(step)
    await tell(Promise.resolve(result), result.ok ? sayCount('data_view.undone', result.value.undone) : null)
  }
  return (
    <Standing told={steps}>
      {(all) =>
        all.length === 0 ? (
          <p>{say('data_view.history_empty')}</p>
        ) : (
          <ol class="lib-plain" aria-label={say('data_view.history_list')}>
            {all.map((step) => (
              <li class="lib-plain-row" key={step.id}>
                <span>
                  <span dir="auto">{deedWords(step)}</span>
                  <bdi class="lib-beside">{momentWords(step.at)}</bdi>
                </span>
                <button
                  type="button"
                  class="button"
                  aria-description={deedWords(step)}
                  onClick={() => void undo(step.id)}
                >
                  {say('data_view.history_undo')}
                </button>
              </li>
            ))}
          </ol>
        )
      }
    </Standing>
  )
}

/** What a step did, in words. */
function deedWords({ deed, about, reports }: UndoStep): string {
  switch (deed) {
    case 'add-report':
      return say('deed.add_report', { about })
    case 'add-version':
      return say('deed.add_version', { about })
    case 'edit-report':
      return say('deed.edit_report', { about })
    case 'remove-reports':
      return reports === 1 ? say('deed.remove_report', { about }) : sayCount('deed.remove_reports', reports)
    case 'move-reports':
      return reports === 1 ? say('deed.move_report', { about }) : sayCount('deed.move_reports', reports)
    case 'rename-story':
      return say('deed.rename_story', { about })
    case 'merge-stories':
      return say('deed.merge_stories', { about })
    case 'remove-story':
      return say('deed.remove_story', { about })
    case 'propose-stories':
      return say('deed.propose_stories')
    case 'import':
      return sayCount('deed.import', reports, { about })
    case 'restore':
      return say('deed.restore')
  }
}
