import type { Job, JobState } from '../../../lib/core/library.ts'
import { say } from '../../../lib/words/say.ts'

/** States in which work is done or waits to be done by itself. */
const GOING: readonly JobState[] = ['staging', 'waiting', 'running']

/** True while a job is being done, or will be without being asked. */
export const isGoingOn = ({ state }: Job): boolean => GOING.includes(state)

/** What a job is doing, in words. */
export function jobWords({ kind, state }: Job): string {
  if (state === 'running' || state === 'waiting') {
    if (state === 'waiting') return say('import_view.waiting')
    if (kind === 'restore') return say('import_view.running_restore')
    if (kind === 'propose') return say('import_view.running_propose')
    return kind === 'merge-segments' ? say('import_view.running_merge') : say('import_view.running')
  }
  if (state === 'done') {
    if (kind === 'restore') return say('import_view.finished_restore')
    if (kind === 'propose') return say('import_view.finished_propose')
    return kind === 'merge-segments' ? say('import_view.finished_merge') : say('import_view.finished')
  }
  return say(`import_view.${state}`)
}

/** Pieces per second so far, and the milliseconds that are left; null while too little is done to tell. */
export function paceOf({ done, total, spent }: Job): { rate: number; left: number } | null {
  if (done === 0 || spent < 200) return null
  const rate = (done / spent) * 1000
  return { rate, left: (Math.max(0, total - done) / rate) * 1000 }
}

/** How far a job is, in words. */
export function progressWords({ unit, done, total }: Job): string {
  return say(`import_view.progress_${unit}`, { done, total })
}
