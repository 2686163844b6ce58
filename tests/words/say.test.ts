import { describe, expect, it } from 'vitest'
import { failureWords } from '../../lib/words/failure.ts'
import { reasonWords } from '../../lib/words/reason.ts'
import { say, sayBeside, sayCount, sayTogether } from '../../lib/words/say.ts'

describe('say', () => {
  it('puts values into a text, numbers as the language writes them', () => {
    expect(say('panel.progress_words', { done: 999, all: 12_000 })).toBe('999 of 12,000 compared')
  })

  it('sets a value apart that runs the other way', () => {
    expect(say('common.quoted', { text: 'أغلق الجسر' })).toBe('“\u2068أغلق الجسر\u2069”')
    expect(say('common.quoted', { text: 'The bridge' })).toBe('“The bridge”')
  })

  it('does not read names out of what is put in', () => {
    expect(say('common.publisher_and_title', { publisher: '{title}', title: 'T' })).toBe('{title}: T')
  })

  it.each([
    [1, '1 report tells it:'],
    [3, '3 reports tell it:'],
  ])('chooses the plural form for %i', (n, words) => {
    expect(sayCount('panel.tell', n)).toBe(words)
  })

  it('joins parts', () => {
    expect(sayTogether(['a', 'b', 'c'])).toBe('a, b, and c')
    expect(sayBeside(['2 contradicted', '1 disputed'])).toBe('2 contradicted, 1 disputed')
  })
})

describe('failureWords', () => {
  it('says a failure by its code, with its values', () => {
    const why = 'the file is not there'
    const words = failureWords({ code: 'corpus-missing', message: '', values: { why } })
    expect(words).toContain(`cannot be read (${why}).`)
  })

  it('says the sentence that came with a code of which nothing is known', () => {
    expect(failureWords({ code: 'never-heard-of', message: 'Do this.' })).toBe('Do this.')
  })
})

describe('reasonWords', () => {
  const bare = { kind: 'place', here: null, there: null, text: 'In English.' } as const

  it('says a reason by its template; lists are quoted and joined', () => {
    const values = { question: 'Where?', here: ['Bonn'], there: ['Rome', 'Paris'] }
    expect(reasonWords({ ...bare, template: { code: 'other-answer', values } })).toBe(
      'Where? This article says “Bonn”, the report “Rome” and “Paris”.',
    )
  })

  it('says dates in the words of the language', () => {
    const values = { here: 'Tuesday', there: '13 October', hereDay: '2025-10-14', thereDay: '2025-10-13' }
    expect(reasonWords({ ...bare, template: { code: 'says-other-day', values } })).toBe(
      'This report says “13 October” (October 13, 2025), the article says “Tuesday” (October 14, 2025).',
    )
  })

  it('says its own sentence without one', () => {
    expect(reasonWords(bare)).toBe('In English.')
  })
})
