import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fingerprintSentence, normaliseSentence } from '../../lib/core/fingerprint.ts'

/** A sentence, how another outlet prints it, and whether the two are the same sentence. */
const pairs: [string, string, boolean][] = [
  ["The firm's plan failed.", 'The firm’s plan failed.', true],
  ['The firm‘s plan failed.', "The firm's plan failed.", true],
  ['“We tried,” she said.', '"We tried", she said.', true],
  ['Two  blanks\nand a break', 'two blanks and a break', true],
  ['and—more critically—the work', 'and - more critically - the work', true],
  ['co\u00adoperate', 'cooperate', true],
  ['ﬁnal', 'final', true],
  ['It fell by 2.3%.', 'It fell by 23%.', false],
  ['It was filed.', 'It was not filed.', false],
  ['Seven ships sank.', 'Seven ship sank.', false],
]

describe('fingerprintSentence', () => {
  test.each(pairs)('%s | %s', (one, other, same) => {
    expect(fingerprintSentence(one) === fingerprintSentence(other)).toBe(same)
  })

  test('keeps its value: stored hashes depend on it', () => {
    expect(fingerprintSentence('')).toBe('811c9dc5')
    expect(fingerprintSentence('The harbour was closed at noon.')).toBe(
      fingerprintSentence('the harbour was closed at noon'),
    )
    expect(fingerprintSentence('The harbour was closed at noon.')).toMatchInlineSnapshot(`"ea71b54f"`)
  })

  test('is eight hexadecimal digits for any text, and normalising twice changes nothing', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(fingerprintSentence(text)).toMatch(/^[0-9a-f]{8}$/)
        expect(normaliseSentence(normaliseSentence(text))).toBe(normaliseSentence(text))
      }),
    )
  })
})
