import type { Status } from '../core/types.ts'

/** Statuses that are painted. "Not a claim" and "not checked" leave the text as it is. */
export const PAINTED = [
  'confirmed',
  'contradicted',
  'disputed',
  'unreported',
] as const satisfies readonly Status[]
export type PaintedStatus = (typeof PAINTED)[number]

/** Name of a status's highlight in the registry, which the page shares. */
export const highlightName = (status: PaintedStatus | 'active') => `second-source-${status}`

/** A line that tells the status without its colour; thickness in px. None is a wave: that means a spelling mistake. */
const LINES: Record<PaintedStatus, string> = {
  confirmed: 'solid 1.5px',
  contradicted: 'double 1.5px',
  disputed: 'dashed 2.5px',
  unreported: 'dotted 2px',
}

/** Colours of the lines, `#rrggbb`; each has a contrast of 3:1 or more on the papers of its theme. */
export const LINE_COLOURS: Record<'light' | 'dark', Record<PaintedStatus, string>> = {
  light: { confirmed: '#1d6b56', contradicted: '#9a450c', disputed: '#64489c', unreported: '#50606f' },
  dark: { confirmed: '#7fceb6', contradicted: '#efac74', disputed: '#c3b0ef', unreported: '#aebccb' },
}

/** Share of the line's colour behind a disputed sentence, so that dashes are told from dots at a glance. */
const WASH = '12%'

/** Behind the sentence whose popover is open. */
const ACTIVE = { light: 'rgb(36 82 122 / 14%)', dark: 'rgb(156 196 234 / 22%)' }

/** The line of a status, as declarations. */
export const lineStyle = (status: PaintedStatus, theme: 'light' | 'dark'): string =>
  `text-decoration:underline ${LINES[status]} ${LINE_COLOURS[theme][status]};text-underline-offset:.2em;text-decoration-skip-ink:none`

/** The style sheet of the marks: as text, for a constructed sheet. */
export function markStyle(theme: 'light' | 'dark'): string {
  const rule = (name: PaintedStatus | 'active', style: string) =>
    `::highlight(${highlightName(name)}){${style}}`
  const lines = (of: 'light' | 'dark') =>
    PAINTED.map((status) => rule(status, lineStyle(status, of))).join('')
  return [
    lines(theme),
    rule(
      'disputed',
      `background-color:color-mix(in srgb, ${LINE_COLOURS[theme].disputed} ${WASH}, transparent)`,
    ),
    rule('active', `background-color:${ACTIVE[theme]}`),
    `@media print{${lines('light')}${rule('active', 'background-color:transparent')}}`,
  ].join('')
}
