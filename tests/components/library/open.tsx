import { render } from '@testing-library/preact'
import { type Mock, vi } from 'vitest'
import type { LibraryDeeds } from '../../../components/library/deeds.ts'
import { Library } from '../../../components/library/library.tsx'
import { ok } from '../../../lib/core/result.ts'
import { stage } from '../gallery/views/library-stage.ts'

type Deed = Exclude<
  {
    [K in keyof LibraryDeeds]: LibraryDeeds[K] extends (...given: never[]) => Promise<unknown> ? K : never
  }[keyof LibraryDeeds],
  undefined
>

/** Opens the library at an address over the small library of the gallery; these deeds are watched. */
export function open<D extends Deed>(
  hash: string,
  deeds: readonly D[] = [],
  change: Partial<LibraryDeeds> = {},
) {
  history.replaceState(null, '', hash)
  const watched = Object.fromEntries(
    deeds.map((name) => [
      name,
      vi.fn(async () => ok({ step: 4, undone: 2, job: 1, file: 'f', reports: [], story: null })),
    ]),
  ) as unknown as Record<D, Mock>
  render(<Library deeds={stage({ ...change, ...(watched as Partial<LibraryDeeds>) })} />)
  return watched
}
