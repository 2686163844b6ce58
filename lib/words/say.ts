import { createI18n } from '@wxt-dev/i18n'
import type { GeneratedI18nStructure } from '#i18n'
import { isolated, listsIn, numbersIn, pluralsIn, rowsIn } from './language.ts'

/** Name of a text in lib/locales, with dots: `panel.check`. */
export type Key = keyof GeneratedI18nStructure & string

/** What is put into a text. Numbers are written as the reader's language writes them. */
export type Value = string | number

type Names<K> = K extends Key
  ? GeneratedI18nStructure[K] extends { namedSubstitutions: readonly (infer Name extends string)[] }
    ? Name
    : never
  : never
type Values<Name extends string> = [Name] extends [never] ? [] : [values: Record<Name, Value>]

/** Name of a text that depends on a number; the files hold one text for each plural form of the language. */
export type CountedKey = { [K in Key]: K extends `${infer Base}.other` ? Base : never }[Key]

/** `not-a-claim` as part of a key: browsers allow letters, digits and `_` only. */
export type KeyPart<Code extends string> = Code extends `${infer Head}-${infer Rest}`
  ? `${Head}_${KeyPart<Rest>}`
  : Code

const i18n = createI18n()

/** A text in the reader's language; English where that is not one of ours. */
export function say<K extends Key>(key: K, ...[values]: Values<Names<K>>): string {
  return sayAny(key, values)
}

/**
 * A text that depends on a number: `{n}` in it is the number. The plural form is chosen by the rules of the language, of which
 * Arabic has six; the library's own plurals know three.
 */
export function sayCount<K extends CountedKey>(
  key: K,
  n: number,
  ...[values]: Values<Exclude<Names<`${K}.other`>, 'n'>>
): string {
  const form = pluralsIn(say('language.tag')).select(n)
  return sayAny(`${key}.${form}`, { ...values, n })
}

/** A text whose key is known only when it is needed; empty when there is none. */
export function sayAny(key: string, values: Readonly<Record<string, Value>> = {}): string {
  const written = Object.entries(values).map(([name, value]) => [name, write(value)])
  return i18n.t(key, Object.fromEntries(written) as Record<string, string>)
}

/** Which way the reader's language runs. */
export const direction = (): 'ltr' | 'rtl' => (say('language.direction') === 'rtl' ? 'rtl' : 'ltr')

/** A number as the reader's language writes it. */
export const sayNumber = (value: number): string => numbersIn(say('language.tag')).format(value)

/** Parts joined by the language's "and". */
export const sayTogether = (parts: readonly string[]): string => listsIn(say('language.tag')).format(parts)

/** Short parts beside each other: "2 contradicted, 1 disputed". */
export const sayBeside = (parts: readonly string[]): string => rowsIn(say('language.tag')).format(parts)

/** A code with dashes as part of a key. */
export function keyPart<Code extends string>(code: Code): KeyPart<Code> {
  return code.replaceAll('-', '_') as KeyPart<Code>
}

const write = (value: Value): string =>
  typeof value === 'number' ? sayNumber(value) : isolated(value, direction())
