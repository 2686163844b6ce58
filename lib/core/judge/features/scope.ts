import type { Passage } from '../passage.ts'
import type { Quantity } from '../quantities/quantity.ts'
import { type Family, flag } from './family.ts'

/** How much of a whole a passage speaks of. */
type Extent = 'all' | 'part' | 'none' | 'split' | 'one-voice'

const ALL =
  /\b(?:all (?:of |the |its |their |\w+ )|every (?:single )?\w|each of|both |the whole|entire|in full\b)/i
const PART =
  /\b(?:some of|part of|only (?:in )?\w+ of|(?:one|two|three|four|five|six|seven|eight|nine|ten|\d+) of (?:the|its|his|her|their|them|those|these|ten|\d)|most of|half of|majority|not all|at least one)/i
const NONE = /\b(?:none of|not (?:one|a single)|no (?:one|other|\w+s)\b|nobody|neither of|without a)/i
const SPLIT =
  /\b(?:(?:one|two|three|four|five|six|seven|eight|nine|\d+) (?:votes? )?(?:to|against) (?:one|two|three|four|five|six|seven|eight|nine|\d+)\b|(?:one|two|three) (?:votes? )?against|dissent\w*|held out|majority|divided|split)/i
const VOICE =
  /\b(?:unanimous\w*|one voice|without (?:dissent|a dissenting)|every single (?:member|one)|all (?:\w+ )?(?:members|judges|justices|in favou?r|agreed)|to a man)\b/i

const known = new WeakMap<Passage, Set<Extent>>()

/** Extents of a passage; read once. */
function extentsOf(passage: Passage): Set<Extent> {
  const found = known.get(passage) ?? readExtents(passage.text)
  known.set(passage, found)
  return found
}

function readExtents(text: string): Set<Extent> {
  const short = text.slice(0, 2000)
  const found = new Set<Extent>()
  if (ALL.test(short)) found.add('all')
  if (PART.test(short)) found.add('part')
  if (NONE.test(short)) found.add('none')
  if (SPLIT.test(short)) found.add('split')
  if (VOICE.test(short)) found.add('one-voice')
  return found
}

/** "nine of its 11 hospitals": a part and its whole. */
function partsOf({ quantities, words }: Passage): { part: Quantity; whole: Quantity }[] {
  return quantities.flatMap((part, at) => {
    const whole = quantities[at + 1]
    if (!whole || whole.from - part.to > 3 || part.dimension !== 'count' || whole.dimension !== 'count')
      return []
    const between = words.slice(part.to, whole.from).map((word) => word.lower)
    return between[0] === 'of' && part.value < whole.value ? [{ part, whole }] : []
  })
}

/** Whole, part or none; one voice or a split vote. */
export const scope: Family = {
  name: 'scope',
  features: ['all-part', 'all-none', 'voice-split', 'split-both', 'part-of-whole', 'same-extent'],
  measure({ here, there }) {
    const [a, b] = [extentsOf(here), extentsOf(there)]
    const either = (one: Extent, other: Extent) =>
      (a.has(one) && b.has(other) && !a.has(other) && !b.has(one)) ||
      (a.has(other) && b.has(one) && !a.has(one) && !b.has(other))
    return [
      flag(either('all', 'part')),
      flag(either('all', 'none')),
      flag(either('one-voice', 'split')),
      flag(a.has('split') && b.has('split')),
      flag(wholeAgainstPart(here, there) || wholeAgainstPart(there, here)),
      flag([...a].some((one) => b.has(one))),
    ]
  },
}

/** One says "nine of 11", the other "all eleven". */
function wholeAgainstPart(one: Passage, other: Passage): boolean {
  return partsOf(one).some(({ part, whole }) => {
    const said = other.quantities.find(
      (quantity) => quantity.dimension === 'count' && quantity.value === whole.value,
    )
    if (!said || other.quantities.some((quantity) => quantity.value === part.value)) return false
    return /^(?:all|every|the)$/.test(other.words[said.from - 1]?.lower ?? '') || said.from === 0
  })
}
