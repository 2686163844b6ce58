import { addressKey } from './address.ts'
import { fingerprintSentence, normaliseSentence } from './fingerprint.ts'
import type { Report } from './types.ts'

/** What a text is recognised by. */
export interface TextSigns {
  title: string | null
  publisher: string | null
  /** See `addressKey`. */
  address: string | null
  /** Hashes of its sentences, each once. */
  hashes: ReadonlySet<string>
  /** Hashes of sentences that were left out of it on purpose: whether the other text has them says nothing. */
  dropped: ReadonlySet<string>
  /** Only a part of its article. */
  excerpt: boolean
}

/** How a text relates to one that is in the corpus; see `Known` in library.ts. */
export interface Recognised {
  kind: 'same' | 'copy' | 'version'
  /** Id of the report that is there. */
  report: string
}

/** Outlets that print a wire text change a sentence or two, and a headline. */
const NEARLY = 0.9
/** Without a common address a newer version shares its title and half of its sentences. */
const HALF = 0.5

/** Signs of a report, stored or about to be. */
export function signsOf(
  report: Pick<Report, 'title' | 'publisher' | 'url' | 'fingerprint' | 'dropped' | 'excerpt'>,
): TextSigns {
  const { title, publisher, url, fingerprint, dropped = [], excerpt = false } = report
  const hashes = new Set(fingerprint.flat())
  return { title, publisher, address: addressKey(url), hashes, dropped: new Set(dropped), excerpt }
}

/** Signs of a text that is not cut into a report: its sentences as they stand. */
export function signsOfText(
  about: { title: string | null; publisher: string | null; url: string | null },
  sentences: readonly string[],
): TextSigns {
  const { title, publisher, url } = about
  const hashes = new Set(sentences.map(fingerprintSentence))
  return { title, publisher, address: addressKey(url), hashes, dropped: new Set(), excerpt: false }
}

const sameName = (a: string | null, b: string | null) =>
  normaliseSentence(a ?? '') === normaliseSentence(b ?? '')

/** How one text relates to another; null when they have too little in common. */
function relation(text: TextSigns, other: TextSigns): { kind: Recognised['kind']; share: number } | null {
  const own = [...text.hashes].filter((hash) => !other.dropped.has(hash))
  const others = [...other.hashes].filter((hash) => !text.dropped.has(hash))
  const shared = own.filter((hash) => other.hashes.has(hash)).length
  const mine = shared / (own.length || 1)
  const theirs = shared / (others.length || 1)
  const share = Math.min(mine, theirs)
  const contained = text.excerpt && mine === 1
  if (text.address !== null && text.address === other.address) {
    if (share === 1 || contained) return { kind: 'same', share: 1 }
    const goesOn = shared > 0 || sameName(text.title, other.title)
    return goesOn && !text.excerpt ? { kind: 'version', share } : null
  }
  const oneOutlet = sameName(text.publisher, other.publisher)
  const noAddress = text.address === null || other.address === null
  if (share >= NEARLY) return { kind: noAddress || oneOutlet ? 'same' : 'copy', share }
  if (text.excerpt) return contained && (noAddress || oneOutlet) ? { kind: 'same', share: 1 } : null
  const newer = noAddress && oneOutlet && share >= HALF && sameName(text.title, other.title)
  return newer ? { kind: 'version', share } : null
}

const ORDER: readonly Recognised['kind'][] = ['same', 'version', 'copy']

/**
 * Recognises a text among reports that share its address or some of its sentences.
 *
 * - `same`: the same sentences at the same address, or nearly the same where an address is missing or the outlet is the same
 * - `version`: other sentences at the same address
 * - `copy`: nearly the same sentences at another outlet
 *
 * @returns null when it is new
 */
export function recogniseText(
  text: TextSigns,
  reports: readonly { id: string; signs: TextSigns }[],
): Recognised | null {
  const found = reports.flatMap(({ id, signs }) => {
    const how = relation(text, signs)
    return how ? [{ ...how, report: id }] : []
  })
  found.sort(
    (a, b) =>
      ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind) || b.share - a.share || (a.report < b.report ? -1 : 1),
  )
  const [best] = found
  return best ? { kind: best.kind, report: best.report } : null
}
