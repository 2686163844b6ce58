import { isObject } from './inspector.ts'
import type { Status } from './types.ts'

/** Statuses that have a mark. */
export type MarkedStatus = Exclude<Status, 'not-a-claim' | 'not-checked'>

/** What the reader chose. Kept on the device. */
export interface Settings {
  theme: 'system' | 'light' | 'dark'
  textSize: 'small' | 'medium' | 'large'
  /** Show only sentences that some report contradicts. */
  onlyDisagreements: boolean
  /** Which statuses are marked in the page. */
  marks: Record<MarkedStatus, boolean>
}

export const DEFAULT_SETTINGS: Settings = {
  theme: 'system',
  textSize: 'medium',
  onlyDisagreements: false,
  marks: { confirmed: true, contradicted: true, disputed: true, unreported: true },
}

/** All statuses that have a mark. */
export const MARKED = Object.keys(DEFAULT_SETTINGS.marks) as readonly MarkedStatus[]

/** Statuses in which some report contradicts the sentence. */
const DISAGREEMENTS: readonly MarkedStatus[] = ['contradicted', 'disputed']

/** Statuses that the reader wants marked in pages. */
export function shownStatuses({ marks, onlyDisagreements }: Settings): MarkedStatus[] {
  return MARKED.filter((status) => marks[status] && (!onlyDisagreements || DISAGREEMENTS.includes(status)))
}

const THEMES: readonly Settings['theme'][] = ['system', 'light', 'dark']
const SIZES: readonly Settings['textSize'][] = ['small', 'medium', 'large']

/** Reads settings as if a stranger had written them: whatever is missing or not understood becomes the default. */
export function readSettings(value: unknown): Settings {
  const given = isObject(value) ? value : {}
  const marks = isObject(given.marks) ? given.marks : {}
  const { theme, textSize, onlyDisagreements } = DEFAULT_SETTINGS
  const truth = (read: unknown, otherwise: boolean) => (typeof read === 'boolean' ? read : otherwise)
  return {
    theme: THEMES.find((one) => one === given.theme) ?? theme,
    textSize: SIZES.find((one) => one === given.textSize) ?? textSize,
    onlyDisagreements: truth(given.onlyDisagreements, onlyDisagreements),
    marks: Object.fromEntries(
      MARKED.map((name) => [name, truth(marks[name], DEFAULT_SETTINGS.marks[name])]),
    ) as Settings['marks'],
  }
}
