import { isStopTerm, termOf } from '../terms.ts'

/** One word or number of a sentence with its place in the text. */
export interface Word {
  /** As written. */
  text: string
  /** Lower case, accents folded, straight apostrophes. */
  lower: string
  /** Stem, as the index writes it. */
  term: string
  /** UTF-16 offsets into the sentence. */
  start: number
  end: number
  /** Carries little meaning by itself. */
  stop: boolean
  /** Begins with a capital letter. */
  capital: boolean
  /** First word of the sentence or of a quote in it: its capital proves nothing. */
  initial: boolean
  /** Inside quotation marks. */
  quoted: boolean
}

const WORD =
  /\p{N}+(?:[.,:]\p{N}+)*|\p{L}(?:\.\p{L})+(?![\p{L}\p{N}])|[\p{L}\p{M}][\p{L}\p{M}\p{N}]*(?:['’‘]\p{L}+)*/gu
const OPEN = /["“«„]/
const LONGEST = 4000

/** Cuts a sentence into words with offsets. Only the first 4,000 characters are read: no honest sentence is longer. */
export function wordsOf(text: string): Word[] {
  const words: Word[] = []
  let quoted = false
  let from = 0
  for (const match of text.slice(0, LONGEST).matchAll(WORD)) {
    const start = match.index
    const gap = text.slice(from, start)
    let opens = false
    for (const char of gap) {
      if (char === '"') quoted = !quoted
      else if (OPEN.test(char)) quoted = true
      else if (char === '”' || char === '»') quoted = false
      else continue
      opens = quoted
    }
    from = start + match[0].length
    const lower = fold(match[0])
    words.push({
      text: match[0],
      lower,
      term: termOf(lower),
      start,
      end: from,
      stop: isStopTerm(termOf(lower)),
      capital: /^\p{Lu}/u.test(match[0]),
      initial: words.length === 0 || opens || /[.!?:]\s*$/.test(gap),
      quoted,
    })
  }
  return canonical(words)
}

/** Names that news reports write in several ways, by what they have in common; only with capitals ("us" is no country). */
const VARIANTS: readonly (readonly [string, RegExp])[] = [
  ['usa', /^(?:us|usa|united states|american?s?)$/],
  ['uk', /^(?:uk|united kingdom|britain|british|britons?)$/],
  ['eu', /^(?:eu|european union)$/],
  ['un', /^(?:un|united nations)$/],
]

/** Gives the variants of a name one term; the second word of "United States" then carries nothing. */
function canonical(words: Word[]): Word[] {
  words.forEach((word, at) => {
    const next = words[at + 1]
    if (!word.capital) return
    const two = next?.capital ? `${word.lower} ${next.lower}` : ''
    for (const [term, pattern] of VARIANTS) {
      const both = pattern.test(two)
      if (
        !both &&
        !(pattern.test(word.lower) && (word.text.length > 3 || word.text === word.text.toUpperCase()))
      )
        continue
      word.term = term
      word.stop = false
      if (both && next) next.stop = true
    }
  })
  return words
}

function fold(word: string): string {
  const plain = word
    .replace(/[’‘]/g, "'")
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
  if (/^\p{N}{1,3}(?:,\p{N}{3})+(?:\.\p{N}+)?$/u.test(plain)) return plain.replaceAll(',', '')
  return /^\p{L}/u.test(plain) ? plain.replaceAll('.', '') : plain
}
