import { type EventTraits, eventTraits } from './event-traits.ts'
import { isStopTerm, termOf, terms, tokens } from './terms.ts'

/** Names that stand in reports of many events; alone they say nothing of which event it is. */
const EVERYWHERE = new Set(
  `uk us usa eu un nato ai it ceo cfo britain british england english scotland wales ireland china chinese london america
  american washington europe european brussels france french paris germany german berlin russia russian moscow india indian
  japan japanese tokyo beijing australia canada africa african asia asian israel ukraine iran korea spain italy turkey
  northern southern eastern western north south east west global international national federal united kingdom states
  republic union monday tuesday wednesday thursday friday saturday sunday january february march april may june july
  august september october november december mr mrs ms miss dr prof sir lady lord president minister prime chief executive
  captain governor mayor director professor king queen gmt bst est pm am covid reuters ap afp i`
    .split(/\s+/)
    .map(termOf),
)

/** One sentence as sets of terms. */
export interface SentenceProfile {
  /** Without stop words. */
  terms: ReadonlySet<string>
}

/** A text as the recognition of stories sees it. */
export interface TextProfile {
  sentences: SentenceProfile[]
  /** In how many sentences each term stands; without stop words. */
  counts: ReadonlyMap<string, number>
  /** Terms that are written with a capital where grammar asks for none. */
  names: ReadonlySet<string>
  /** Terms that are also written in lower case: they name nothing. */
  common: ReadonlySet<string>
  /** Terms of the title and the first sentences, where news says what happened. */
  lead: ReadonlySet<string>
  traits: EventTraits
}

const LEAD_SENTENCES = 5

const WORD = /[\p{L}\p{N}][\p{L}\p{N}'’‘.-]*/gu
/** A capital after these is grammar's. */
const BEFORE_A_START = /(?:^|[.!?:–—-]\s*|["“'‘(]\s*)$/u

/**
 * Profile of a text.
 *
 * @param texts its sentences, or its claims, in order
 * @param title its title; null when it has none
 * @param rename replaces terms, for words that the corpus knows in another spelling
 */
export function profileText(
  texts: readonly string[],
  title: string | null = null,
  rename: ReadonlyMap<string, string> = new Map(),
): TextProfile {
  const counts = new Map<string, number>()
  const names = new Set<string>()
  const common = new Set<string>()
  const sentences = texts.map((text): SentenceProfile => {
    const found = new Set<string>()
    for (const match of text.matchAll(WORD)) {
      const word = match[0]
      const starts = BEFORE_A_START.test(text.slice(Math.max(0, match.index - 3), match.index))
      const capital = /^\p{Lu}/u.test(word)
      const capitals = capital && /^\p{Lu}[\p{Lu}\p{N}.-]+$/u.test(word)
      for (const token of tokens(word)) {
        const raw = termOf(token)
        const term = rename.get(raw) ?? raw
        if (isStopTerm(term)) continue
        found.add(term)
        if (!capital && /^\p{L}/u.test(token)) common.add(term)
        if (capital && (!starts || capitals) && !EVERYWHERE.has(term)) names.add(term)
      }
    }
    for (const term of found) counts.set(term, (counts.get(term) ?? 0) + 1)
    return { terms: found }
  })
  const heading = new Set(terms(title ?? '').filter((term) => !isStopTerm(term)))
  const lead = new Set(heading)
  for (const one of sentences.slice(0, LEAD_SENTENCES)) for (const term of one.terms) lead.add(term)
  const traits = eventTraits({ texts, title: heading, sentences, counts, names, common })
  return { sentences, counts, names, common, lead, traits }
}
