/** One fault, in words its author understands. */
export interface Problem {
  /** Where it is, e.g. `reports[2].claims[5].mode` or `reports/002-….json claims[5].mode`. */
  place: string
  message: string
  cure: string
  /** What is wrong, for windows that say it in another language (see import-fault.ts). */
  code?: string
  values?: Readonly<Record<string, string>>
}

/** The value, or every fault found. */
export type Checked<T> = { ok: true; value: T } | { ok: false; problems: Problem[] }

/** A value that has proved to be an object. */
export type Fields = Record<string, unknown>

/** What a field has to hold. */
export type Kind = 'text' | 'count' | 'list' | 'object' | 'truth'
const KIND_WORDS: Record<Kind, string> = {
  text: 'a text that is not empty',
  count: 'a whole number from 1',
  list: 'a list',
  object: 'an object',
  truth: 'true or false',
}

/** True for an object that is no list. */
export const isObject = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** True when the value holds what `kind` says; texts are neither empty nor framed by blanks. */
export function is(kind: Kind, value: unknown): boolean {
  switch (kind) {
    case 'text':
      return typeof value === 'string' && value !== '' && value.trim() === value
    case 'count':
      return Number.isInteger(value) && (value as number) >= 1
    case 'list':
      return Array.isArray(value)
    case 'object':
      return isObject(value)
    case 'truth':
      return typeof value === 'boolean'
  }
}

/** Collects the faults of a value from outside; every method notes what is wrong and goes on. */
export class Inspector {
  readonly problems: Problem[] = []

  note(place: string, message: string, cure: string): void {
    this.problems.push({ place, message, cure })
  }

  /** Notes fields that are missing, of another kind, or unknown (names ending in `?` are optional). */
  fields(value: unknown, place: string, kinds: Record<string, Kind | 'any'>): value is Fields {
    if (!isObject(value)) {
      this.note(place, 'is not an object', 'write it as { … }')
      return false
    }
    let good = true
    const known = new Set<string>()
    for (const [key, kind] of Object.entries(kinds)) {
      const name = key.replace(/\?$/, '')
      known.add(name)
      if (value[name] === undefined ? key.endsWith('?') : kind === 'any' || is(kind, value[name])) continue
      const expected = kind === 'any' ? 'present' : KIND_WORDS[kind]
      this.note(
        `${place}.${name}`,
        value[name] === undefined ? 'is missing' : `is not ${expected}`,
        `give ${expected}`,
      )
      good = false
    }
    for (const name of Object.keys(value))
      if (!known.has(name))
        this.note(`${place}.${name}`, 'is not a field of this format', 'remove it or correct its name')
    return good
  }

  oneOf(value: unknown, place: string, allowed: readonly string[]): void {
    if (!allowed.includes(value as string))
      this.note(place, `is ${JSON.stringify(value)}`, `use one of ${allowed.join(', ')}`)
  }

  unique(values: readonly string[], place: string, what: string): void {
    const seen = new Set<string>()
    for (const value of values) {
      if (seen.has(value)) this.note(place, `${what} "${value}" occurs twice`, 'keep one of them')
      seen.add(value)
    }
  }

  texts(value: unknown, place: string): value is string[] {
    if (Array.isArray(value) && value.every((item) => is('text', item))) return true
    this.note(place, 'is not a list of texts', 'write [ "…", "…" ]')
    return false
  }
}
