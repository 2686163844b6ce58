import { fault } from './import-fault.ts'
import { lineOf, readFields } from './import-fields.ts'
import type { Piece } from './importers/importer.ts'
import { isObject, type Problem } from './inspector.ts'
import type { Aside, Claim, Mode, Place, ReportWithClaims } from './types.ts'

const MODES: readonly string[] = ['asserted', 'alleged', 'denied', 'planned', 'possible']
/** Longest sentence, as for articles. */
const LONGEST = 20_000

const textOf = (value: unknown): string | null =>
  typeof value === 'string' && value.trim() !== '' && value.length <= LONGEST ? value : null
const isCount = (value: unknown): value is number =>
  Number.isInteger(value) && (value as number) > 0 && (value as number) <= 60_000

const placeOf = (value: unknown): Place | null =>
  isObject(value) && isCount(value.paragraph) && isCount(value.sentence)
    ? { paragraph: value.paragraph, sentence: value.sentence }
    : null

/** A claim from outside, or what is wrong with it. */
function readClaim(value: unknown, at: number, report: string, place: string): Claim | Problem {
  const fields = isObject(value) ? value : {}
  const text = textOf(fields.text)
  if (text === null) return fault(`${place}.text`, 'no-claim-text')
  const where = placeOf(fields.at)
  if (where === null) return fault(`${place}.at`, 'no-place')
  const { quote, speaker, mode } = fields
  const said = isObject(speaker)
    ? {
        ...(lineOf(speaker.name) === null ? {} : { name: String(speaker.name) }),
        ...(lineOf(speaker.role) === null ? {} : { role: String(speaker.role) }),
        named: lineOf(speaker.name) !== null,
      }
    : null
  return {
    id: lineOf(fields.id) ?? `${report}.${at + 1}`,
    report,
    at: where,
    text,
    ...(textOf(quote) === null ? {} : { quote: String(quote) }),
    ...(said === null ? {} : { speaker: said }),
    mode: MODES.includes(String(mode)) ? (mode as Mode) : 'asserted',
  }
}

/**
 * A report from a JSON file: with claims, or with a text or paragraphs of which the claims are made.
 *
 * @param id the id it gets
 */
export function* readReportObject(value: unknown, id: string, place: string): Generator<Piece> {
  if (!isObject(value)) {
    yield { problem: fault(place, 'no-report') }
    return
  }
  const loose = { ...value, publishedAt: value.publishedAt ?? value.date }
  const read = readFields(loose, place)
  for (const problem of read.problems) yield { problem }
  if (!Array.isArray(value.claims)) {
    const given = Array.isArray(value.paragraphs) ? value.paragraphs : [value.text]
    const paragraphs = given
      .filter((one): one is string => typeof one === 'string')
      .flatMap((one) => one.split(/\n+/))
      .map((one) => one.trim())
      .filter((one) => one !== '')
    if (paragraphs.length === 0) yield { problem: fault(place, 'no-report') }
    else yield { item: { kind: 'text', text: { ...read.fields, paragraphs } }, place }
    return
  }
  const claims: Claim[] = []
  let faults = 0
  for (const [at, claim] of value.claims.entries()) {
    const one = readClaim(claim, at, id, `${place}.claims[${at}]`)
    if ('mode' in one) claims.push(one)
    else {
      faults++
      yield { problem: one }
    }
  }
  if (claims.length === 0) {
    if (faults === 0) yield { problem: fault(`${place}.claims`, 'no-claims') }
    return
  }
  // A report of which a claim cannot be read would say less than its author wrote.
  if (faults === 0)
    yield { item: { kind: 'report', report: reportWith(value, read.fields, claims, id) }, place }
}

function reportWith(
  value: Record<string, unknown>,
  fields: ReturnType<typeof readFields>['fields'],
  claims: Claim[],
  id: string,
): ReportWithClaims {
  const rows: unknown[] = Array.isArray(value.fingerprint) ? value.fingerprint : []
  const fingerprint = rows.map((row) =>
    Array.isArray(row)
      ? row.filter((hash): hash is string => typeof hash === 'string' && hash.length < 20)
      : [],
  )
  const asides = Array.isArray(value.asides) ? readAsides(value.asides) : null
  const { title, author, language, ...known } = fields
  const source = lineOf(value.source)
  const original = typeof value.original === 'string' ? value.original : null
  return {
    id,
    title: title ?? id,
    ...known,
    ...(author === null && value.author === undefined ? {} : { author }),
    language: language ?? 'en',
    origin: value.origin === 'page' ? 'page' : 'file',
    paragraphs: isCount(value.paragraphs)
      ? value.paragraphs
      : claims.reduce((most, claim) => Math.max(most, claim.at.paragraph), 1),
    fingerprint,
    ...(Array.isArray(value.dropped)
      ? { dropped: value.dropped.filter((one) => typeof one === 'string') }
      : {}),
    ...(value.excerpt === true ? { excerpt: true } : {}),
    ...(source === null ? {} : { source }),
    ...(original === null ? {} : { original }),
    claims,
    ...(asides === null ? {} : { asides }),
  }
}

function readAsides(values: readonly unknown[]): Aside[] {
  return values.flatMap((value) => {
    const at = isObject(value) ? placeOf(value.at) : null
    const text = isObject(value) ? textOf(value.text) : null
    return at && text ? [{ at, text }] : []
  })
}
