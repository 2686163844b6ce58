import type { Pair } from '../align.ts'
import type { Passage } from '../passage.ts'
import { type Family, flag } from './family.ts'

/** What stands around the two passages, and whom they are about when a pronoun stands for a name. */
export const context: Family = {
  name: 'context',
  features: [
    'subject-same',
    'subject-differs',
    'subject-there',
    'subject-back',
    'inherited-there',
    'inherited-back',
    'fill',
    'fill-back',
  ],
  measure({ here, there, links }: Pair) {
    const [a, b] = [here.context.subject, there.context.subject]
    const same = meets(a, b)
    return [
      flag(same),
      flag(a.size > 0 && b.size > 0 && !same),
      flag(meets(a, there.profile.names)),
      flag(meets(b, here.profile.names)),
      flag(here.context.inherited && (same || meets(a, there.profile.names))),
      flag(there.context.inherited && (same || meets(b, here.profile.names))),
      fill(
        here,
        there,
        links.filter((link) => link.strength < 0.5).map((link) => link.here),
      ),
      fill(
        there,
        here,
        there.profile.content.map((_, at) => at).filter((at) => !links.some((link) => link.there === at)),
      ),
    ]
  },
}

const meets = (a: ReadonlySet<string>, b: ReadonlySet<string>) => {
  for (const one of a) if (b.has(one)) return true
  return false
}

/** Share of the weight of words without a counterpart that stands around the other passage. */
function fill(passage: Passage, other: Passage, alone: readonly number[]): number {
  let sum = 0
  for (const at of alone) {
    const word = passage.profile.content[at]
    if (word && other.context.around.has(word.term)) sum += word.weight
  }
  return passage.profile.total > 0 ? sum / passage.profile.total : 0
}
