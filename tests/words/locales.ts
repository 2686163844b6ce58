import { readdirSync, readFileSync } from 'node:fs'
import { basename, join, resolve } from 'node:path'
import { generateChromeMessages, parseMessagesText } from '@wxt-dev/i18n/build'

const folder = resolve(import.meta.dirname, '../../lib/locales')

/** The languages that there are, by their tags. */
export const languages = readdirSync(folder).map((file) => basename(file, '.yml'))

/** All texts of a language, by their keys with dots: as translators write them. */
export function textsOf(language: string): Map<string, string> {
  const messages = parseMessagesText(readFileSync(join(folder, `${language}.yml`), 'utf8'), 'YAML')
  return new Map(
    messages.filter(({ key }) => !key[0]?.startsWith('@@')).map((one) => [one.key.join('.'), messageOf(one)]),
  )
}

function messageOf(parsed: ReturnType<typeof parseMessagesText>[number]): string {
  const [text] = Object.values(generateChromeMessages([parsed]))
  if (!text) throw new Error(`There is no text for ${parsed.key.join('.')}.`)
  return text.message
}

/** What `browser.i18n.getMessage` answers in a language: English where the language lacks a text, empty where English does. */
export function messagesIn(language: string): (key: string) => string {
  const texts = new Map<string, string>()
  for (const one of ['en', language]) {
    for (const [key, text] of textsOf(one)) texts.set(key.replaceAll('.', '_').toLowerCase(), text)
  }
  return (key) => texts.get(key.toLowerCase()) ?? ''
}
