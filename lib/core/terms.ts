import { stemmer } from 'stemmer'

/** Words that carry little meaning by themselves, as `tokens` writes them. They are weighted down, not removed. */
export const STOP_WORDS: ReadonlySet<string> = new Set(
  `a about above after again against all also am an and any are as at be because been before being below between both but
  by can could did do does doing down during each few for from further had has have having he her here hers herself him
  himself his how i if in into is it its itself just me more most my myself no nor not now of off on once only or other
  our ours ourselves out over own same she should so some such than that the their theirs them themselves then there these
  they this those through to too under until up upon very was we were what when where which while who whom why will with
  would you your yours yourself it's that's he's she's i'm we're they're didn't don't doesn't isn't wasn't weren't won't
  can't couldn't wouldn't hasn't haven't hadn't said says say`
    .split(/\s+/)
    .filter(Boolean),
)

/** Weight of a stop word among words of weight 1; measured better than leaving stop words out. */
export const STOP_WEIGHT = 0.4

const TOKEN =
  /\p{N}+(?:[.,:]\p{N}+)*|\p{L}(?:\.\p{L})+(?![\p{L}\p{N}])|[\p{L}\p{M}][\p{L}\p{M}\p{N}]*(?:'\p{L}+)*/gu

/**
 * Words and numbers of a text in order: lower case, accents folded, every kind of apostrophe written `'`, hyphenated words
 * in their parts, "U.S." as "us", "1,148" as "1148" (times and decimals keep their sign).
 */
export function tokens(text: string): string[] {
  const plain = text
    .replace(/[’‘ʼ`´]/g, "'")
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .normalize('NFC')
    .toLowerCase()
  const found = plain.match(TOKEN) ?? []
  return found.map((token) => {
    if (/^\p{N}/u.test(token))
      return /^\p{N}{1,3}(?:,\p{N}{3})+(?:\.\p{N}+)?$/u.test(token) ? token.replaceAll(',', '') : token
    return token.includes('.') ? token.replaceAll('.', '') : token
  })
}

/** A token as a term of the index: without possessive ending, Porter-stemmed; numbers as they are. */
export function termOf(token: string): string {
  const known = stems.get(token)
  if (known !== undefined) return known
  const bare = token.replace(/'s?$/, '').replace(/(?<=s)'$/, '')
  const term = /^\p{N}/u.test(bare) || bare.length > LONGEST_WORD ? bare : stemmer(bare)
  if (stems.size >= MOST_STEMS) stems.clear()
  stems.set(token, term)
  return term
}

/** Terms of words that were met before: texts repeat their words, and stemming is most of the work of indexing. */
const stems = new Map<string, string>()
const MOST_STEMS = 20_000

/** Longer "words" are noise (addresses, hashes, hostile input); they are not stemmed. */
const LONGEST_WORD = 40

/** Terms of a text in order, stop words included: what claims are indexed under and what a sentence asks for. */
export function terms(text: string): string[] {
  return tokens(text).map(termOf)
}

const STOP_TERMS: ReadonlySet<string> = new Set([...STOP_WORDS].map(termOf))

/** True for the term of a stop word. */
export function isStopTerm(term: string): boolean {
  return STOP_TERMS.has(term)
}

/** Weight of a term by itself, before rarity: 1, or `STOP_WEIGHT`. */
export function termWeight(term: string): number {
  return STOP_TERMS.has(term) ? STOP_WEIGHT : 1
}
