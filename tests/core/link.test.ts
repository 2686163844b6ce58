import { describe, expect, it } from 'vitest'
import { claimLikeness, termSet } from '../../lib/core/claim-likeness.ts'
import { indexQuestions } from '../../lib/core/curated.ts'
import { evidenceOf } from '../../lib/core/evidence.ts'
import { openLinker } from '../../lib/core/link.ts'
import { narrowed } from '../../lib/core/narrowing.ts'
import type { Claim, Stance } from '../../lib/core/types.ts'
import { claim, question, stance } from './builders.ts'

const claims = [
  claim('a-1', 'The complaint was filed at the High Court in Luthen.'),
  claim('b-1', 'The complaint was filed at a court in Mirandel.'),
  claim('b-2', 'The fine can reach 4 percent of turnover.'),
  claim('c-1', 'The firm has 300 employees.'),
]
const byId = new Map(claims.map((one): [string, Claim] => [one.id, one]))
const index = indexQuestions([
  question('venue', [
    ['Luthen', ['a-1']],
    ['Mirandel', ['b-1']],
  ]),
  question('fine', [['4 percent', ['b-2']]]),
])
const like = claimLikeness(claims.map(({ text }) => termSet(text)))
const confirms = (report: string, id: string, more: Partial<Stance> = {}) =>
  stance(report, 'confirm', {
    evidence: [{ claim: id, paragraph: 1, sentence: 1, text: byId.get(id)?.text ?? '', mode: 'asserted' }],
    ...more,
  })
const link = openLinker(byId, index, like)
const linked = (text: string, ...stances: Stance[]) =>
  [...link(text, stances)].map(([{ id }, { answers }]) => [id, [...answers].map((answer) => answer.label)])

const LUTHEN = 'The papers, a complaint, were filed with the High Court in Luthen on Monday.'

describe('what a sentence answers', () => {
  it('is what the confirming claim answers', () => {
    expect(linked(LUTHEN, confirms('a', 'a-1'))).toEqual([['venue', ['Luthen']]])
  })
  it('is one of two answers that exclude each other: the one with more of its words', () => {
    expect(linked(LUTHEN, confirms('b', 'b-1'), confirms('a', 'a-1'))).toEqual([['venue', ['Luthen']]])
  })
  it('is the claim whose words it holds nearly all, also unasked', () => {
    expect(linked(LUTHEN, stance('a', 'omit'))).toEqual([['venue', ['Luthen']]])
  })
  it('is as sure as the judge and the shared words are together', () => {
    const confidence = (text: string, given: number) =>
      [...link(text, [confirms('a', 'a-1', { confidence: given })]).values()][0]?.confidence ?? 0
    expect(confidence(LUTHEN, 0.9)).toBeGreaterThan(confidence(LUTHEN, 0.6))
    const vague = 'The complaint was filed at a court.'
    expect(confidence(LUTHEN, 0.7)).toBeGreaterThan(confidence(vague, 0.7))
    expect(confidence(vague, 0.7)).toBeLessThan(0.6)
  })
  it('is marked when it is only said in an aside', () => {
    const [said] = link('The harbour master, who filed a complaint at the High Court in Luthen, has moved.', [
      stance('a', 'omit'),
    ]).values()
    expect(said).toMatchObject({ aside: true })
  })
  const NOT: [string, string, Stance][] = [
    ['the judge doubts', 'The firm spoke of a complaint.', confirms('a', 'a-1', { confidence: 0.4 })],
    [
      'one of them negates',
      'No complaint was filed at the High Court in Luthen.',
      confirms('a', 'a-1', { confidence: 0.7 }),
    ],
    [
      'its words stand in an aside',
      'The harbour master, who spoke at the High Court in Luthen, has moved.',
      confirms('a', 'a-1', { confidence: 0.4 }),
    ],
    [
      'the judge is sure that it contradicts, and no other answer is there to compare',
      'The fine can reach 9 percent of turnover.',
      confirms('b', 'b-2', { verdict: 'contradict', sure: true }),
    ],
    ['its number is another', 'The fine can reach 9 percent of turnover.', confirms('b', 'b-2')],
    ['its place is another', 'The complaint was filed at the High Court in Ostrava.', confirms('a', 'a-1')],
    ['the claim has other words', 'The fog was thick.', confirms('a', 'a-1')],
    ['the claim answers nothing', 'The firm has 300 employees.', confirms('c', 'c-1')],
    ['the claim is of another corpus', 'The fog was thick.', confirms('z', 'z-1')],
  ]
  it.each(NOT)('is nothing when %s', (_, text, said) => expect(linked(text, said)).toEqual([]))
})

describe('narrowing', () => {
  const own = claims.map((one) => ({ claim: one, words: termSet(one.text) }))
  const doubtful = stance('a', 'contradict', { confidence: 0.5, sure: false })
  it('takes back a doubtful stance where no claim is like the sentence', () => {
    expect(narrowed(doubtful, 'Fog lay over the strait.', own, like)).toMatchObject({
      verdict: 'omit',
      sure: true,
    })
  })
  it('keeps it where the words are only misspelt', () => {
    const misspelt = 'The fien can reech 4 procent of turnovr.'
    expect(narrowed(doubtful, misspelt, own, like)).toBe(doubtful)
  })
  it('is not sure of a contradiction whose evidence speaks of something else', () => {
    const against = (id: string) => confirms('b', id, { verdict: 'contradict', confidence: 0.9, sure: true })
    const fine = 'The fine can reach 9 percent of turnover.'
    expect(narrowed(against('b-2'), fine, own, like).sure).toBe(true)
    expect(narrowed(against('b-1'), fine, own, like)).toMatchObject({ verdict: 'contradict', sure: false })
  })
  it('is not sure of a confirmation whose evidence speaks of something else', () => {
    const by = (id: string) => confirms('b', id, { confidence: 0.7, sure: true })
    const fine = 'The fine is up to 4 percent of turnover, sources close to a court say.'
    expect(narrowed(by('b-2'), fine, own, like).sure).toBe(true)
    expect(narrowed(by('c-1'), fine, own, like)).toMatchObject({ verdict: 'confirm', sure: false })
    expect(narrowed(by('b-2'), fine.replace('4', '9'), own, like).sure).toBe(false)
  })
  it('is surer of a confirmation that is the sentence over again, unless in an aside', () => {
    const confirming = confirms('a', 'a-1', { confidence: 0.6, sure: false })
    const again = 'A complaint was filed at the High Court in Luthen yesterday.'
    const elsewhere = 'The complaint was filed at the High Court in Ostrava.'
    const aside = 'Oda Venn, who was at the High Court in Luthen, has moved away.'
    expect(narrowed(confirming, again, own, like)).toMatchObject({ verdict: 'confirm', sure: true })
    expect(narrowed(confirming, aside, own, like).sure).toBe(false)
    expect(narrowed(confirming, elsewhere, own, like).sure).toBe(false)
    const strike = claim('d-1', 'The dock strike in Luthen went on for several weeks.')
    const evidence = [evidenceOf(strike)]
    const shorter = stance('d', 'confirm', { confidence: 0.6, sure: false, evidence })
    const terms = [...own, { claim: strike, words: termSet(strike.text) }]
    const years = 'The dock strike in Luthen went on for several years.'
    expect(narrowed(shorter, strike.text, terms, like).sure).toBe(true)
    expect(narrowed(shorter, years, terms, like).sure).toBe(false)
  })
  it.each([
    ['a claim like the sentence', doubtful, LUTHEN],
    [
      'a confident stance',
      stance('a', 'confirm', { confidence: 0.9, sure: false }),
      'Fog lay over the strait.',
    ],
    ['an omission', stance('a', 'omit'), 'Fog lay over the strait.'],
  ])('leaves %s alone', (_, said, text) => expect(narrowed(said, text, own, like)).toBe(said))
})
