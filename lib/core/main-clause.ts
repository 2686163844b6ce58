/** Words that open an aside between commas: a description of what was named before it, not what the sentence tells. */
const ASIDE =
  /,\s+(?:who|whose|which|where|based|known|founded|headquartered|formerly|once|long|led|run|headed|backed|owned|an?|the|its|his|her|their)\s[^,;:]{1,90}(?=,)/gi

/**
 * The sentence without its asides ("Larkspur, based in Luthen, sued" tells that Larkspur sued). Takes a sentence; returns it
 * whole when it has none.
 */
export function mainClause(sentence: string): string {
  return sentence.replace(ASIDE, '')
}
