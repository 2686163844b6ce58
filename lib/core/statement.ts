import { isNegation } from './judge/signals.ts'
import { tokens } from './terms.ts'

/** Words that open an aside between commas: a description of what was named before it, not what the sentence tells. */
const ASIDE =
  /,\s+(?:who|whose|which|where|based|known|founded|headquartered|formerly|once|long|led|run|headed|backed|owned|an?|the|its|his|her|their)\s[^,;:]{1,90}(?=,)/gi

/** A tag that only says whose words they are. */
const TAG =
  /,\s+(?:according to [^,;.]{1,90}|(?:[^,;]{1,60}\s)?(?:say|says|said|reports?|reported|writes|wrote)(?:\s(?:one|another|several)(?: reports?)?)?)(?=[.!?"”’]*$)/i

/**
 * The sentence without its asides ("Larkspur, based in Luthen, sued" tells that Larkspur sued). Tags
 * that say whose words they are (", reports say") go too. Takes a sentence; returns it whole when it has none.
 */
export function mainClause(sentence: string): string {
  return sentence.replace(ASIDE, '').replace(TAG, '')
}

/** "Must not" asks for something; it does not say that something is not so. */
const ASKS = /\b(?:must|should|may|might|can) not\b/gi

/** Does the statement say that something is not so? */
export const negates = (text: string) => tokens(text.replace(ASKS, '')).some(isNegation)

/** A subject that stands for a name: the name may be missing from the sentence. */
const STANDS_FOR_NAME =
  /^\W*(?:it|its|he|his|she|her|they|their|we|the (?:company|firm|group|government|agency|institute|ministry))\b/i
const NAME_FIRST = /^(?!(?:The|An?|In|On|At|If|For|By|One|Some|Several|Most|All)\b)\p{Lu}[\p{L}-]+/u

/** Is the claim about somebody whom the sentence neither names nor has a word for? */
export const namesSomebodyElse = (claim: string, sentence: string) => {
  const name = NAME_FIRST.exec(claim)?.[0]
  return name !== undefined && !sentence.includes(name) && !STANDS_FOR_NAME.test(sentence)
}

const DETAIL = /(?<![.!?]["”’]?\s+|^)\b\p{Lu}[\p{L}-]+|\d[\d.,:]*\d|\d/gu
/** "British", "Chinese": a report may as well say Britain, China. */
const DEMONYM = /(?:ish|ese)$/

/**
 * Names and numbers of a statement (not its first word): what another statement must have too to be the same over again. Lower
 * case.
 */
export const details = (text: string): string[] =>
  [...text.matchAll(DETAIL)]
    .map(([word]) => word.toLowerCase().replace(/['’]s$/, ''))
    .filter((word) => !DEMONYM.test(word))
