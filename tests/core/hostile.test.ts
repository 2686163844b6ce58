import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import { checkableSentences } from '../../lib/core/check-worthy.ts'
import { detailsOf } from '../../lib/core/judge/any-language/details.ts'
import { readPublished } from '../../lib/core/judge/dates/calendar.ts'
import { datesOf } from '../../lib/core/judge/dates/read.ts'
import { engineJudge } from '../../lib/core/judge/engine.ts'
import { namesAndNumbersJudge } from '../../lib/core/judge/names-and-numbers.ts'
import { quantitiesOf } from '../../lib/core/judge/quantities/read.ts'
import { signalsOf } from '../../lib/core/judge/signals.ts'
import { wordsOf } from '../../lib/core/judge/words.ts'
import { memoryCorpus } from '../../lib/core/memory-corpus.ts'
import { splitSentences } from '../../lib/core/sentences.ts'
import { recogniseStory } from '../../lib/core/story.ts'
import { tokens } from '../../lib/core/terms.ts'
import { profileText } from '../../lib/core/text-profile.ts'
import type { Article } from '../../lib/core/types.ts'
import { expectLinear } from './growth.ts'
import { HOSTILE_PARTS, hostileText } from './hostile-texts.ts'
import { inputOf } from './judge/builders.ts'
import { stories } from './stories.ts'

const SIZE = 100_000
// On a busy machine a few seconds of work take long.
vi.setConfig({ testTimeout: 60_000 })
const THURSDAY = readPublished('2025-10-16')

/** Each reads one text; what it returns is of no matter here. */
const READERS: Record<string, (text: string) => unknown> = {
  sentences: splitSentences,
  words: wordsOf,
  tokens,
  quantities: (text) => quantitiesOf(text, wordsOf(text)),
  dates: (text) => datesOf(wordsOf(text), THURSDAY),
  signals: (text) => signalsOf(text, wordsOf(text)),
  'check-worthiness': (text) => checkableSentences([{ text, paragraph: 1 }]),
  'profile of a text': (text) => profileText([text]),
  'names and numbers': (text) => [detailsOf(text, 'de'), detailsOf(text, 'en'), detailsOf(text, 'ja')],
  judge: (text) => engineJudge.open(inputOf([text], [text, 'Seven people died.'])).stances(0),
  'judge of names and numbers': (text) => namesAndNumbersJudge.open(inputOf([text], [text])).stances(0),
}

describe.each(Object.entries(READERS))('%s', (_, read) => {
  it.each(HOSTILE_PARTS)('of a text made of %j take time that grows with it', (part) => {
    expectLinear((size) => void read(hostileText(part, size)), SIZE)
  })

  it('of nothing, of one mark, of a sentence of a megabyte', () => {
    for (const text of ['', ' ', '.', '\ud800', '\u200f\u202e', '<b></b>', '\u0000\u0007'])
      expect(() => read(text)).not.toThrow()
    expectLinear(
      (size) => void read('The ferry sank on Tuesday and 212 people died '.repeat(size / 46)),
      1_000_000,
    )
  })
})

/** Marks and letters that come apart when they are cut, turned round or folded. */
const piece = fc.oneof(
  fc.constantFrom(
    '\ud800',
    '\udfff',
    '\u200f',
    '\u202e',
    '\u0000',
    '\u0301',
    '<b>',
    '&amp;',
    '“',
    '1,',
    '14 October',
    'Mr. ',
    'on Tuesday',
  ),
  fc.string({ unit: 'binary', maxLength: 12 }),
)
const text = fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join(''))

describe('whatever a text holds', () => {
  it('sentences are pieces of it, in order', () => {
    fc.assert(
      fc.property(text, (whole) => {
        let from = 0
        for (const { text: cut, start, end } of splitSentences(whole)) {
          expect(start).toBeGreaterThanOrEqual(from)
          expect(whole.slice(start, end)).toBe(cut)
          from = end
        }
      }),
    )
  })

  it('numbers and dates lie in it and are finite', () => {
    fc.assert(
      fc.property(text, (whole) => {
        const words = wordsOf(whole)
        const numbers = [...quantitiesOf(whole, words), ...detailsOf(whole, 'de').figures]
        for (const { start, end, value } of numbers) {
          expect(Number.isFinite(value)).toBe(true)
          expect(0 <= start && start < end && end <= whole.length).toBe(true)
        }
        for (const { start, end } of [...datesOf(words, THURSDAY), ...detailsOf(whole, 'ar').names])
          expect(0 <= start && start < end && end <= whole.length).toBe(true)
      }),
    )
  })

  it('each sentence is worth checking or not, and the judges say one thing of it', () => {
    fc.assert(
      fc.property(fc.array(text, { maxLength: 4 }), fc.array(text, { maxLength: 3 }), (sentences, said) => {
        expect(checkableSentences(sentences.map((text) => ({ text, paragraph: 1 })))).toHaveLength(
          sentences.length,
        )
        for (const judge of [engineJudge, namesAndNumbersJudge]) {
          const session = judge.open(inputOf(sentences, said))
          sentences.forEach((sentence, index) => {
            const stances = session.stances(index)
            expect(stances).toHaveLength(1)
            for (const { here } of stances[0]?.reasons ?? [])
              if (here !== null) expect(sentence).toContain(here)
          })
        }
      }),
      { numRuns: 40 },
    )
  })
})

describe('recognition of a story', () => {
  const corpus = memoryCorpus(stories[0]?.reports ?? [], [])
  const articleOf = (texts: readonly string[], language: string | null = null): Article => ({
    title: null,
    url: null,
    publishedAt: 'no date',
    language,
    sentences: texts.map((one, index) => ({ text: one, index, paragraph: 1, sentence: index + 1 })),
  })

  it.each<[string, readonly string[]]>([
    ['nothing', []],
    ['empty sentences', ['', ' ', '']],
    ['a megabyte in one sentence', ['Qwerty asdf '.repeat(85_000)]],
    ['20,000 sentences', Array.from({ length: 20_000 }, (_, at) => `Nobody knows thing ${at}.`)],
    ['control characters', ['\u0000\u0001\u0007'.repeat(2000)]],
    ['half characters', ['\ud800 '.repeat(2000)]],
    ['marks of direction', ['\u200f\u202e\u202b '.repeat(2000)]],
    ['markup', ['<script>alert(1)</script><a href="x">'.repeat(500)]],
  ])('finds none in %s', async (_, texts) => {
    for (const language of [null, 'en', 'de', 'no language at all'])
      expect((await recogniseStory(articleOf(texts, language), corpus)).finding.reports).toEqual([])
  })
})
