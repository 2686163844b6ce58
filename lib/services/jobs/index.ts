import type { JobKind } from '../../core/library.ts'
import { importing } from './import.ts'
import { merging } from './merge-segments.ts'
import { proposing } from './propose.ts'
import type { Work } from './work.ts'

export type { Commit, Progress, Tools, Work } from './work.ts'

/** How each kind of job is done. */
export const works: Readonly<Record<JobKind, Work>> = {
  import: importing,
  restore: importing,
  propose: proposing,
  'merge-segments': merging,
}
