import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { splitSentences } from '../../lib/core/sentences.ts'

/** Each row: a name and the sentences that the joined text must be cut into. */
const TABLE: [string, string[]][] = [
  ['plain', ['The ferry sank.', 'Nine people died.']],
  ['questions and exclamations', ['Who knew?', 'Nobody!', 'It sank.']],
  ['titles', ['Mr. Renswick met Dr. Oskar Lindqvane and Gov. Pell.', 'They left.']],
  ['initials', ['George W. Bush met J. R. R. Smith.', 'They talked.']],
  ['U.S. inside', ['The U.S. Army and the U.S. government agreed.', 'It rained.']],
  ['U.S. at the end', ['He moved to the U.S.', 'The company stayed.']],
  ['times of day', ['It struck at 11:42 p.m. and sank at 5 a.m. Tuesday.', 'By 12:05 a.m. help came.']],
  ['time at the end', ['The boat left at 10 p.m.', 'Passengers slept.']],
  ['decimals and money', ['It rose 3.5 percent to $1.2 million.', 'Rates fell .5 points.']],
  ['dateline', ['MERROWICK, Oct 15 - A ferry and a ship collided.', 'Seven died.']],
  ['dateline with an abbreviation', ['MERROWICK, Oct. 15 - A ferry sank.', 'Seven died.']],
  ['times begin sentences', ['13:05 The march sets off.', '13:20 Police arrive.']],
  ['numbering', ['1. Open the door.', '2. Close it.']],
  ['No. 5', ['It left from pier No. 5.', 'The siren went.']],
  ['a quote and who said it', ['“This is not a simple theft of code,” said a source.', '“It is a plan.”']],
  ['a quote of several sentences', ['He said: “It is late.', 'We must go.', 'Now.”', 'They went.']],
  ['straight single quotes', ["'You are late.", "Go home,' she said.", 'He went.']],
  ['question in a quote, verb in lower case', ['“Is it over?” she asked.', 'It was.']],
  ['question in a quote, name before the verb', ['"Is it over?" Petra Sollow asked.', 'It was.']],
  ['closing quote after the stop', ['It was "a black morning."', 'Flags came down.']],
  ['closing bracket', ['He left (at last.)', 'She stayed.']],
  ['ellipsis inside', ['He waited… and waited... and left.', 'Nobody came.']],
  ['firms', ['Acme Inc. shares fell and Smith & Co. rose.', 'The market closed.']],
  ['name that begins in lower case', ['Phones sold well.', 'iPhone sales fell.']],
  ['opening quote as apostrophe', ['Alibaba‘s reply came late.', 'It was short.']],
  ['no full stop at the end', ['One sentence.', 'A fragment without an end']],
]

describe('splitSentences', () => {
  it.each(TABLE)('%s', (_, sentences) => {
    expect(splitSentences(sentences.join(' ')).map((piece) => piece.text)).toEqual(sentences)
  })

  it('ends a sentence at an empty line, not at a line end', () => {
    const texts = splitSentences('A head line\n\nIt went\non. Here.').map((piece) => piece.text)
    expect(texts).toEqual(['A head line', 'It went\non.', 'Here.'])
  })

  it('cuts where blanks are missing after wide stops', () => {
    expect(splitSentences('船が沈んだ。七人が死亡した。').map((piece) => piece.text)).toEqual([
      '船が沈んだ。',
      '七人が死亡した。',
    ])
  })

  it.each(['', '   ', '\n\n\n'])('finds nothing in %j', (text) => {
    expect(splitSentences(text)).toEqual([])
  })

  it('keeps offsets exact: pieces and the blanks between them give the text back', () => {
    const words = fc.constantFrom(
      'Mr.',
      'U.S.',
      'a',
      'The',
      '.',
      '…',
      '"',
      '”',
      '“',
      "'",
      '?',
      '5',
      ' ',
      '\n\n',
      'said',
      '。',
    )
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'grapheme' }),
          fc.array(words).map((parts) => parts.join('')),
        ),
        (text) => {
          const pieces = splitSentences(text)
          let at = 0
          for (const piece of pieces) {
            expect(text.slice(at, piece.start).trim()).toBe('')
            expect(text.slice(piece.start, piece.end)).toBe(piece.text)
            expect(piece.text.trim()).toBe(piece.text)
            expect(piece.end).toBeGreaterThan(piece.start)
            at = piece.end
          }
          expect(text.slice(at).trim()).toBe('')
        },
      ),
    )
  })

  it('reads a hundred thousand words and hostile runs', () => {
    expect(splitSentences('It rose by 3.5 m, said Dr. Smith. '.repeat(12_500))).toHaveLength(12_500)
    for (const run of ['.', '."', '“', ' ', '\n', 'A. ', '. “', '!?'])
      expect(splitSentences(run.repeat(100_000)).length).toBeLessThanOrEqual(100_001)
  })
})

const EVAL = join(import.meta.dirname, '../../../shared/eval')

describe.runIf(existsSync(EVAL))(
  'the places of the gold labels (where the evaluation data is present)',
  () => {
    const stories = existsSync(join(EVAL, 'stories')) ? readdirSync(join(EVAL, 'stories')) : []
    const files = stories.flatMap((story) =>
      ['a', 'b', 'c', 'd'].map((id): [string, string, string] => [
        `${story}/${id}`,
        join(EVAL, 'stories', story, 'reports', `${id}.txt`),
        join(EVAL, 'stories', story, 'gold', `${id}.jsonl`),
      ]),
    )
    const bundled = existsSync(join(EVAL, 'bundled'))
      ? readdirSync(join(EVAL, 'bundled'))
          .filter((name) => name.endsWith('.gold.jsonl'))
          .map((name): [string, string, string] => {
            const source = readdirSync(join(EVAL, 'bundled')).find((file) =>
              file.startsWith(`${name.slice(0, 3)}_`),
            )
            return [name, join(EVAL, 'bundled', source ?? ''), join(EVAL, 'bundled', name)]
          })
      : []
    it.each([...files, ...bundled])('%s', (_, source, gold) => {
      const paragraphs = readFileSync(source, 'utf8')
        .split(/\n+/)
        .filter((line) => line.trim() !== '')
      if (source.includes('stories')) paragraphs.shift()
      const cut = paragraphs.map((paragraph) => splitSentences(paragraph))
      for (const line of readFileSync(gold, 'utf8').split('\n').filter(Boolean)) {
        const row = JSON.parse(line) as { id: string; text: string }
        const [, paragraph, sentence] = /p(\d+)\.s(\d+)$/.exec(row.id) ?? []
        expect(cut[Number(paragraph) - 1]?.[Number(sentence) - 1]?.text, row.id).toBe(row.text)
      }
    })
  },
)
