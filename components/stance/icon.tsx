import type { Status } from '../../lib/core/types.ts'
import type { StanceTone } from './words.ts'

/** Drawn on 16 × 16, in strokes; every shape differs without its colour. Equal and unequal, not tick and cross: no sign approves. */
const PATHS: Record<Status | StanceTone, string> = {
  confirmed: 'M3 5.5h10M3 10.5h10',
  confirms: 'M3 5.5h10M3 10.5h10',
  'may-agree': 'M2 7.5c2-3 4-3 6-.5s4 2.5 6-.5M2 11.5c2-3 4-3 6-.5s4 2.5 6-.5',
  contradicted: 'M3 5.5h10M3 10.5h10M10.5 2.5l-5 11',
  contradicts: 'M3 5.5h10M3 10.5h10M10.5 2.5l-5 11',
  updated: 'M12.500 5.200a5.500 5.500 0 1 0 1 3.300M13 2v3.500H9.500',
  'may-differ': 'M5.5 5.8a2.5 2.5 0 1 1 3.600 2.200c-.8.4-1.100 1-1.100 1.8M8 12.700v.3',
  disputed: 'M8 14V9L3.5 3.5M8 9l4.5-5.5M3.5 7V3.5H7M9 3.5h3.5V7',
  unreported: 'M8 2.5a5.5 5.5 0 1 0 0 11 5.5 5.5 0 0 0 0-11',
  omits: 'M4 8h8',
  'not-a-claim': 'M3 5h7M3 8h10M3 11h5',
  'not-checked': 'M5 3.5v9M11 3.5v9',
}

/** A drawing on 16 × 16 in strokes of the text's colour. Screen readers skip it: a word stands beside it. */
export function Drawing(props: { path: string; class: string; size?: number; dashes?: string }) {
  const { path, size = 16, dashes } = props
  return (
    <svg
      class={props.class}
      width={size}
      height={size}
      viewBox="0 0 16 16"
      fill="none"
      stroke="currentColor"
      stroke-width="1.75"
      stroke-linecap="round"
      stroke-linejoin="round"
      stroke-dasharray={dashes}
      aria-hidden="true"
    >
      <path d={path} />
    </svg>
  )
}

/** The sign of a status or stance; it goes with a word and never stands for it alone. */
export function Icon({ name, size }: { name: Status | StanceTone; size?: number }) {
  const dashes = name === 'unreported' ? { dashes: '1.5 2.5' } : {}
  const shape = name === 'may-differ' || name === 'not-a-claim' ? 'ss-icon ss-icon-mirrored' : 'ss-icon'
  return <Drawing class={shape} path={PATHS[name]} {...(size ? { size } : {})} {...dashes} />
}
