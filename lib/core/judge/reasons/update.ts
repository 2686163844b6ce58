import type { Pair } from '../align.ts'
import { compareQuantities } from '../compare-quantities.ts'
import { hoursBetween } from '../dates/calendar.ts'
import type { Passage } from '../passage.ts'
import type { Quantity } from '../quantities/quantity.ts'
import { type Found, reason, written } from './reason.ts'

/** Two texts published closer together than this know the same. */
const FEWEST_HOURS = 3
/** An update comes before whatever else differs. */
const FIRST = 10
const NEAR = 5

/** What is counted again as an event goes on, and only grows. */
const GROWS =
  /^(?:die[sd]?|dead|deaths?|toll|kill(?:s|ed)|fatalit(?:y|ies)|victims?|bod(?:y|ies)|casualt(?:y|ies)|injur(?:y|ies|ed)|wounded|hurt|hospitali[sz]ed|hospitals?|infected|infections?|cases?|sick|ill|arrest(?:s|ed)?|detained|detentions?|charged|rescued|saved|evacuat(?:ed|ions?|ees)|displaced|homeless|homes?|houses?|buildings?|destroyed|damaged?|flooded|burn(?:ed|t)|hectares|acres|counted|votes?|ballots?|precincts?|districts?|raised|donat(?:ed|ions?)|signatures?|signed|claims?|complaints?|lawsuits?|losses|costs?|passengers)$/
/** What is counted again and may rise or fall. */
const CHANGES =
  /^(?:missing|unaccounted|trapped|stranded|outages?|power|electricity|customers|households|shelters?|critical|lead|ahead)$/

/**
 * A later figure by the text published later: the two do not agree, and both may have been what was known at the time. Only
 * where it is known when both were published.
 */
export function byUpdate(pair: Pair): Found[] {
  const { here, there } = pair
  if (!here.published || !there.published) return []
  const hours = hoursBetween(here.published, there.published)
  if (hours === null || Math.abs(hours) < FEWEST_HOURS) return []
  const later = hours > 0
  return compareQuantities(pair).flatMap((link) => {
    if (link.state !== 'conflict' || !link.there || !isFigure(link.here)) return []
    const rises = later ? link.there.value > link.here.value : link.here.value > link.there.value
    if (!near(link.here, here, CHANGES) && !(rises && near(link.here, here, GROWS))) return []
    if (!near(link.there, there, CHANGES) && !near(link.there, there, GROWS)) return []
    const [one, other] = [written(here, link.here), written(there, link.there)]
    return [
      {
        ...reason('update', one, other, FIRST + link.noun),
        text: later
          ? `This report was published later and gives a later figure: “${other}”; the article says “${one}”.`
          : `The article was published later and gives a later figure: “${one}”; this report says “${other}”.`,
        template: {
          code: later ? ('later-figure' as const) : ('earlier-figure' as const),
          values: { here: one, there: other },
        },
      },
    ]
  })
}

const isFigure = ({ dimension }: Quantity) =>
  dimension === 'count' || dimension === 'money' || dimension === 'percent' || dimension === 'area'

/** A word of this kind stands among the words around a number. */
const near = (one: Quantity, { words }: Passage, kind: RegExp): boolean =>
  words.slice(Math.max(0, one.from - NEAR), one.to + NEAR).some((word) => kind.test(word.lower))
