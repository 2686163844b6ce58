import type { ComponentChildren } from 'preact'
import type { Status } from '../../lib/core/types.ts'
import { Icon } from './icon.tsx'

/**
 * Two lines, this sentence and what others say: alike, crossed out, forked, or the second one missing. No tick and no cross:
 * they would look like right and wrong.
 */
const drawings: Record<Status, ComponentChildren> = {
  contradicted: <path d="M2.5 6h11M2.5 10h11M10.8 2.8l-5.6 10.4" />,
  disputed: <path d="M2.5 8h2.7c4.3 0 3.6-3.8 8.3-3.8M5.2 8c4.3 0 3.6 3.8 8.3 3.8" />,
  confirmed: <path d="M2.5 6h11M2.5 10h11" />,
  unreported: <path d="M2.5 6h11M3 10.2h.01M8 10.2h.01M13 10.2h.01" />,
  'not-a-claim': <path d="M3 3.5h10v7H7.6L4.8 13v-2.5H3z" />,
  'not-checked': <circle cx="8" cy="8" r="5.2" stroke-dasharray="2.2 2.46" stroke-linecap="butt" />,
}

/** The icon of a status. */
export function StatusIcon({ status }: { status: Status }) {
  return <Icon name={status}>{drawings[status]}</Icon>
}
