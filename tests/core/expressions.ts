import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'

/** A regular expression as it is written in a source file. */
export interface Written {
  /** File and line. */
  place: string
  expression: RegExp
}

/** Files with expressions that look back from the end of a text, and the longest text that these are given. */
const GIVEN_AT_MOST: Record<string, number> = { 'sentences.ts': 40, 'text-profile.ts': 3 }

/** The longest text that an expression is ever given, in characters; Infinity for most. */
export function longestGiven(place: string, expression: RegExp): number {
  const looksBack = expression.source.endsWith('$')
  return looksBack ? (GIVEN_AT_MOST[place.replace(/:.*/, '')] ?? Infinity) : Infinity
}

/** Behind these a slash begins an expression; behind a name, a number or a bracket that closes it divides. */
const BEFORE = /(?:^|[=(,:[!&|?{};>]|\breturn|\btypeof|\bof|\bin)\s*$/

/** Every regular expression written in the TypeScript files below a folder. */
export function expressionsBelow(folder: string): Written[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .sort()
    .flatMap((name) => {
      const file = join(folder, name)
      return expressionsOf(readFileSync(file, 'utf8')).map(({ line, expression }) => ({
        place: `${relative(folder, file)}:${line}`,
        expression,
      }))
    })
}

/** Steps over strings and comments; a template's text is stepped over with what is put into it. */
export function expressionsOf(source: string): { line: number; expression: RegExp }[] {
  const found: { line: number; expression: RegExp }[] = []
  let at = 0
  while (at < source.length) {
    const char = source[at] as string
    const two = source.slice(at, at + 2)
    if (two === '//') at = end(source, '\n', at)
    else if (two === '/*') at = end(source, '*/', at) + 1
    else if (char === "'" || char === '"' || char === '`') at = closing(source, at + 1, (one) => one === char)
    else if (char === '/' && BEFORE.test(source.slice(Math.max(0, at - 40), at))) {
      const last = closing(source, at + 1, (one, inClass) => one === '/' && !inClass)
      const flags = /^[a-z]*/.exec(source.slice(last + 1, last + 9))?.[0] ?? ''
      const line = source.slice(0, at).split('\n').length
      found.push({ line, expression: new RegExp(source.slice(at + 1, last), flags) })
      at = last + flags.length
    }
    at++
  }
  return found
}

const end = (source: string, mark: string, from: number) => {
  const at = source.indexOf(mark, from)
  return at < 0 ? source.length : at
}

function closing(source: string, from: number, closes: (char: string, inClass: boolean) => boolean): number {
  let inClass = false
  for (let at = from; at < source.length; at++) {
    const char = source[at] as string
    if (char === '\\') at++
    else if (closes(char, inClass)) return at
    else if (char === '[') inClass = true
    else if (char === ']') inClass = false
  }
  return source.length
}
