import type { Pair } from '../align.ts'
import type { Passage } from '../passage.ts'
import { type Found, reason } from './reason.ts'

/** Words behind a negation that it can bear on. */
const REACH = 5

/** One side denies a word that the other affirms: "has not applied" / "applied". Nothing when no shared word stands behind it. */
export function byNegation(pair: Pair): Found[] {
  const [a, b] = [pair.here.signals.negations.length > 0, pair.there.signals.negations.length > 0]
  if (a === b) return []
  const [denying, affirming] = a ? [pair.here, pair.there] : [pair.there, pair.here]
  for (const link of pair.links) {
    if (link.there < 0 || link.strength < 0.5) continue
    const one = pair.here.profile.content[link.here]?.at ?? -1
    const other = pair.there.profile.content[link.there]?.at ?? -1
    const [denied, affirmed] = a ? [one, other] : [other, one]
    const negation = denying.signals.negations.find((at) => denied > at && denied - at <= REACH)
    if (negation === undefined) continue
    const words = denying.text.slice(denying.words[negation]?.start, denying.words[denied]?.end)
    const plain = wordAt(affirming, affirmed)
    return [a ? reason('negation', words, plain, 1.9) : reason('negation', plain, words, 1.9)]
  }
  return []
}

const wordAt = (passage: Passage, at: number) => passage.words[at]?.text ?? ''
