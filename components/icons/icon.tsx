import type { ComponentChildren } from 'preact'

/** Frame of every icon: 16 × 16 units, drawn in the colour of the text, silent to screen readers (a word stands beside it). */
export function Icon({ name, children }: { name: string; children: ComponentChildren }) {
  return (
    <svg
      class={`icon icon-${name}`}
      viewBox="0 0 16 16"
      width="16"
      height="16"
      fill="none"
      stroke="currentColor"
      stroke-width="1.6"
      stroke-linecap="round"
      stroke-linejoin="round"
      aria-hidden="true"
      focusable="false"
    >
      {children}
    </svg>
  )
}
