import { expect, it } from 'vitest'
import { TONES, toneOf, toneWord } from '../../../components/stance/words.ts'
import type { Reason, Stance } from '../../../lib/core/types.ts'

const because = (kind: Reason['kind']): Reason[] => [{ kind, here: null, there: null, text: '' }]

it.each<[Stance['verdict'], boolean, Reason['kind'], string]>([
  ['contradict', true, 'number', 'contradicts'],
  ['contradict', true, 'update', 'updated'],
  ['contradict', false, 'update', 'may differ: compare'],
  ['confirm', true, 'same', 'confirms'],
  ['confirm', false, 'person', 'may agree: compare'],
  ['omit', true, 'same', 'does not mention it'],
])('a stance %s, sure %s, because of %s is shown as “%s”', (verdict, sure, kind, word) => {
  expect(toneWord(toneOf({ verdict, sure, reasons: because(kind) }))).toBe(word)
})

it('every way to show a stance has a word of its own', () => {
  expect(new Set(TONES.map(toneWord)).size).toBe(TONES.length)
})
