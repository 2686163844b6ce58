import { languages, textsOf } from '../../words/locales.ts'
import { pseudo } from './pseudo.ts'

/** Languages that the gallery speaks beside ours: longer ones that nobody speaks, one of them from right to left. */
const PSEUDO = { 'en-XA': 'ltr', 'en-XB': 'rtl' } as const

/** All texts by language and by key as the browser is asked for it. */
export function allTexts(): Record<string, Record<string, string>> {
  const asked = (texts: Iterable<[string, string]>) =>
    Object.fromEntries([...texts].map(([key, text]) => [key.replaceAll('.', '_'), text]))
  const real = languages.map((language) => [language, asked(textsOf(language))] as const)
  const made = Object.entries(PSEUDO).map(([tag, direction]) => {
    const texts = new Map([...textsOf('en')].map(([key, text]) => [key, pseudo(text)]))
    texts.set('language.tag', tag)
    texts.set('language.direction', direction)
    return [tag, asked(texts)] as const
  })
  return Object.fromEntries([...real, ...made])
}
