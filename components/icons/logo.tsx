/** The product's face, the drawing of components/logo/logo.svg. Silent: its name stands in words where it matters. */
export function Logo({ size = 20 }: { size?: number }) {
  return (
    <svg class="logo" viewBox="0 0 128 128" width={size} height={size} aria-hidden="true" focusable="false">
      <rect width="128" height="128" rx="30" fill="#2a5f70" />
      <g fill="none" stroke-width="16" stroke-linecap="round">
        <path d="M28 40H100" stroke="#fdf8ec" />
        <path d="M28 64H52C76 64 70 92 100 92" stroke="#ffbe55" />
      </g>
    </svg>
  )
}
