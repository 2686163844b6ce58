import type { Found, Hit } from '../core/search/search.ts'
import { say } from '../words/say.ts'
import { type OwnPage, ownPage } from './own-pages.ts'

/** What the address bar offers below the words that are typed. */
export interface Suggestion {
  /** The place in the library where it leads; it is put into the address bar when the suggestion is chosen. */
  content: string
  description: string
}

/** Writes a description: what kind of thing it is, its text, and what of it matched. */
type Write = (kind: string, text: string, marks: readonly (readonly [number, number])[]) => string

/** So many are shown by the browsers at most, and so many of each kind when there are enough claims. */
const MOST = 6
const SHARE: Readonly<Partial<Record<Hit['kind'], number>>> = { story: 1, report: 2, question: 1 }
/** Browsers cut longer lines. In characters. */
const LONGEST = 160

/** Suggestions for what was found, each kind with its share. */
export function suggestionsOf(found: Pick<Found, 'hits'>, write: Write): Suggestion[] {
  const left = new Map(Object.entries(SHARE))
  const chosen = found.hits.filter(({ kind }) => {
    const room = left.get(kind)
    if (room === undefined) return true
    left.set(kind, room - 1)
    return room > 0
  })
  return chosen.slice(0, MOST).map((hit) => ({
    content: placeOf(hit),
    description: write(say(`omnibox.${hit.kind}`), hit.text.slice(0, LONGEST), hit.marks),
  }))
}

/** Where in the library a hit is shown. */
function placeOf({ kind, id, claim, story }: Hit): string {
  if (kind === 'story') return place('stories', id)
  if (kind === 'report') return place('reports', id)
  if (kind === 'question') return story === undefined ? place('search', id) : place('stories', story)
  return place('reports', claim?.report ?? '', id)
}

const place = (...parts: string[]) => `/${parts.map((part) => encodeURIComponent(oneLine(part))).join('/')}`

/** What the reader chose or typed, as an address: a place that a suggestion names, or else a search for the words. */
export function addressOf(entered: string): string {
  const page: OwnPage = 'options.html'
  return ownPage(page, /^\/(?:stories|reports)\//.test(entered) ? entered : place('search', entered.trim()))
}

/** Chromium reads descriptions as XML and refuses the whole list for one fault in it. */
export const asMarkup: Write = (kind, text, marks) => {
  let at = 0
  let written = ''
  for (const [from, to] of marks) {
    const [start, end] = [Math.min(from, text.length), Math.min(to, text.length)]
    if (start < at || start === end) continue
    written += `${xml(text.slice(at, start))}<match>${xml(text.slice(start, end))}</match>`
    at = end
  }
  return `<dim>${xml(kind)}</dim> ${written}${xml(text.slice(at))}`
}

/** Firefox shows descriptions as they are. */
export const asText: Write = (kind, text) => `${kind}: ${oneLine(text)}`

/** Text that XML cannot hold is left out: control characters, half letters. */
const oneLine = (text: string) => text.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ').replace(/[\p{Cs}\p{Cn}]/gu, '')

export const xml = (text: string): string =>
  oneLine(text).replace(
    /[&<>"']/g,
    (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&apos;' })[sign] ?? '',
  )
