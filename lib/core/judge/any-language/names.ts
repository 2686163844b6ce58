import { isStopTerm, termOf } from '../../terms.ts'
import { folded, skeletonOf } from './skeleton.ts'

/** A word that may be part of a name. */
export interface Name {
  /** Lower case, accents folded. */
  folded: string
  /** Its consonants, also without an article or conjunction written together with it. */
  skeletons: string[]
  latin: boolean
  /** Written in a script that has capitals, and with one. */
  capital: boolean
  /** First word of its sentence: its capital proves nothing. */
  initial: boolean
  /** Number of the word in its text. */
  at: number
  start: number
  end: number
}

const LONGEST = 4000
/** Scripts that put no blanks between words; the browser knows where words end. */
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Thai}\p{Script=Khmer}\p{Script=Lao}\p{Script=Myanmar}]/u
const RUN =
  /[\p{Script=Katakana}ー]+|[\p{Script=Han}\p{Script=Hiragana}\p{Script=Thai}\p{Script=Khmer}\p{Script=Lao}\p{Script=Myanmar}]+|(?:(?![\p{Script=Katakana}\p{Script=Han}\p{Script=Hiragana}\p{Script=Thai}\p{Script=Khmer}\p{Script=Lao}\p{Script=Myanmar}])[\p{L}\p{M}])+/gu
/** "and", "the", "in", "to", "like" are written together with the next word. */
const ARABIC_PREFIX = /^[وفبلك]?ال|^[وفبلك]/

const segmenter = new Intl.Segmenter(undefined, { granularity: 'word' })

/** Words of a text in any script that may name somebody or something. */
export function namesOf(text: string): Name[] {
  const found: Name[] = []
  let at = 0
  let last = -1
  for (const { word, start } of wordsIn(text.slice(0, LONGEST))) {
    at++
    const initial =
      last < 0 || /[.!?:]["'”’»)]*\s+["'“‘«(]*$/.test(text.slice(Math.max(last, start - 8), start))
    last = start + word.length
    const lower = folded(word)
    const cased = word.toLowerCase() !== word.toUpperCase()
    const capital = cased && /^\p{Lu}/u.test(word)
    if (cased ? !capital || lower.length < 3 || isStopTerm(termOf(lower)) : !telling(word)) continue
    found.push({
      folded: lower,
      skeletons: skeletons(lower),
      latin: /^[a-z]/.test(lower),
      capital,
      initial,
      at,
      start,
      end: last,
    })
  }
  return found
}

function* wordsIn(text: string): Generator<{ word: string; start: number }> {
  for (const match of text.matchAll(RUN)) {
    if (!UNSPACED.test(match[0])) yield { word: match[0], start: match.index }
    else
      for (const piece of segmenter.segment(match[0]))
        yield { word: piece.segment, start: match.index + piece.index }
  }
}

/** Long enough, and no mere ending. */
const telling = (word: string) =>
  /\p{Script=Han}|\p{Script=Katakana}/u.test(word)
    ? word.length >= 2
    : !/^\p{Script=Hiragana}/u.test(word) && word.length >= 3

function skeletons(lower: string): string[] {
  const bare = /\p{Script=Arabic}/u.test(lower) ? [lower, lower.replace(ARABIC_PREFIX, '')] : [lower]
  return [...new Set(bare.map(skeletonOf))].filter((one) => one.length >= 2)
}

/** A name of one text and the same name in another. */
export interface SharedName {
  here: Name
  there: Name
  /** 1; less where only a few consonants say so, or where the script has no capitals to tell a name by. */
  weight: number
}

const SURE_SKELETON = 4

/** Names that both texts have, words of one name together, each once. */
export function sharedNames(here: readonly Name[], there: readonly Name[]): SharedName[] {
  const links = here.flatMap((one): SharedName[] => {
    const options = there.map((other) => ({ here: one, there: other, weight: alike(one, other) }))
    const best = options.reduce<SharedName | null>(
      (top, option) => (option.weight > (top?.weight ?? 0) ? option : top),
      null,
    )
    return best ? [best] : []
  })
  const runs: (SharedName & { skeleton: number })[] = []
  const seen = new Set<string>()
  for (const link of links) {
    const last = runs.at(-1)
    const skeleton =
      link.here.latin === link.there.latin ? SURE_SKELETON : (link.here.skeletons[0]?.length ?? 0)
    if (last && follows(last.here, link.here) && follows(last.there, link.there)) {
      last.here = { ...link.here, start: last.here.start }
      last.there = { ...link.there, start: last.there.start }
      last.skeleton += skeleton
      last.weight = last.skeleton >= SURE_SKELETON ? Math.max(last.weight, link.weight, 1) : link.weight
    } else if (!seen.has(link.there.folded)) runs.push({ ...link, skeleton })
    seen.add(link.there.folded)
  }
  return runs.filter((run) => run.skeleton >= 3).map(({ skeleton: _, ...run }) => run)
}

const follows = (a: Name, b: Name) => b.at === a.at + 1 && b.start - a.end <= 2

function alike(a: Name, b: Name): number {
  if (a.folded === b.folded) return a.capital || a.folded.length >= 4 ? (a.capital ? 1 : 0.5) : 0.25
  if (a.latin === b.latin) return 0
  const same = a.skeletons.filter((one) => b.skeletons.includes(one))
  const length = Math.max(0, ...same.map((one) => one.length))
  return length >= SURE_SKELETON ? 1 : length === 3 ? 0.5 : length === 2 ? 0.25 : 0
}
