import { describe, expect, it } from 'vitest'
import { languages, textsOf } from './locales.ts'
import { allSource } from './source.ts'

const english = textsOf('en')
const FORMS = ['zero', 'one', 'two', 'few', 'many', 'other']
/** Forms that stand for one number each: the number may stand in words, so its name may be missing. */
const ONE_NUMBER = ['zero', 'one', 'two']

/** `panel.tell.one` → `panel.tell`; null for a text that depends on no number. */
function baseOf(key: string): string | null {
  const [, base, form] = /^(.+)\.(\w+)$/.exec(key) ?? []
  return base && form && FORMS.includes(form) && english.has(`${base}.other`) ? base : null
}
const namesIn = (text: string) =>
  [...new Set([...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => String(name)))].sort()

it('there are English, German and Arabic', () => {
  expect(languages.sort()).toEqual(['ar', 'de', 'en'])
})

describe.each(languages)('%s', (language) => {
  const texts = textsOf(language)

  it('has every text, each number form of the language, and no other', () => {
    const forms = new Intl.PluralRules(language).resolvedOptions().pluralCategories
    const wanted = [...english.keys()].flatMap((key) => {
      const base = baseOf(key)
      return base === null ? [key] : forms.map((form) => `${base}.${form}`)
    })
    expect([...texts.keys()].sort()).toEqual([...new Set(wanted)].sort())
  })

  it('puts in the same values', () => {
    const wrong = [...texts].filter(([key, text]) => {
      const base = baseOf(key)
      const wanted = namesIn(english.get(base === null ? key : `${base}.other`) ?? '')
      const names = namesIn(text)
      if (base !== null && ONE_NUMBER.includes(key.slice(base.length + 1))) {
        return !names.every((name) => wanted.includes(name))
      }
      return names.join() !== wanted.join()
    })
    expect(wrong).toEqual([])
  })

  it('has keys and texts that browsers take', () => {
    const wrong = [...texts].filter(
      ([key, text]) => !/^[a-z0-9_.]+$/.test(key) || !text.trim() || /[$|]/.test(text),
    )
    expect(wrong).toEqual([])
    expect(new Set([...texts.keys()].map((key) => key.replaceAll('.', '_'))).size).toBe(texts.size)
  })

  it('calls nothing true or false', () => {
    const said = [...texts].filter(([key]) => key !== 'common.creed')
    expect(
      said.filter(([, text]) => /\b(?:true|false|fake|wahr|falsch|unwahr)\b|كاذب|زائف|خاطئ/i.test(text)),
    ).toEqual([])
  })
})

describe('the texts and the code', () => {
  const code = allSource(['components', 'entrypoints', 'lib'])
    .map(({ text }) => text)
    .join('\n')

  it('no text is left over', () => {
    // A key stands in the code whole, or its group does with what is put behind it: `status.${…}`.
    const isUsed = (key: string) => {
      const name = baseOf(key) ?? key
      return code.includes(`'${name}'`) || code.includes(`\`${name.replace(/\.\w+$/, '.')}\${`)
    }
    const inManifest = (key: string) => key.startsWith('manifest.')
    expect([...english.keys()].filter((key) => !isUsed(key) && !inManifest(key))).toEqual([])
  })
})
