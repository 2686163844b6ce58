import type { ComponentChildren } from 'preact'

interface IconProps {
  name: string
  /** It points along the line, so it is mirrored where lines run from right to left. */
  mirrored?: boolean
  children: ComponentChildren
}

/** Frame of every icon: 16 × 16 units, drawn in the colour of the text, silent to screen readers (a word stands beside it). */
export function Icon({ name, mirrored, children }: IconProps) {
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
      data-mirrored={mirrored ? '' : undefined}
      aria-hidden="true"
      focusable="false"
    >
      {children}
    </svg>
  )
}
