import type { Failure } from '../core/result.ts'
import { keyPart, sayAny } from './say.ts'

/** What went wrong and the next step, in the reader's language; for a code without a text, the sentence that it came with. */
export function failureWords({ code, message, values }: Failure): string {
  return sayAny(`failure.${keyPart(code)}`, values) || message
}
