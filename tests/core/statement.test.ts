import { describe, expect, it } from 'vitest'
import { details, mainClause, namesSomebodyElse, negates } from '../../lib/core/statement.ts'

const CASES: [string, string][] = [
  ['Larkspur, based in Luthen, expects a hearing.', 'Larkspur, expects a hearing.'],
  ['The captain, who was asleep, denied it.', 'The captain, denied it.'],
  ['Oda Venn, the harbour master, resigned.', 'Oda Venn, resigned.'],
  ['It left at noon, the port said.', 'It left at noon.'],
  ['It left at noon, according to leaked court documents.', 'It left at noon.'],
  ['It left at noon, says another.', 'It left at noon.'],
  [
    'It left at noon, and nobody knew who said it first.',
    'It left at noon, and nobody knew who said it first.',
  ],
  ['Seven died, four are missing, two were saved.', 'Seven died, four are missing, two were saved.'],
  ['', ''],
]

describe('the main clause', () => {
  it.each(CASES)('%s', (sentence, main) => expect(mainClause(sentence)).toBe(main))
  it('takes no time over hostile text', () => {
    expect(mainClause(', who '.repeat(20_000)).length).toBeGreaterThan(0)
  })
})

const NEGATED: [string, boolean][] = [
  ['No complaint was filed.', true],
  ["They haven't spoken.", true],
  ['Brindle denied the theft.', true],
  ['Brindle filed a complaint.', false],
  ['The port must not be left to rivals.', false],
]

describe('a statement that negates', () => {
  it.each(NEGATED)('%s', (text, expected) => expect(negates(text)).toBe(expected))
})

const OTHERS: [string, string, boolean][] = [
  ['Larkspur is based in Luthen.', 'No complaint was made in Luthen.', true],
  ['Larkspur is based in Luthen.', 'Larkspur has moved.', false],
  ['Larkspur is based in Luthen.', 'The company is based in Luthen.', false],
  ['The ferry left at noon.', 'No boat left.', false],
]

describe('a claim about somebody else', () => {
  it.each(OTHERS)('%s beside: %s', (claim, sentence, expected) =>
    expect(namesSomebodyElse(claim, sentence)).toBe(expected),
  )
})

describe('details', () => {
  it.each([
    ['Meridian filed in Paris on Monday.', ['paris', 'monday']],
    ['The British firm copied 34 million files, 2.5% of all.', ['34', '2.5']],
    ['It left. Nobody saw it.', []],
  ])('%s', (text, expected) => expect(details(text)).toEqual(expected))
})
