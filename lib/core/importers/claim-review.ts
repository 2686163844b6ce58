import { fault } from '../import-fault.ts'
import { lineOf, nameOf, readFields } from '../import-fields.ts'
import { isObject } from '../inspector.ts'
import { isOfType, objectsOfType, originalOf } from '../linked-data.ts'
import { parseJson } from '../parse-json.ts'
import type { Claim, Speaker } from '../types.ts'
import type { Importer, Piece } from './importer.ts'
import { paragraphsOf } from './text.ts'

/**
 * Reviews of claims, as fact checkers publish them (schema.org ClaimReview): one, a list, a graph or a feed. Each is a report that
 * says two things: that somebody made the claim, and how the reviewer rates it. The rating is what that report says, not what we
 * say.
 */
export const claimReview: Importer = {
  id: 'ClaimReview',
  endings: ['json', 'jsonld'],
  knows: (source) => /"(?:https?:\/\/schema\.org\/|schema:)?ClaimReview"/.test(source),
  *pieces(source, id) {
    const parsed = parseJson(source)
    if (!parsed.ok) {
      yield { problem: fault(parsed.place, 'no-json') }
      return
    }
    let found = 0
    for (const { value, place } of objectsOfType(parsed.value, 'ClaimReview')) {
      found++
      yield* readReview(value, found === 1 ? id : `${id}.${found}`, place)
    }
    if (found === 0) yield { problem: fault('', 'no-review') }
  },
}

function* readReview(review: Record<string, unknown>, id: string, place: string): Generator<Piece> {
  const claimed = lineOf(review.claimReviewed)
  if (claimed === null) {
    yield { problem: fault(`${place}.claimReviewed`, 'no-reviewed-claim') }
    return
  }
  const { fields, problems } = readFields(
    {
      title: review.headline ?? review.name,
      publisher: nameOf(review.author) ?? review.publisher,
      url: isObject(review.url) ? review.url['@id'] : review.url,
      publishedAt: review.datePublished,
      language: isObject(review.inLanguage) ? review.inLanguage.name : review.inLanguage,
    },
    place,
    { publishedAt: 'datePublished', language: 'inLanguage' },
  )
  for (const problem of problems) yield { problem }
  const rating = ratingOf(review.reviewRating)
  const reviewer = fields.publisher ?? 'The review'
  const body = [review.reviewBody, review.articleBody, review.description].find(
    (text): text is string => typeof text === 'string' && text.trim() !== '',
  )
  const speaker = speakerOf(review.itemReviewed)
  const claim = (at: number, text: string, more: Partial<Claim> = {}): Claim => ({
    id: `${id}.${at}`,
    report: id,
    at: { paragraph: at, sentence: 1 },
    text,
    mode: 'asserted',
    ...more,
  })
  const claims = [
    claim(1, claimed, { mode: 'alleged', ...(speaker ? { speaker } : {}) }),
    ...(rating === null ? [] : [claim(2, `${reviewer} rates the claim “${claimed}” as “${rating}”.`)]),
  ]
  const rest = body ? paragraphsOf(body) : []
  for (const text of rest) claims.push(claim(claims.length + 1, text.slice(0, 20_000)))
  const original = originalOf(review)
  yield {
    item: {
      kind: 'report',
      report: {
        id,
        title: fields.title ?? claimed,
        publisher: fields.publisher,
        ...(fields.author === null ? {} : { author: fields.author }),
        url: fields.url,
        publishedAt: fields.publishedAt,
        language: fields.language ?? 'en',
        origin: 'file',
        paragraphs: claims.length,
        fingerprint: [],
        claims,
        ...(original === undefined ? {} : { original }),
      },
    },
    place,
  }
}

/** The rating in words, or as a number of how many. */
function ratingOf(value: unknown): string | null {
  const rating = Array.isArray(value) ? value.find(isObject) : value
  if (!isObject(rating)) return lineOf(rating)
  const words = lineOf(rating.alternateName) ?? lineOf(rating.name) ?? lineOf(rating.ratingExplanation)
  if (words !== null) return words
  const number = lineOf(rating.ratingValue)
  const best = lineOf(rating.bestRating)
  return number !== null && best !== null ? `${number} of ${best}` : number
}

/** Who made the claim: the author of the Claim, or of the work in which it stands. */
function speakerOf(value: unknown): Speaker | null {
  const item = Array.isArray(value) ? value.find(isObject) : value
  if (!isObject(item)) return null
  const name =
    nameOf(item.author) ?? (isOfType(item, 'Person') || isOfType(item, 'Organization') ? nameOf(item) : null)
  if (name === null) return null
  const author = Array.isArray(item.author) ? item.author.find(isObject) : item.author
  const role = isObject(author) ? lineOf(author.jobTitle) : null
  return { name, ...(role === null ? {} : { role }), named: true }
}
