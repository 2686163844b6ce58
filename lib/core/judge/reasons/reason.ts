import type { Reason, ReasonKind } from '../../types.ts'
import type { Passage } from '../passage.ts'
import type { Quantity } from '../quantities/quantity.ts'

/** A reason with how strongly it speaks, for ordering. */
export interface Found extends Reason {
  strength: number
}

/** A reason with the words of both sides. */
export const reason = (kind: ReasonKind, here: string, there: string, strength: number): Found => ({
  kind,
  here,
  there,
  strength,
  text: `This report says “${there}”, the article says “${here}”.`,
  template: { code: 'says-other', values: { here, there } },
})

/** The number as written, with what it counts. */
export const written = (passage: Passage, one: Quantity) => {
  const next = passage.words[one.to]
  const counted = one.dimension === 'count' && next && !next.stop && next.start - one.end <= 1
  return passage.text.slice(one.start, counted ? next.end : one.end)
}
