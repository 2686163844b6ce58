import type { ComponentChildren } from 'preact'
import type { Result } from '../../lib/core/result.ts'
import { failureWords } from '../../lib/words/failure.ts'
import { say } from '../../lib/words/say.ts'
import { Notice } from '../panel/notice.tsx'

interface StandingProps<T> {
  /** Null until it is known. */
  told: Result<T> | null
  /** Said while it is not known yet. */
  waiting?: string
  children: (value: T) => ComponentChildren
}

/** Shows a value when it is there; before, that it is being read, and when that fails, why and what to do. */
export function Standing<T>({ told, waiting, children }: StandingProps<T>) {
  if (told === null) return <Notice kind="busy" title={waiting ?? say('library.loading')} />
  if (!told.ok)
    return (
      <Notice
        kind="trouble"
        title={say('library.failed')}
        actions={
          <button type="button" class="button" data-first onClick={() => location.reload()}>
            {say('common.try_again')}
          </button>
        }
      >
        {failureWords(told.error)}
      </Notice>
    )
  return <>{children(told.value)}</>
}
