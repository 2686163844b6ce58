import type { Reason } from '../core/types.ts'
import { keyPart, say, sayAny, sayTogether } from './say.ts'

/** Why a stance was taken, in the reader's language; a reason without a template says its own sentence. */
export function reasonWords({ text, template }: Reason): string {
  if (!template) return text
  const values = Object.entries(template.values).map(([name, value]) => [
    name,
    typeof value !== 'string' ? sayTogether(value.map(quoted)) : /day$/i.test(name) ? sayDay(value) : value,
  ])
  return sayAny(`reason.${keyPart(template.code)}`, Object.fromEntries(values)) || text
}

/** An ISO date in the reader's language. */
function sayDay(iso: string): string {
  const date = new Date(iso)
  if (Number.isNaN(date.getTime())) return iso
  return new Intl.DateTimeFormat(say('language.tag'), { dateStyle: 'long', timeZone: 'UTC' }).format(date)
}

const quoted = (text: string) => say('common.quoted', { text })
