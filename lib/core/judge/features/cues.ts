import type { CueFamily } from '../signals.ts'
import { type Family, flag } from './family.ts'

const FAMILIES: CueFamily[] = [
  'all',
  'only',
  'none',
  'some',
  'most',
  'before',
  'after',
  'cause',
  'maybe',
  'plan',
  'unfinished',
  'first',
  'still',
  'already',
  'alone',
  'own',
]

/** Cues of scope, order, cause and modality that one text has and the other has not, or both. */
export const cues: Family = {
  name: 'cues',
  features: FAMILIES.flatMap((name) => [`${name}-both`, `${name}-here`, `${name}-there`]).concat(
    'before-after',
    'all-part',
    'plan-done',
  ),
  measure({ here, there }) {
    const a = (name: CueFamily) => here.signals.cues.has(name)
    const b = (name: CueFamily) => there.signals.cues.has(name)
    return [
      ...FAMILIES.flatMap((name) => [
        flag(a(name) && b(name)),
        flag(a(name) && !b(name)),
        flag(b(name) && !a(name)),
      ]),
      flag((a('before') && b('after') && !b('before')) || (a('after') && b('before') && !a('before'))),
      flag(
        (a('all') && (b('some') || b('only') || b('most')) && !b('all')) ||
          (b('all') && (a('some') || a('only') || a('most')) && !a('all')),
      ),
      flag(a('plan') !== b('plan')),
    ]
  },
}
