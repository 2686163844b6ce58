import type { Problem } from '../core/inspector.ts'
import { keyPart, sayAny } from './say.ts'

/** What is wrong with a file and the cure, in the reader's language; without a code, the words that the fault came with. */
export function faultWords({ code, values, message, cure }: Problem): { message: string; cure: string } {
  if (code === undefined) return { message, cure }
  return {
    message: sayAny(`fault.${keyPart(code)}`, values) || message,
    cure: sayAny(`cure.${keyPart(code)}`, values) || cure,
  }
}
