import { describe, expect, it } from 'vitest'
import { fault, faultTexts } from '../../lib/core/import-fault.ts'
import { faultWords } from '../../lib/words/fault.ts'
import { messagesIn } from './locales.ts'
import { speak } from './setup.ts'

const values = { value: 'x', endings: '.txt', most: '9', why: 'y', field: 'z', what: 'report', id: 'r1' }

describe.each(Object.keys(faultTexts) as (keyof typeof faultTexts)[])('the fault %s', (code) => {
  it('says the same in a window as on the command line', () => {
    const problem = fault('a.csv:3', code, values)
    expect(faultWords(problem)).toEqual({ message: problem.message, cure: problem.cure })
  })
})

it('says a fault in the language of the browser', () => {
  speak(messagesIn('de'))
  expect(faultWords(fault('', 'bad-date', { value: '31.2.' })).message).toBe(
    '„31.2.“ ist kein Datum und wird ausgelassen',
  )
})

it('says the words that came with a fault of which nothing is known', () => {
  expect(faultWords({ place: '', message: 'is odd', cure: 'look', code: 'never-heard-of' })).toEqual({
    message: 'is odd',
    cure: 'look',
  })
})
