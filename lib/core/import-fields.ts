import { fault } from './import-fault.ts'
import type { Problem } from './inspector.ts'

/** Fields of a report as files of many makes write them. */
export interface LooseFields {
  title?: unknown
  publisher?: unknown
  author?: unknown
  url?: unknown
  publishedAt?: unknown
  language?: unknown
}

export interface ReadFields {
  title: string | null
  publisher: string | null
  author: string | null
  url: string | null
  publishedAt: string | null
  language: string | null
}

const LONGEST_LINE = 2_000
const LONGEST_ADDRESS = 20_000

/** One line of text without blanks around it; null when there is none. */
export function lineOf(value: unknown): string | null {
  if (typeof value !== 'string' && typeof value !== 'number') return null
  const line = String(value).slice(0, LONGEST_LINE).replace(/\s+/g, ' ').trim()
  return line === '' ? null : line
}

/** A date as ISO 8601: date alone where no time is given, else the moment in UTC. Null when it is no date. */
export function dateOf(value: unknown): string | null {
  const text = lineOf(value)
  if (text === null || text.length > 100) return null
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text) ?? []
  if (year && month && day) {
    const back = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day))).toISOString().slice(0, 10)
    return back === text ? text : null
  }
  // Numbers alone and other loose forms are read differently by each browser.
  if (!/^\d{4}-\d{2}-\d{2}[T ]\d{2}:|^(?:[A-Za-z]{3,9},?\s+)?\d{1,2}\s+[A-Za-z]{3,9}\s+\d{4}/.test(text))
    return null
  const time = Date.parse(text)
  if (Number.isNaN(time)) return null
  return /\d:\d/.test(text)
    ? new Date(time).toISOString().replace('.000Z', 'Z')
    : new Date(time - new Date(time).getTimezoneOffset() * 60_000).toISOString().slice(0, 10)
}

/** A web address as it is written; null when it is none. */
export function addressOf(value: unknown): string | null {
  if (typeof value !== 'string' || value.length > LONGEST_ADDRESS) return null
  const text = value.trim()
  return /^https?:\/\//i.test(text) && URL.canParse(text) ? text : null
}

/** A BCP 47 code; null when it is none. */
export function languageOf(value: unknown): string | null {
  const text = lineOf(value)?.replaceAll('_', '-') ?? ''
  return /^[a-z]{2,3}(?:-[a-z0-9]{1,8}){0,4}$/i.test(text) ? text : null
}

/** A name that may be a text, an object with a name, or a list of either; several are joined. */
export function nameOf(value: unknown, depth = 3): string | null {
  if (depth === 0) return null
  if (Array.isArray(value)) {
    const names = value.slice(0, 20).flatMap((one) => nameOf(one, depth - 1) ?? [])
    return names.length > 0 ? names.join(', ') : null
  }
  if (typeof value === 'object' && value !== null) {
    const { name, '@value': plain } = value as Record<string, unknown>
    return nameOf(name ?? plain, depth - 1)
  }
  return lineOf(value)
}

/**
 * Reads what a file says about a report. A field that is given and cannot be read is left empty and told.
 *
 * @param places what each field is called there
 */
export function readFields(
  fields: LooseFields,
  place: string,
  places: Partial<Record<keyof LooseFields, string>> = {},
): { fields: ReadFields; problems: Problem[] } {
  const problems: Problem[] = []
  const read = (
    name: 'url' | 'publishedAt' | 'language',
    how: (value: unknown) => string | null,
    code: 'bad-address' | 'bad-date' | 'bad-language',
  ) => {
    const given = fields[name]
    const value = how(given)
    if (value === null && lineOf(given) !== null)
      problems.push(fault(`${place}.${places[name] ?? name}`, code, { value: lineOf(given) ?? '' }))
    return value
  }
  return {
    fields: {
      title: lineOf(fields.title),
      publisher: nameOf(fields.publisher),
      author: nameOf(fields.author),
      url: read('url', addressOf, 'bad-address'),
      publishedAt: read('publishedAt', dateOf, 'bad-date'),
      language: read('language', languageOf, 'bad-language'),
    },
    problems,
  }
}
