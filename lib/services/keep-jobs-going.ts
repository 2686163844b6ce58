import type { Job } from '../core/library.ts'
import { send } from '../messaging/send.ts'
import { database, type SecondSourceDatabase } from '../storage/database.ts'
import { readJobs } from './library-reads.ts'
import { watch } from './watch.ts'

/** While work is to be done the background is asked this often to go on, in milliseconds: it may have been stopped. */
const EVERY = 4_000

/**
 * Sees to it, as long as this window is open, that jobs go on although the browser stops the background: a message starts it
 * anew, and puts off its next end. Until the returned function is called.
 */
export function keepJobsGoing(db: SecondSourceDatabase = database(), every = EVERY): () => void {
  const wake = () => void send('job/wake', {})
  let timer: ReturnType<typeof setInterval> | undefined
  const rest = () => {
    clearInterval(timer)
    timer = undefined
  }
  wake()
  const unwatch = watch(
    readJobs,
    (jobs) => {
      if (!jobs.ok || !jobs.value.some(isOpen)) rest()
      else timer ??= setInterval(wake, every)
    },
    db,
  )
  return () => {
    rest()
    unwatch()
  }
}

const isOpen = ({ state }: Job) => state === 'waiting' || state === 'running'
