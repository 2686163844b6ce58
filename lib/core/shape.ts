import { fault } from './import-fault.ts'
import { isObject, type Problem } from './inspector.ts'

/** What a field must hold: a test, a list of objects, or an object. */
export type Rule = ((value: unknown) => boolean) | { listOf: Shape } | { object: Shape }

/** The fields of an object; names that end in `?` may be absent. */
export type Shape = Readonly<Record<string, Rule>>

/**
 * Copies from an object of a stranger what a shape names; what it does not name does not get in.
 *
 * @param problems takes every fault with its place
 * @returns null when there was one
 */
export function copyShape(
  value: unknown,
  shape: Shape,
  place: string,
  problems: Problem[],
): Record<string, unknown> | null {
  if (!isObject(value)) {
    problems.push(fault(place, 'bad-field', { field: place || 'value' }))
    return null
  }
  const copy: Record<string, unknown> = {}
  let good = true
  for (const [key, rule] of Object.entries(shape)) {
    const field = key.replace(/\?$/, '')
    const given = value[field]
    if (given === undefined) {
      if (key.endsWith('?')) continue
      problems.push(fault(place, 'no-field', { field }))
      good = false
      continue
    }
    const read = copyField(given, rule, `${place}.${field}`, problems)
    if (read.ok) copy[field] = read.value
    else good = false
  }
  return good ? copy : null
}

function copyField(
  value: unknown,
  rule: Rule,
  place: string,
  problems: Problem[],
): { ok: true; value: unknown } | { ok: false } {
  if (typeof rule === 'function') {
    if (rule(value)) return { ok: true, value }
  } else if ('object' in rule) {
    const copy = copyShape(value, rule.object, place, problems)
    return copy ? { ok: true, value: copy } : { ok: false }
  } else if (Array.isArray(value)) {
    const copies = value.map((one, at) => copyShape(one, rule.listOf, `${place}[${at}]`, problems))
    return copies.includes(null) ? { ok: false } : { ok: true, value: copies }
  }
  problems.push(fault(place, 'bad-field', { field: place.replace(/^.*\./, '') }))
  return { ok: false }
}
