import { fail, ok, type Result } from '../result.ts'
import type { Claim, Mode, ReportWithClaims } from '../types.ts'
import type { Imported, Importer } from './importer.ts'

const MODES: readonly string[] = ['asserted', 'alleged', 'denied', 'planned', 'possible']

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
const textOf = (value: unknown): string | null =>
  typeof value === 'string' && value.trim() !== '' ? value : null
const isCount = (value: unknown): value is number => Number.isInteger(value) && (value as number) > 0

/** A claim from outside; a problem is said with its place. */
function readClaim(value: unknown, at: number, report: string): Claim | string {
  if (!isObject(value)) return `claims[${at}] is no object`
  const claimText = textOf(value.text)
  if (claimText === null) return `claims[${at}].text is missing`
  const place = isObject(value.at) ? value.at : {}
  if (!isCount(place.paragraph) || !isCount(place.sentence))
    return `claims[${at}].at must name paragraph and sentence, counted from 1`
  const { quote, speaker, mode } = value
  const said = isObject(speaker)
    ? {
        ...(textOf(speaker.name) === null ? {} : { name: String(speaker.name) }),
        ...(textOf(speaker.role) === null ? {} : { role: String(speaker.role) }),
        named: textOf(speaker.name) !== null,
      }
    : null
  return {
    id: textOf(value.id) ?? `${report}.${at + 1}`,
    report,
    at: { paragraph: place.paragraph, sentence: place.sentence },
    text: claimText,
    ...(textOf(quote) === null ? {} : { quote: String(quote) }),
    ...(said === null ? {} : { speaker: said }),
    mode: MODES.includes(String(mode)) ? (mode as Mode) : 'asserted',
  }
}

function readReport(value: unknown, id: string): Result<Imported> {
  if (!isObject(value) || !Array.isArray(value.claims))
    return fail('shape', 'It is no report: a report has a title and a list of claims.')
  const claims = value.claims.map((claim, at) => readClaim(claim, at, id))
  const problems = claims.filter((claim) => typeof claim === 'string')
  if (problems.length > 0) return fail('shape', `It is no report: ${problems.slice(0, 5).join('; ')}.`)
  const good = claims.filter((claim) => typeof claim !== 'string')
  if (good.length === 0) return fail('empty', 'It holds no claims.')
  const rows = Array.isArray(value.fingerprint) ? value.fingerprint : []
  const fingerprint = rows.map((row: unknown) =>
    Array.isArray(row) ? row.filter((hash): hash is string => typeof hash === 'string') : [],
  )
  const report: ReportWithClaims = {
    id,
    title: textOf(value.title) ?? id,
    publisher: textOf(value.publisher),
    url: textOf(value.url),
    publishedAt: textOf(value.publishedAt),
    language: textOf(value.language) ?? 'en',
    origin: 'file',
    paragraphs: isCount(value.paragraphs)
      ? value.paragraphs
      : good.reduce((most, claim) => Math.max(most, claim.at.paragraph), 1),
    fingerprint,
    claims: good,
  }
  return ok({ kind: 'report', report })
}

/** A report with its claims, as seeds/reports hold them; the id is the file's name. */
export const json: Importer = {
  id: 'JSON',
  endings: ['json'],
  read(source, id) {
    let value: unknown
    try {
      value = JSON.parse(source.replace(/^\ufeff/, ''))
    } catch {
      return fail('syntax', 'It is no valid JSON.')
    }
    return readReport(value, id)
  },
}
