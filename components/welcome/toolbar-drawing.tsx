import { Logo } from '../icons/logo.tsx'

/** A browser's toolbar with our button in it, and the list under the puzzle piece with its pin. Silent: the words beside it say it. */
export function ToolbarDrawing() {
  return (
    <div class="toolbar" aria-hidden="true" dir="ltr">
      <svg viewBox="0 0 220 88" aria-hidden="true" focusable="false">
        <g
          fill="none"
          stroke="currentColor"
          stroke-width="1.6"
          stroke-linecap="round"
          stroke-linejoin="round"
        >
          <path d="M14 17h11M14 17l5-5M14 17l5 5" />
          <rect x="38" y="7" width="112" height="20" rx="10" />
          <path class="toolbar-name" d="M50 17h46" />
          <path d="M194 14.500h4v-.7a2.500 2.500 0 1 1 5 0v.7h4v4.500h-.5a2.500 2.500 0 1 0 0 5h.5v4h-13z" />
          <rect x="1" y="40" width="218" height="46" rx="8" />
          <path class="toolbar-name" d="M46 63h76" />
          <path
            class="toolbar-pin"
            d="M186 54h8M187.500 54l.7 6.500-3.200 4h10l-3.200-4 .7-6.500M190 64.500v6"
          />
        </g>
      </svg>
      <span class="toolbar-button">
        <Logo />
      </span>
      <span class="toolbar-entry">
        <Logo />
      </span>
    </div>
  )
}
