import { describe, expect, it } from 'vitest'
import { textsOf } from './locales.ts'
import { allSource } from './source.ts'

/** Rooms whose failures reach a window. */
const ROOMS = ['entrypoints', 'lib/messaging', 'lib/page', 'lib/services', 'lib/storage']
const code = allSource(ROOMS)
  .map(({ text }) => text)
  .join('\n')
/** `fail('code', 'sentence')`; the sentence is absent where it is made elsewhere. */
const MADE = /\b(?:fail|problem)\(\s*'([a-z-]+)'(?:,\s*(?:'((?:[^'\\]|\\.)*)'|`([^`]*)`)\s*[,)])?/g
const made = [...code.matchAll(MADE)].map(([, name = '', plain, filled]) => ({
  name,
  message: plain ?? filled?.replaceAll('${', '{'),
}))
const texts = textsOf('en')
const textOf = (name: string) => texts.get(`failure.${name.replaceAll('-', '_')}`)

it('failures are found in the code', () => {
  expect(made.length).toBeGreaterThan(20)
})

describe.each(made)('the failure $name', ({ name, message }) => {
  it('has a text', () => {
    expect(textOf(name)).toBeTruthy()
  })

  it('says the same in the log as in the window', () => {
    // Values that are worked out in place have other names there.
    const shape = (text: string) => text.replace(/\{[^}]*\}/g, '{}')
    if (message !== undefined) expect(shape(textOf(name) ?? '')).toBe(shape(message))
  })
})
