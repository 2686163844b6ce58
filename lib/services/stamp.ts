/** The time as the library keeps it. */
export const now = (): string => new Date().toISOString()

/** A new id that no other report or story has: the first letter says what it names. */
export function newId(first: 'r' | 's'): string {
  const random = crypto.getRandomValues(new Uint32Array(2))
  return first + [...random].map((part) => part.toString(36).padStart(7, '0')).join('')
}
