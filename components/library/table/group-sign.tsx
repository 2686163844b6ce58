import { letterOf } from './matter-words.ts'

/** Drawn on 24 × 24; every group has a shape of its own beside its letter and colour. */
const SHAPES = [
  'M12 2a10 10 0 1 0 0 20 10 10 0 0 0 0-20z',
  'M3 3h18v18H3z',
  'M12 .8 23.200 12 12 23.200.8 12z',
  'M12 1.500 22.500 9.100 18.500 21.500h-13L1.500 9.100z',
  'M6.500 2.500h11L23 12l-5.500 9.500h-11L1 12z',
  'M8 1.500h8L22.500 8v8L16 22.500H8L1.500 16V8z',
]

/** The sign of a group of answers: its letter in its shape. A word beside it says the same to those who do not see it. */
export function GroupSign({ group }: { group: number }) {
  const kind = group % SHAPES.length
  return (
    <span class="lib-group" data-group={kind} aria-hidden="true">
      <svg viewBox="0 0 24 24" width="22" height="22" focusable="false" aria-hidden="true">
        <path
          d={SHAPES[kind]}
          fill="var(--wash)"
          stroke="var(--tone)"
          stroke-width="1.5"
          stroke-linejoin="round"
        />
      </svg>
      <span class="lib-letter">{letterOf(group)}</span>
    </span>
  )
}
