/** A sentence cut from a text; `text` is exactly `source.slice(start, end)`, without blanks around it. */
export interface SentencePiece {
  text: string
  /** Offset of the first character, in UTF-16 units. */
  start: number
  /** Offset behind the last character. */
  end: number
}

const TERMINATOR = /[.!?…。！？]/
const WIDE_TERMINATOR = /[。！？]/
const CLOSER = /["'”’»›)\]]/
const OPENER = /["'“‘«‹([„‚—–-]/
const BLANK = /\s/
/** How far a decision looks to either side; keeps the scan linear whatever the text holds. */
const REACH = 40

/** Never end a sentence: something is named or counted after them. */
const BINDING = new Set(
  'mr mrs ms mx dr prof gov sen rep gen col lt sgt capt cpt cmdr adm rev hon st mt messrs mme mlle pres supt det insp maj brig cllr amb atty approx fig vs cf eg ie'.split(
    ' ',
  ),
)
/** End a sentence only where the next word is one that often begins a sentence. */
const SOFT = new Set('inc corp ltd co bros jr sr etc al plc dept univ assn est ph.d'.split(' '))
/** Followed by a number, they are part of a date or a numbering. */
const BEFORE_NUMBER = new Set(
  'jan feb mar apr jun jul aug sep sept oct nov dec no nos art sec p pp vol ch'.split(' '),
)
const STARTERS = new Set(
  'the a an it he she they we you i in on at to but and or so yet this that these those there its his her their our my as if when while after before since for by with from of some many most more no not none nobody what who how why where which now then here both all each every one two three once until although though because however meanwhile also still only even just last next another other under over between among during despite according'.split(
    ' ',
  ),
)
const CALENDAR =
  /^(?:mon|tues|wednes|thurs|fri|satur|sun)day|^(?:january|february|march|april|may|june|july|august|september|october|november|december)\b/
const REPORTING =
  /^(?:\p{Lu}[\p{L}'’.-]*\s+){1,3}(?:said|says|asked|asks|told|wrote|writes|added|replied|shouted|cried|wondered|insisted|remarked|exclaimed)\b/u

/** The word that ends at `end`, with the dots inside it ("U.S", "p.m"), as written. */
function wordBefore(text: string, end: number): string {
  return (
    /[\p{L}\p{N}](?:[\p{L}\p{N}.]*[\p{L}\p{N}])?$/u.exec(text.slice(Math.max(0, end - REACH), end))?.[0] ?? ''
  )
}

/** True when the single full stop at `dot` belongs to an abbreviation, an initial or a numbering and ends nothing. */
function isAbbreviation(text: string, dot: number, sentenceStart: number, next: string): boolean {
  const word = wordBefore(text, dot)
  const lower = word.toLowerCase()
  const nextWord = (/^[\p{L}\p{N}]+/u.exec(next)?.[0] ?? '').toLowerCase()
  const startsNumber = /^\p{N}/u.test(next)
  const starts = STARTERS.has(nextWord)
  if (BINDING.has(lower)) return true
  if (BEFORE_NUMBER.has(lower)) return startsNumber
  if (SOFT.has(lower)) return !starts
  if (lower === 'a.m' || lower === 'p.m') return startsNumber || CALENDAR.test(next.toLowerCase())
  if (lower === 'e.g' || lower === 'i.e') return true
  if (/^\p{L}(?:\.\p{L})+$/u.test(word)) return !starts
  if (/^\p{Lu}$/u.test(word)) return !starts
  if (/^\p{N}{1,3}$/u.test(word)) return text.slice(sentenceStart, dot).trim() === word
  return false
}

/** True when a sentence ends between `dot` (the first terminator) and `next` (offset of the next word or opening quote). */
function endsHere(
  text: string,
  from: number,
  dot: number,
  run: number,
  behind: number,
  next: number,
): boolean {
  const rest = text.slice(next, next + REACH)
  let opened = 0
  while (opened < rest.length && (OPENER.test(rest[opened] as string) || BLANK.test(rest[opened] as string)))
    opened++
  const word = rest.slice(opened)
  if (word === '') return opened === rest.length && rest.length === REACH
  const quoted = behind > dot + run
  if (/^\p{Ll}/u.test(word) && !/^\p{Ll}\p{Lu}/u.test(word)) return false
  if (run === 1 && text[dot] === '.' && isAbbreviation(text, dot, from, word)) return quoted && opened > 0
  if (quoted && text[dot] !== '.' && opened === 0 && REPORTING.test(word)) return false
  return /^[\p{L}\p{N}]/u.test(word) || opened > 0 || /^\p{Sc}|^[@#&+§%*]/u.test(word)
}

/**
 * Cuts a text into sentences. Quotes that run over several sentences are cut inside the quote; `“…,” said a source` stays
 * one sentence; empty lines always end a sentence. The rules are our own and not `Intl.Segmenter`'s, whose cuts differ
 * between browsers and versions: a report is recognised by the hashes of its sentences, so all must cut alike.
 *
 * @returns pieces in order; what lies between them is blank. Time is linear in the length of the text.
 */
export function splitSentences(text: string): SentencePiece[] {
  const pieces: SentencePiece[] = []
  let from = 0
  const cut = (end: number, next: number) => {
    let stop = end
    while (stop > from && BLANK.test(text[stop - 1] as string)) stop--
    if (stop > from) pieces.push({ text: text.slice(from, stop), start: from, end: stop })
    from = next
  }
  const afterBlanks = (start: number) => {
    let at = start
    while (at < text.length && BLANK.test(text[at] as string)) at++
    return at
  }
  from = afterBlanks(0)
  let at = from
  while (at < text.length) {
    const char = text[at] as string
    if (BLANK.test(char)) {
      const next = afterBlanks(at)
      if (/\n[^\S\n]*\n|\u2029/.test(text.slice(at, Math.min(next, at + REACH)).replaceAll('\r', '')))
        cut(at, next)
      at = next
      continue
    }
    if (!TERMINATOR.test(char)) {
      at++
      continue
    }
    const dot = at
    while (at < text.length && TERMINATOR.test(text[at] as string)) at++
    const run = at - dot
    while (at < text.length && CLOSER.test(text[at] as string)) at++
    const next = afterBlanks(at)
    if (next === text.length) break
    const apart = next > at || WIDE_TERMINATOR.test(char)
    if (apart && endsHere(text, from, dot, run, at, next)) {
      cut(at, next)
      at = next
    }
  }
  cut(text.length, text.length)
  return pieces
}
