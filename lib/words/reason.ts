import type { Reason } from '../core/types.ts'
import { keyPart, say, sayAny, sayTogether } from './say.ts'

/** Why a stance was taken, in the reader's language; a reason without a template says its own sentence. */
export function reasonWords({ text, template }: Reason): string {
  if (!template) return text
  const values = Object.entries(template.values).map(([name, value]) => [
    name,
    typeof value === 'string' ? value : sayTogether(value.map(quoted)),
  ])
  return sayAny(`reason.${keyPart(template.code)}`, Object.fromEntries(values)) || text
}

const quoted = (text: string) => say('common.quoted', { text })
